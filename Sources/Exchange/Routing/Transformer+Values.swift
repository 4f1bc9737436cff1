// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Mapping

/// Codes and dates.
extension Transformer {
    /// A place that names a component holds a code alone; a whole field is a coded element, whose own code goes behind.
    func translate(
        _ place: MessagePlace, _ map: String, _ keepsUnmapped: Bool, _ message: Message
    ) throws(StepFailure) -> Message {
        let context = TranslationContext(message)
        var edits: [(path: Path, value: NewValue)] = []
        for (path, part) in place.parts(in: message) {
            let isWhole = path.component == nil
            let code = (isWhole ? part.component(1) : Optional(part)).readable
            if code.isEmpty { continue }
            let translation = try translation(code, map, context)
            guard translation.result == .mapped, let target = translation.targets.first else {
                if keepsUnmapped { continue }
                throw .transform(.notMapped(path, translation.result))
            }
            guard isWhole else {
                edits.append((path, .text(target.code)))
                continue
            }
            let value = CodedValue(part, path)
            guard let text = value?.encoded(with: target, of: translation.system, in: message) else {
                throw .transform(.doesNotFit(path))
            }
            edits.append((path, .encoded(text)))
        }
        guard !edits.isEmpty else { return message }
        return try StepFailure.message { () throws(HL7v2Error) in try message.setting(edits) }
    }

    private func translation(
        _ code: String, _ map: String, _ context: TranslationContext
    ) throws(StepFailure) -> Translation {
        do throws(MappingError) {
            return try maps.translate(code, map: map, in: context)
        } catch {
            if case .store(let failure) = error { throw .store(failure) }
            throw .transform(.unusableMap(map))
        }
    }

    func rewriteDates(
        _ place: MessagePlace, _ from: DatePattern, _ to: DatePattern, _ message: Message
    ) throws(StepFailure) -> Message {
        var edits: [(path: Path, value: NewValue)] = []
        for (path, part) in place.parts(in: message) {
            let old = Optional(part).readable
            if old.isEmpty { continue }
            guard let new = to.rewrite(old, from: from) else { throw .transform(.badDate(path)) }
            edits.append((path, .text(new)))
        }
        guard !edits.isEmpty else { return message }
        return try StepFailure.message { () throws(HL7v2Error) in try message.setting(edits) }
    }
}
