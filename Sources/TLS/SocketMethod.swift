// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import Glibc

/// How the library reads and writes a socket: as its own method does, but a peer that is gone raises no signal.
enum SocketMethod {
    fileprivate static let allFlags = BIO_FLAGS_READ | BIO_FLAGS_WRITE | BIO_FLAGS_IO_SPECIAL | BIO_FLAGS_SHOULD_RETRY
    // Made once, never changed and never freed.
    nonisolated(unsafe) private static let method: OpaquePointer? = unsafe make()

    /// A BIO upon a descriptor that somebody else closes; nil when there is no memory.
    static func upon(_ descriptor: Int32) -> OpaquePointer? {
        guard let bio = unsafe BIO_new(method) else { return nil }
        unsafe BIO_set_data(bio, UnsafeMutableRawPointer(bitPattern: Int(descriptor) + 1))
        unsafe BIO_set_init(bio, 1)
        return unsafe bio
    }

    private static func make() -> OpaquePointer? {
        let made = unsafe BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket without signals")
        unsafe BIO_meth_set_write(made, writeSocket)
        unsafe BIO_meth_set_read(made, readSocket)
        unsafe BIO_meth_set_ctrl(made, controlSocket)
        return unsafe made
    }

    fileprivate static func descriptor(_ bio: OpaquePointer?) -> Int32 {
        Int32(Int(bitPattern: unsafe BIO_get_data(bio)) - 1)
    }

    fileprivate static func note(_ bio: OpaquePointer?, _ count: Int, _ flag: Int32) -> Int32 {
        let code = errno
        if count < 0, code == EAGAIN || code == EINTR {
            unsafe BIO_set_flags(bio, flag | BIO_FLAGS_SHOULD_RETRY)
        }
        errno = code
        return Int32(clamping: count)
    }
}

private func writeSocket(_ bio: OpaquePointer?, _ bytes: UnsafePointer<CChar>?, _ count: Int32) -> Int32 {
    unsafe BIO_clear_flags(bio, SocketMethod.allFlags)
    let sent = unsafe send(SocketMethod.descriptor(bio), bytes, Int(count), Int32(MSG_NOSIGNAL))
    return unsafe SocketMethod.note(bio, sent, BIO_FLAGS_WRITE)
}

private func readSocket(_ bio: OpaquePointer?, _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int32) -> Int32 {
    unsafe BIO_clear_flags(bio, SocketMethod.allFlags)
    let received = unsafe recv(SocketMethod.descriptor(bio), bytes, Int(count), 0)
    if received == 0 { unsafe BIO_set_flags(bio, BIO_FLAGS_IN_EOF) }
    return unsafe SocketMethod.note(bio, received, BIO_FLAGS_READ)
}

private func controlSocket(
    _ bio: OpaquePointer?, _ command: Int32, _ number: Int, _ pointer: UnsafeMutableRawPointer?
) -> Int {
    switch command {
    case BIO_CTRL_FLUSH, BIO_CTRL_DUP: 1
    case BIO_CTRL_EOF: unsafe BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0 ? 1 : 0
    default: 0
    }
}
