// SPDX-License-Identifier: Apache-2.0

/// One sheet of paper: a recording under its heading.
///
/// ```swift
/// let sheet = Sheet(recording, heading, SheetOptions(layout: .sixByTwo))
/// let bytes = try sheet.svg()
/// ```
public struct Sheet: Sendable, Hashable {
    /// What is drawn.
    public var recording: Recording
    /// What is printed over it.
    public var heading: Heading
    /// How it is drawn.
    public var options: SheetOptions

    /// Makes a sheet.
    public init(_ recording: Recording, _ heading: Heading = Heading(), _ options: SheetOptions = SheetOptions()) {
        self.recording = recording
        self.heading = heading
        self.options = options
    }

    /// The most seconds on one sheet.
    public static let mostSeconds = 600.0

    /// The sheet as SVG 1.1 in UTF-8, in millimetres.
    ///
    /// Every sample lies on its path within 0.005 mm. The drawing has no scripts, styles, identifiers or references,
    /// so several can stand in one page. Ten seconds at 25 mm/s are as wide as A4 across.
    ///
    /// - Throws: ``DrawingError``.
    /// - Complexity: O(n log n) in the samples of each lead.
    public func svg() throws(DrawingError) -> [UInt8] {
        try check()
        let plan = RowPlan(recording, options)
        let page = Page(self, plan.rows(), curveWidth: plan.width)
        return page.svg()
    }

    private func check() throws(DrawingError) {
        let interval = recording.sampleMicroseconds
        guard interval.isFinite, interval > 0, interval <= 1e9 else { throw .noInterval }
        guard recording.traces.contains(where: { $0.microvolts.contains(where: \.isFinite) }) else { throw .noSamples }
        guard options.startSeconds >= 0, options.seconds > 0, options.startSeconds < recording.seconds else {
            throw .nothingInRange(startSeconds: options.startSeconds, recordingSeconds: recording.seconds)
        }
        guard options.seconds <= Self.mostSeconds else {
            throw .tooLong(seconds: options.seconds, limit: Self.mostSeconds)
        }
    }
}
