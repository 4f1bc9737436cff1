// SPDX-License-Identifier: Apache-2.0

/// What is left of a lead when its mean over one period of the mains is taken away: noise and hum, and the steep
/// parts of complexes, which a median over short windows leaves aside.
struct MainsResidual {
    /// Root mean square of the noise without hum, in the unit of the values.
    let noise: Double
    /// Amplitude of the hum.
    let amplitude: Double

    /// Judges a lead; nil when it is shorter than a second, or its rate is under 2.2 times the mains.
    init?(_ values: [Double], hertz: Double, mains: Double) {
        guard hertz >= 2.2 * mains, mains > 0, Double(values.count) >= hertz else { return nil }
        let half = max(1, Int((hertz / mains / 2).rounded()))
        let window = max(2, Int((hertz / 10).rounded()))
        let wave = Wave(radians: 2 * Double.pi * mains / hertz)
        let residual = Self.residual(values, half)
        let gain = 1 - wave.meanGain(half)
        var (noises, amplitudes): ([Double], [Double]) = ([], [])
        for start in stride(from: 0, through: residual.count - window, by: window) {
            let part = residual[start..<start + window]
            let found = wave.amplitude(part)
            let power = part.reduce(0) { $0 + $1 * $1 } / Double(window)
            noises.append(max(0, power - found * found / 2).squareRoot())
            amplitudes.append(found / gain)
        }
        guard !noises.isEmpty else { return nil }
        noise = noises.sorted()[noises.count / 2]
        amplitude = amplitudes.sorted()[amplitudes.count / 2]
    }

    /// Each value less the mean over `2 · half` intervals around it, the outermost values counting half.
    private static func residual(_ values: [Double], _ half: Int) -> [Double] {
        guard values.count > 2 * half else { return [] }
        var sum = values[0...2 * half].reduce(0, +)
        var result: [Double] = []
        result.reserveCapacity(values.count - 2 * half)
        for middle in half..<values.count - half {
            let ends = values[middle - half] + values[middle + half]
            result.append(values[middle] - (sum - ends / 2) / Double(2 * half))
            if middle + half + 1 < values.count { sum += values[middle + half + 1] - values[middle - half] }
        }
        return result
    }
}

/// A sine by the angle from one sample to the next.
private struct Wave {
    let cosine: Double
    let sine: Double

    /// - Parameter radians: from 0 to π.
    init(radians: Double) {
        // A sixteenth of the angle is small enough for a short series; doubling the angle four times leads back.
        let small = radians / 16
        let square = small * small
        var (c, s) = (
            1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56))),
            small * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
        )
        for _ in 0..<4 { (c, s) = (c * c - s * s, 2 * s * c) }
        (cosine, sine) = (c, s)
    }

    /// What the mean over `2 · half` intervals leaves of the wave.
    func meanGain(_ half: Int) -> Double {
        var (c, s, sum) = (1.0, 0.0, 1.0)
        for step in 1...half {
            (c, s) = (c * cosine - s * sine, s * cosine + c * sine)
            sum += step == half ? c : 2 * c
        }
        return sum / Double(2 * half)
    }

    /// The amplitude of the wave in some values.
    func amplitude(_ values: ArraySlice<Double>) -> Double {
        var (c, s, real, imaginary) = (1.0, 0.0, 0.0, 0.0)
        for value in values {
            real += value * c
            imaginary += value * s
            (c, s) = (c * cosine - s * sine, s * cosine + c * sine)
        }
        return 2 * (real * real + imaginary * imaginary).squareRoot() / Double(values.count)
    }
}
