// SPDX-License-Identifier: Apache-2.0

extension MatchModel {
    /// The built-in model for Chinese residents.
    public static let residents: MatchModel = {
        var model = MatchModel(ladders: ResidentPopulation.ladders, version: "residents-1")
        let known: [[(Double, Double)]] = [
            [(0.93, 2e-4), (0.02, 2e-4), (0.012, 5e-4), (0.015, 3e-4), (0.004, 0.01), (0.01, 0.03), (0.005, 0.96)],
            [
                (0.96, 5e-5), (0.008, 5e-5), (0.004, 5e-4), (0.01, 3e-4), (0.004, 2e-3), (0.001, 2e-4), (0.002, 0.05),
                (0.01, 0.95),
            ],
            [(0.992, 0.5), (0.008, 0.5)],
            [(0.95, 1e-6), (0.01, 1e-6), (0.03, 5e-6), (0.01, 1)],
            [(0.6, 2e-5), (0.015, 1e-6), (0.385, 1)],
            [(0.25, 5e-5), (0.45, 5e-4), (0.15, 0.004), (0.03, 0.01), (0.07, 0.1), (0.05, 0.88)],
            [(0.5, 2e-5), (0.15, 1e-4), (0.01, 1e-4), (0.34, 1)],
            [(0.97, 1e-6), (0.03, 1)],
            [(0.99, 0.94), (0.01, 0.06)],
        ]
        for (field, levels) in known.enumerated() {
            for (level, pair) in levels.enumerated() {
                (model.fields[field].levels[level].m, model.fields[field].levels[level].u) = pair
            }
        }
        return model
    }()
}
