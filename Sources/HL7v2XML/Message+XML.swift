// SPDX-License-Identifier: Apache-2.0

public import HL7v2

extension Message {
    /// The message in the XML encoding, as UTF-8.
    ///
    /// Elements are named by the message's structure, its groups, and the datatypes of its version; nothing is left
    /// out that has no place there.
    ///
    /// - Complexity: O(n) in the bytes, once the version's schema is read.
    /// - Source: HL7 Version 2: XML Encoding Syntax, Release 2.
    public func xml(_ options: XMLOptions = XMLOptions()) -> [UInt8] {
        var xml = XMLTextWriter(isIndented: options.isIndented)
        write(into: &xml, options)
        return xml.finish()
    }

    func write(into xml: inout XMLTextWriter, _ options: XMLOptions) {
        let bound = BoundMessage(self, version: options.version)
        var writer = PartWriter(ER7Part(self), Schema.of(bound.choice.version), options, into: &xml)
        writer.message(bound)
        writer.giveBack(to: &xml)
    }
}

extension MessageFile {
    /// The file in the XML encoding, as UTF-8: what ``XMLFileWriter`` writes of its parts.
    ///
    /// - Throws: ``HL7v2Error`` when a message cannot be read.
    public func xml(rules: Rules = Rules(), _ options: XMLOptions = XMLOptions()) throws(HL7v2Error) -> [UInt8] {
        var writer = XMLFileWriter(rules: rules, options)
        var xml: [UInt8] = []
        for part in parts {
            let content = Array(bytes[part.range])
            xml += try writer.text(MessageSplitter.Part(kind: part.kind, offset: part.range.lowerBound, bytes: content))
        }
        return xml + (try writer.end())
    }
}
