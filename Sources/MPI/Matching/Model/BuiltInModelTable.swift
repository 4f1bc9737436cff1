// SPDX-License-Identifier: Apache-2.0

extension MatchModel {
    /// The built-in model for Chinese residents, trained by ``ResidentPopulation/trainedModel()`` on 53,070 invented
    /// records of a county.
    ///
    /// Its u and the number of duplicates are better counted on the records at hand:
    /// ``ResidentPopulation/fittedModel(_:)``.
    public static let residents: MatchModel = {
        var model = MatchModel(ladders: ResidentPopulation.ladders, version: "residents-1")
        model.duplicates = 2.6
        for (field, levels) in residentLevels.enumerated() {
            for (level, pair) in levels.enumerated() {
                (model.fields[field].levels[level].m, model.fields[field].levels[level].u) = pair
            }
        }
        return model
    }()

    /// m and u of each level.
    private static let residentLevels: [[(Double, Double)]] =
        [
            // name
            [
                (0.937, 7.34e-05), (0.0224, 1.7e-05), (0.0102, 6.4e-05), (0.0165, 0.000245), (0.00108, 0.0018),
                (0.00926, 0.0272), (0.00373, 0.971),
            ],
            // birthDate
            [
                (0.973, 8.31e-05), (0.00881, 8.56e-05), (0.0021, 0.00151), (0.012, 0.000491),
                (0.00301, 0.00192), (0.000388, 0.000467), (0.000119, 0.0656), (0.000222, 0.93),
            ],
            // sex
            [(0.995, 0.5), (0.00458, 0.5)],
            // number
            [(0.978, 3.44e-06), (0.01, 2e-06), (0.0198, 1.91e-06), (0.00233, 1)],
            // phone
            [(0.729, 9.18e-05), (0.0174, 2.26e-06), (0.254, 1)],
            // address
            [
                (0.138, 3.41e-05), (0.576, 0.00273), (0.167, 0.0116), (0.00289, 0.0428), (0.0782, 0.0911),
                (0.0378, 0.852),
            ],
            // guardian
            [(0.347, 0.000158), (0.24, 0.000379), (0.01, 0.000432), (0.412, 0.999)],
            // card
            [(0.973, 0.00011), (0.0275, 1)],
            // ethnicity
            [(0.99, 0.929), (0.01, 0.0706)],
        ]
}
