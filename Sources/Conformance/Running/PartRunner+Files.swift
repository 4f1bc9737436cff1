// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Threads

/// Files for a system under examination: laid in a folder that it watches.
extension PartRunner {
    /// What cannot be done with a system that is not this toolkit, by the kind of the file.
    private static let reasons = [
        "roundtrip": "converts there and back by itself; a system has no command for it",
        "codes": "takes tables of codes of this form",
        "map": "takes maps of codes of this form",
        "labelled": "has an index whose links can be counted",
        "undo": "can be told to take a step back; there is no message for it",
        "validation": "judges a document by itself; a system has no command for it",
    ]

    /// Why a file is not given to a system that is not this toolkit.
    static func whyUnseen(_ kind: String) -> String {
        let reason = reasons[kind] ?? "takes files of the kind \(kind) by itself; --files names a folder for a system"
        return "\(StepResult.unseen) \(reason)"
    }

    func fileOutside(_ step: ScenarioStep, _ kind: String, _ lines: [String], _ name: String) -> StepResult {
        // It is only made, and sent in a message.
        if kind == "recording" {
            return tell(step, "file", name) { () throws(FixtureFault) in try FileDesk.recording(Recipe(lines)) }
        }
        guard let folder = options.filesFolder else { return Self.omitted(Self.whyUnseen(kind)) }
        do throws(FixtureFault) {
            let file = try FileDesk.file(kind, lines, scenario.folder) { self.fill($0) }
            return lay(step, file, name, FileDrop(folder: folder))
        } catch {
            return StepResult(failure: error.text)
        }
    }

    private func lay(_ step: ScenarioStep, _ file: FileDesk.Laid, _ name: String, _ drop: FileDrop) -> StepResult {
        guard drop.lay(file.bytes, as: "\(controlID).\(file.ending)") else {
            return Self.omitted("nothing could be written into \(drop.folder)")
        }
        var result = StepResult()
        result.trace = note("laid", step, name, file.bytes)
        result.unseenValues = "\(StepResult.unseen) tells what became of a file; messages that follow show it"
        drop.wait(for: "\(controlID).\(file.ending)", milliseconds: options.patience)
        return result
    }
}

/// A folder that a system watches.
struct FileDrop {
    let folder: String

    private func path(_ name: String) -> String { folder + (folder.hasSuffix("/") ? "" : "/") + name }

    /// Writes a file that is whole as soon as it has its name.
    ///
    /// - Returns: whether it could be written.
    func lay(_ bytes: [UInt8], as name: String) -> Bool {
        let temporary = path("." + name + ".part")
        do {
            try Data(bytes).write(to: URL(filePath: temporary))
            try FileManager.default.moveItem(atPath: temporary, toPath: path(name))
            return true
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            return false
        }
    }

    /// Waits until the system took the file away, so long at most: one that leaves it there is not waited for longer.
    func wait(for name: String, milliseconds: Int64) {
        let end = Clock.monotonicMilliseconds() + milliseconds
        while Clock.monotonicMilliseconds() < end, FileManager.default.fileExists(atPath: path(name)) {
            Pause.milliseconds(50)
        }
    }
}
