// SPDX-License-Identifier: Apache-2.0

/// How a document is shown as a page.
public struct PageOptions: Sendable, Hashable {
    /// The language of the page's own words: headings, labels, notes.
    public enum Language: String, Sendable, Hashable {
        /// Chinese.
        case chinese = "zh"
        /// English.
        case english = "en"
    }

    /// Whether ids and telephone numbers of patients are masked, wherever in the document they stand as text.
    ///
    /// Attachments are then left out: nobody knows what they say.
    public var masksIdentifiers: Bool
    /// How many bytes of attachments the page carries at most; what goes beyond is named and left out.
    public var attachmentLimit: Int
    /// The language of the page's own words; nil for Chinese where the document is, else English.
    public var language: Language?

    /// Nothing masked, attachments of up to 16 MiB together.
    public init(masksIdentifiers: Bool = false, attachmentLimit: Int = 16 << 20, language: Language? = nil) {
        self.masksIdentifiers = masksIdentifiers
        self.attachmentLimit = attachmentLimit
        self.language = language
    }
}

extension ClinicalDocument {
    /// The document as one HTML page that needs nothing else: no script, no link that runs, no request to anywhere.
    ///
    /// The words of the document stand in the page as text, never as markup: every name of an element and attribute is
    /// one of this library. Shown are the header, the sections with their narrative, the entries as tables (all of them
    /// where there is no narrative, else those it does not mention openly and the others behind a fold), and what no
    /// table has a place for as plain names and values. Not shown are template ids, ids of entries, comments and
    /// instructions.
    ///
    /// - Returns: the page in UTF-8.
    /// - Complexity: O(n); looking for entries in the narrative has a bound of its own.
    public func html(_ options: PageOptions = PageOptions()) -> [UInt8] {
        var writer = PageWriter(self, options)
        writer.page()
        return writer.bytes
    }
}
