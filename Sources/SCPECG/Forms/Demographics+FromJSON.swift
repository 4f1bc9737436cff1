// SPDX-License-Identifier: Apache-2.0

import JSON

extension Demographics {
    /// Section 1 from its JSON.
    ///
    /// A field that has its bytes beside its value keeps them as long as the value is still theirs.
    init(_ place: JSONPlace, _ coder: TextCoder, isBigEndian: Bool) throws(SCPECGError) {
        self.init()
        text = coder
        isAcquisitionYearBigEndian = isBigEndian
        for item in try place["fields"].elements() {
            let tag = Tag(rawValue: try item["tag"].byte())
            if let bytes = try item.hex(), json(TaggedField(tag, bytes)) == item["value"].value {
                fields.append(TaggedField(tag, bytes))
            } else {
                fields.append(TaggedField(tag, try Self.value(tag, item["value"], coder, isBigEndian)))
            }
        }
        if case .bool(let flag)? = place["hasEnd"].value { hasEnd = flag }
        rest = place["rest"].isThere ? try place["rest"].hex() ?? [] : []
    }

    /// The bytes of a field as its JSON value says.
    static func value(
        _ tag: Tag, _ place: JSONPlace, _ text: TextCoder, _ isBigEndian: Bool
    ) throws(SCPECGError) -> [UInt8] {
        if let bytes = try place.hex() { return bytes }
        switch tag.kind {
        case .text: return try place.terminated(text, section: 1)
        case .quantity: return pair(try place["value"].word()) + [try place["unit"].byte()]
        case .date:
            let date = try CalendarDate(place)
            let year = pair(date.year)
            let isSwapped = isBigEndian && tag == .acquisitionDate
            return (isSwapped ? year.reversed() : year)
                + [UInt8(truncatingIfNeeded: date.month), UInt8(truncatingIfNeeded: date.day)]
        case .time:
            return [try place["hour"].byte(), try place["minute"].byte(), try place["second"].byte()]
        case .byte: return [try place.byte()]
        case .number: return pair(try place.word())
        case .block: return try block(tag, place, text)
        case .unknown: throw place.wrong
        }
    }

    private static func pair(_ word: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8)]
    }

    private static func block(
        _ tag: Tag, _ place: JSONPlace, _ text: TextCoder
    ) throws(SCPECGError) -> [UInt8] {
        switch tag {
        case .acquiringMachine, .analysingMachine: return try Machine(place, text).serialized()
        case .drug:
            return [try place["table"].byte(), try place["class"].byte(), try place["code"].byte()]
                + (try place["text"].terminated(text, section: 1))
        case .historyCodes, .electrodes: return try place.byteList()
        case .timeZone:
            let minutes = try place["minutes"].optional { (place) throws(SCPECGError) in try place.signedWord() }
            return pair(minutes ?? 0x7FFF) + pair(try place["index"].word())
                + (try place["text"].terminated(text, section: 1))
        default: throw place.wrong
        }
    }
}

extension Machine {
    init(_ place: JSONPlace, _ text: TextCoder) throws(SCPECGError) {
        self.init()
        institution = UInt16(truncatingIfNeeded: try place["institution"].word())
        department = UInt16(truncatingIfNeeded: try place["department"].word())
        device = UInt16(truncatingIfNeeded: try place["device"].word())
        (type, manufacturer) = (try place["type"].byte(), try place["manufacturer"].byte())
        model = try place["model"].string()
        (protocolRevision, category) = (try place["protocolRevision"].byte(), try place["category"].byte())
        language = LanguageCode(rawValue: try place["language"].byte())
        (capabilities, mains) = (try place["capabilities"].byte(), try place["mains"].byte())
        for string in try place["strings"].elements() { strings.append(try string.text(text, section: 1)) }
    }
}

extension CalendarDate {
    init(_ place: JSONPlace) throws(SCPECGError) {
        self.init(
            year: try place["year"].word(), month: Int(try place["month"].byte()), day: Int(try place["day"].byte()))
    }
}

extension ClockTime {
    init(_ place: JSONPlace) throws(SCPECGError) {
        self.init(
            hour: Int(try place["hour"].byte()), minute: Int(try place["minute"].byte()),
            second: Int(try place["second"].byte()))
    }
}
