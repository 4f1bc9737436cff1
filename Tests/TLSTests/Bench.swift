// SPDX-License-Identifier: Apache-2.0

import MLLP
import Synchronization
import TLS
import TestCertificates

/// A listener over TLS that answers each block with `!` before it, and notes what happens.
final class Bench {
    let certificates: CertificateFolder
    private let notes = Notes()

    final class Notes: Sendable {
        let events = Mutex<[ListenerEvent]>([])
        let certificates = Mutex<[PeerCertificate?]>([])
    }

    init() throws { certificates = try CertificateFolder() }

    func listener(
        _ name: String = "server", asksClients: Bool = false, _ adjust: (inout ListenerConfiguration) -> Void = { _ in }
    ) throws -> Listener {
        var configuration = ListenerConfiguration(port: 0)
        configuration.tls = TLSServerSettings(
            certificateFile: certificates.place(name + ".pem"), keyFile: certificates.place(name + ".key"),
            clientAuthorityFile: asksClients ? certificates.place("ca.pem") : nil)
        adjust(&configuration)
        let notes = notes
        return try Listener(configuration, observe: { event in notes.events.withLock { $0.append(event) } }) { frame in
            notes.certificates.withLock { $0.append(frame.certificate) }
            frame.reply([[0x21] + frame.content])
        }
    }

    func client(
        _ listener: Listener, _ own: String? = nil, _ adjust: (inout TLSClientSettings) -> Void = { _ in }
    ) throws -> Client {
        var settings = TLSClientSettings(authorityFile: certificates.place("ca.pem"))
        if let own {
            settings.certificateFile = certificates.place(own + ".pem")
            settings.keyFile = certificates.place(own + ".key")
        }
        adjust(&settings)
        return try Client(host: "127.0.0.1", port: listener.port, tls: TLSContext(client: settings))
    }

    /// One block there and back; the error where there is none.
    func exchange(_ client: () throws -> Client) -> ClientError? {
        do {
            let client = try client()
            try client.send([0x61])
            return try client.receive() == .frame([0x21, 0x61]) ? nil : .closed
        } catch { return error as? ClientError }
    }

    /// Why the listener closed connections.
    var ends: [ListenerEvent.CloseReason] {
        notes.events.withLock { $0.compactMap { if case .closed(_, let reason) = $0 { reason } else { nil } } }
    }

    var events: [ListenerEvent] { notes.events.withLock { $0 } }

    /// The certificates that came with the messages.
    var shown: [PeerCertificate?] { notes.certificates.withLock { $0 } }
}
