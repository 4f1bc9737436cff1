// SPDX-License-Identifier: Apache-2.0

import CDA
import CLibXML2Schemas
import Findings
import FoundationEssentials
import Testing

/// A schema that may lie beside the repository, as libxml2 validates by it.
@safe private final class Schema {
    private let handle: UnsafeMutableRawPointer

    init?() {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/data/cda")
        let path = folder.standardizedFileURL.appending(path: "xsd-cn-pchis/sdschemas/SDA.xsd").path
        guard FileManager.default.fileExists(atPath: path), let handle = unsafe interop_schema(path) else { return nil }
        unsafe self.handle = handle
    }

    deinit { unsafe interop_schema_free(handle) }

    /// The first error; nil for a valid document.
    func error(_ bytes: [UInt8]) -> String? {
        var text = [CChar](repeating: 0, count: 1000)
        let result = unsafe bytes.withUnsafeBytes { buffer in
            unsafe interop_schema_validate(
                handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), &text)
        }
        let said = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return result == 0 ? nil : "\(result): \(said)"
    }
}

@Suite("Built documents and the Chinese schema") struct BuiltSchemaTests {
    @Test func areValidOfEveryKind() throws {
        guard let schema = Schema() else { return }
        for type in BuildingTests.types {
            for seed in [0, 1, 17] {
                let built = try DocumentBuilder().build(InventedDraft.of(type, seed: seed))
                #expect(schema.error(built.bytes) == nil, "\(type.code)")
            }
        }
    }

    @Test func areValidWithResultsOfALaboratory() throws {
        guard let schema = Schema(), let type = DocumentType(code: "C0007") else { return }
        var draft = InventedDraft.of(type)
        draft.sections.removeAll { $0.code == "30954-2" }
        draft.sections.append(SectionDraft(code: "30954-2", entries: InventedResult.all))
        let built = try DocumentBuilder().build(draft)
        #expect(schema.error(built.bytes) == nil)
        #expect(built.document.findings().filter { $0.severity == .error } == [])
    }

    @Test func areFoundInvalidWhenTheOrderIsWrong() throws {
        guard let schema = Schema(), let type = DocumentType(code: "C0053") else { return }
        let text = String(decoding: try DocumentBuilder().build(InventedDraft.of(type)).bytes, as: UTF8.self)
        let wrong = text.replacing("<title>", with: "<subtitle>", maxReplacements: 1)
            .replacing("</title>", with: "</subtitle>", maxReplacements: 1)
        #expect(schema.error(Array(wrong.utf8)) != nil)
    }
}
