// SPDX-License-Identifier: Apache-2.0

/// What one record says of a resident, each value as typed, in UTF-8; empty for what it does not say.
public struct ResidentFields: Sendable, Hashable {
    /// The record's id; unique in a population.
    public var recordID: ArraySlice<UInt8> = []
    /// The institution that keeps the record.
    public var institution: ArraySlice<UInt8> = []
    /// The id inside the institution.
    public var localID: ArraySlice<UInt8> = []
    /// Electronic health card id (电子健康卡ID).
    public var card: ArraySlice<UInt8> = []
    /// Document type, CV02.01.101.
    public var documentType: ArraySlice<UInt8> = []
    /// Document number.
    public var number: ArraySlice<UInt8> = []
    /// Name.
    public var name: ArraySlice<UInt8> = []
    /// Sex, GB/T 2261.1; M and F are understood.
    public var sex: ArraySlice<UInt8> = []
    /// Date of birth.
    public var birthDate: ArraySlice<UInt8> = []
    /// Telephone number.
    public var phone: ArraySlice<UInt8> = []
    /// Address in one line.
    public var address: ArraySlice<UInt8> = []
    /// Ethnic group, GB/T 3304.
    public var ethnicity: ArraySlice<UInt8> = []
    /// Name of the guardian.
    public var guardianName: ArraySlice<UInt8> = []
    /// Document number of the guardian.
    public var guardianNumber: ArraySlice<UInt8> = []
    /// When it was written: a date, a time may follow.
    public var updatedAt: ArraySlice<UInt8> = []

    /// A record that says nothing.
    public init() {}

    /// The names of the fields in files, in the order of `tools` that write them.
    public static let names = [
        "record_id", "institution", "local_id", "ehc_id", "id_type", "id_number", "name", "sex", "birth_date", "phone",
        "address", "ethnicity", "guardian_name", "guardian_id", "updated_at",
    ]

    /// Makes a record from values in the order of ``names``.
    public init(_ value: (Int) -> ArraySlice<UInt8>) {
        (recordID, institution, localID, card, documentType) = (value(0), value(1), value(2), value(3), value(4))
        (number, name, sex, birthDate, phone) = (value(5), value(6), value(7), value(8), value(9))
        (address, ethnicity, guardianName, guardianNumber) = (value(10), value(11), value(12), value(13))
        updatedAt = value(14)
    }
}
