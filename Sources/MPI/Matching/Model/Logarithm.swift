// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The few functions of the mathematical library that matching needs.
enum Logarithm {
    static func log2(_ value: Double) -> Double { Glibc.log2(value) }
    static func log10(_ value: Double) -> Double { Glibc.log10(value) }
    static func exp2(_ value: Double) -> Double { Glibc.exp2(value) }
    static func power(_ base: Double, _ exponent: Int) -> Double { Glibc.pow(base, Double(exponent)) }
}
