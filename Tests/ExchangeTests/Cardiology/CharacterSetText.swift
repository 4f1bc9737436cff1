// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// Text in a set, for records made in test code.
enum CharacterSetText {
    static func gb18030(_ text: String) throws -> [UInt8] { try CharacterEncoding.gb18030.encode(text) }
}
