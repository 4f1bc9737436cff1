// SPDX-License-Identifier: Apache-2.0

extension XTN {
    /// The number to dial as the sender gave it: unformatted, else from its parts, else the old TN text.
    ///
    /// The old form, `[NN] [(999)]999-9999[X99999][B99999][C any text]`, stays one text.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    /// - Source: HL7 v2.5.1, section 2.A.89.
    public func number() throws(HL7v2Error) -> String? {
        if let unformatted = try text(.unformattedTelephoneNumber) { return unformatted }
        guard let local = try text(.localNumber) else { return try text(.telephoneNumber) }
        let country = try text(.countryCode).map { $0.hasPrefix("+") ? $0 : "+" + $0 }
        return [country, try text(.areaOrCityCode), local].compactMap { $0 }.joined(separator: " ")
    }

    /// The electronic address; from the first part where a sender of the old form puts it there.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func electronicAddress() throws(HL7v2Error) -> String? {
        if let address = try text(.communicationAddress) { return address }
        guard try text(.useCode) == "NET", let text = try text(.telephoneNumber), text.contains("@") else { return nil }
        return text
    }
}
