// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import SQLite

/// Messages that could not be changed, and that somebody wants sent now that the routes or maps are other ones.
extension MessageRouter {
    /// Whether anything waits to be changed anew.
    func hasUnready() throws(StoreError) -> Bool { try !queue.unreadyItems(limit: 1).isEmpty }

    /// Changes what waits for it, as the routes of now say; to be called in a transaction.
    func retryUnready(_ store: MessageStore) throws(StoreError) {
        for item in try queue.unreadyItems(limit: 100) {
            switch try remade(item, store) {
            case .failure(let fault): try queue.settle(item.id, .dead, reason: fault.reason, answer: nil)
            case .success(let parts):
                try queue.remove(item.id)
                var entry = QueueEntry(
                    destination: item.destination, topic: item.topic, messageID: item.messageID, route: item.route)
                entry.priority = settings.routes.first { $0.name == item.route }?.priority ?? .normal
                for part in parts { try put(part, entry, rules[item.destinationName]) }
            }
        }
    }

    private func remade(
        _ item: DeliveryQueue.UnreadyItem, _ store: MessageStore
    ) throws(StoreError) -> Result<[Message], Unsendable> {
        guard let route = settings.routes.first(where: { $0.name == item.route }) else {
            return .failure(Unsendable(reason: "there is no route '\(item.route)' any more"))
        }
        guard let stored = try store.message(item.messageID) else {
            return .failure(Unsendable(reason: "the message is no longer in the store"))
        }
        let body = route.sendsSenderCodes ? stored.body : stored.translated ?? stored.body
        let rules = Rules(defaultEncoding: CharacterEncoding(label: stored.encoding) ?? .utf8)
        guard let message = try? Message(parsing: body, rules: rules) else {
            return .failure(Unsendable(reason: "the message in the store cannot be read"))
        }
        return try changed(message, route)
    }
}

extension DeliveryQueue {
    fileprivate func remove(_ id: Int64) throws(StoreError) {
        try connection.run("DELETE FROM delivery WHERE id = ?", [.integer(id)], purpose: "replace a queued message")
    }
}
