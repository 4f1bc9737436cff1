// SPDX-License-Identifier: Apache-2.0

import Digests
import Exchange
import MLLP
import SQLite
import Synchronization
import Threads

/// Runs scenarios and tells what became of each check.
public struct ScenarioRun: Sendable {
    let library: ScenarioLibrary
    let options: RunOptions

    /// Scenarios of a library, to be run in a way.
    public init(_ library: ScenarioLibrary, _ options: RunOptions = RunOptions()) {
        self.library = library
        self.options = options
    }

    private struct Job: Sendable {
        let loaded: LoadedScenario
        let part: Int
        let number: Int
    }

    /// Runs scenarios; parts run side by side against this toolkit, one after the other against another system.
    ///
    /// - Throws: ``ScenarioFaults`` for what is wrong in their files, or a port that cannot be opened, before anything is run.
    public func run(_ ids: [String]) throws(ScenarioFaults) -> RunResult {
        let started = Clock.utc()
        let profiles = try ProfileShelf(folder: library.root + "profiles/")
        var loaded: [LoadedScenario] = []
        for id in ids { loaded.append(try library.scenario(id)) }
        let files = try library.files(loaded)
        let jobs = loaded.enumerated().flatMap { number, scenario in
            let parts = scenario.scenario.parts
            return parts.indices.filter { options.wants(parts[$0]) }.map {
                Job(loaded: scenario, part: $0, number: number)
            }
        }
        let post = try ListeningPost(library, options)
        defer { post.stop() }
        let results = work(jobs, profiles, post)
        let scenarios = loaded.enumerated().map { number, loaded in
            ScenarioResult(
                id: loaded.scenario.id, title: loaded.scenario.title, criteria: loaded.scenario.criteria,
                parts: zip(jobs, results).filter { $0.0.number == number }.map(\.1))
        }
        return RunResult(
            startedAt: started, target: target, role: role, versions: Self.versions, files: files,
            rulesVersion: CareSettings.rulesVersion, rulesOff: options.rulesOff, scenarios: scenarios)
    }

    /// What is examined, in words.
    private var target: String {
        let scope = options.isFromOutside ? ", from outside" : ""
        if let target = options.target { return "\(target.host):\(target.port)" + scope }
        guard options.side == .server else { return "this toolkit" }
        let names = options.actors.sorted().joined(separator: ", ")
        return "the system that sends" + (names.isEmpty ? "" : " as \(names)") + scope
    }

    private var role: String {
        options.target == nil && options.side != .server ? "all" : options.side.rawValue
    }

    /// Versions of what takes part, and the digest of the program.
    static var versions: [String: String] {
        [
            "alliance-interop": "0.1.0", "SQLite": SQLiteLibrary.version, "libcrypto": CryptoLibrary.version,
            "program-sha256": RunningProgram.digest,
        ]
    }

    private func work(_ jobs: [Job], _ profiles: ProfileShelf, _ post: ListeningPost) -> [PartResult] {
        let runNumber = String(String(Clock.epochMilliseconds() / 1000).suffix(8))
        let state = Mutex((next: 0, done: [Int: PartResult]()))
        let isAlone = options.target == nil && options.side != .server
        let count = isAlone ? max(1, min(options.parallel, jobs.count)) : 1
        let one: @Sendable () -> Void = {
            while true {
                let place = state.withLock { state in
                    defer { state.next += 1 }
                    return state.next
                }
                guard place < jobs.count else { return }
                let result = self.run(jobs[place], profiles, post, runNumber)
                state.withLock { $0.done[place] = result }
                self.tell(jobs[place], result)
            }
        }
        let workers = (1..<max(1, count)).compactMap { _ in Worker(one) }
        one()
        for worker in workers { worker.join() }
        return state.withLock { state in jobs.indices.compactMap { state.done[$0] } }
    }

    private func tell(_ job: Job, _ result: PartResult) {
        let passed = result.checks.count { $0.status == .pass }
        options.progress(
            "\(job.loaded.scenario.id) \(result.name): \(passed) of \(result.checks.count) checks, "
                + "\(result.milliseconds) ms")
    }

    private func run(
        _ job: Job, _ profiles: ProfileShelf, _ post: ListeningPost, _ runNumber: String
    ) -> PartResult {
        let scenario = job.loaded.scenario
        guard options.startsToolkit else {
            let runner = PartRunner(
                job.loaded, job.part, options, post.peers(of: scenario), nil, profiles, runNumber: runNumber)
            post.begin(mark: runner.mark)
            return runner.run()
        }
        var peers: [String: Peer] = [:]
        defer { for peer in peers.values { peer.stop() } }
        for actor in scenario.actors where actor.isListening {
            peers[actor.name] = try? Peer(
                actor.facility, port: 0, over: scenario.links[actor.link], options,
                forward: options.forwards[actor.name])
        }
        var bench: Bench?
        var trouble: String?
        do throws(BenchFault) { bench = try Bench(scenario, peers, options) } catch { trouble = error.text }
        defer { bench?.stop() }
        let runner = PartRunner(
            job.loaded, job.part, options, peers, bench, profiles, gate: post.gate, runNumber: runNumber)
        return trouble.map { runner.omitted("the toolkit did not start: \($0)") } ?? runner.run()
    }
}

extension PartRunner {
    /// The part with every check left out for a reason.
    func omitted(_ why: String, isLeftOut: Bool = false) -> PartResult {
        var left = StepResult()
        left.omission = why
        let checks = part.steps.flatMap { step in
            step.checks.map {
                let check = CheckJudge(profiles: ProfileShelf())
                    .judge($0, left, part: part.name, step: step.name) { $0 }
                return isLeftOut ? check.leftOut : check
            }
        }
        return PartResult(
            name: part.name, title: part.title, isNegative: part.isNegative, checks: checks, trace: [], milliseconds: 0)
    }
}
