// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Fields of residents") struct ResidentFieldTests {
    private func birth(_ left: String, _ right: String) -> BirthDateLevel {
        var book = BirthDateBook()
        let one = book.enter(Array(left.utf8)[...])
        let two = book.enter(Array(right.utf8)[...])
        return BirthDateLevel(book.entries[Int(one)], book.entries[Int(two)])
    }

    private func number(_ text: String, _ type: String = "01") -> DocumentNumber {
        DocumentNumber(Array(text.utf8)[...], type: Array(type.utf8)[...])
    }

    private func address(_ left: String, _ right: String) -> AddressLevel? {
        var book = AddressBook()
        let one = book.enter(Array(left.utf8)[...])
        let two = book.enter(Array(right.utf8)[...])
        return AddressLevel(book.entries[Int(one)], book.entries[Int(two)])
    }

    // The Chinese dates are those of the public calendar: new year 2024 fell on 10 February.
    @Test(arguments: [
        (2024, 2, 10, 20_240_101), (2023, 3, 22, 20_230_201), (2023, 4, 20, 20_230_301), (2000, 2, 5, 20_000_101),
    ])
    func knowsTheChineseCalendar(_ year: Int, _ month: Int, _ day: Int, _ expected: UInt32) {
        #expect(LunarCalendar.date(CalendarDay(year: year, month: month, day: day))?.packed == expected)
    }

    @Test(arguments: [
        ("1990-01-31", 19_900_131), ("19900131", 19_900_131), ("1990/1/31", 19_900_131), ("1990年1月31日", 19_900_131),
        ("1990-01", 19_900_100), ("1990", 19_900_000), ("１９９０-01-31", 19_900_131), ("1990-01-31T08:00:00", 19_900_131),
    ]) func readsDates(_ text: String, _ packed: UInt32) {
        #expect(BirthDateBook.read(Array(text.utf8)[...])?.packed == packed)
    }

    @Test(arguments: ["", "不详", "1900-01-01", "90-13-45", "1", "9999-99-99"]) func readsNoDate(_ text: String) {
        #expect(BirthDateBook.read(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        ("1990-01-31", "1990-01-31", BirthDateLevel.exact), ("2024-02-10", "2024-01-01", .lunar),
        ("1990-03-12", "1990-12-03", .near),
        ("1990-03-12", "1990-03-21", .near), ("1990-03-12", "1990-01-01", .year), ("1990-03-12", "1989-01-01", .age),
        ("1990-03-12", "1980-03-12", .otherYear), ("1990-03-12", "1991-07-20", .close),
        ("1990-03-12", "1970-07-20", .other),
    ]) func holdsDatesAgainstEachOther(_ left: String, _ right: String, _ expected: BirthDateLevel) {
        #expect(birth(left, right) == expected)
        #expect(birth(right, left) == expected)
    }

    @Test(arguments: [
        ("440524188001010014", DocumentNumber.Kind.citizen), ("320311770706001", .citizen),
        ("34052419800101001×", .citizen),
        ("34052419800101001*", .citizen), ("３４０５２４ 19800101 001x", .citizen), ("810000199001010019", .citizen),
        ("911840199001010018", .citizen), ("110105194912310021", .damaged), ("110105********002X", .masked),
    ]) func knowsCitizensNumbers(_ text: String, _ kind: DocumentNumber.Kind) {
        #expect(number(text).kind == kind)
    }

    @Test func knowsOtherDocuments() {
        #expect(number("L350247695", "99").kind == .birthCertificate)
        #expect(number("H1234567801", "06").text == Array("H12345678".utf8))
        #expect(number("E12345678", "03").kind == .passport)
        #expect(number("无", "01").kind == .none)
        #expect(number("320311770706001").text == Array("320311197707060018".utf8))
    }

    @Test(arguments: [
        ("440524188001010014", "440524188001010041", NumberLevel.near),
        ("440524188001010014", "44052418800101004", .near),
        ("440524188001010014", "440524********0014", .near), ("440524188001010014", "340524198001010012", .other),
    ]) func holdsNumbersAgainstEachOther(_ left: String, _ right: String, _ expected: NumberLevel) {
        #expect(NumberLevel(number(left), number(right), isSame: false) == expected)
    }

    @Test(arguments: [("13912345670", "+86 139-1234-5670"), ("０１３８００１２３", "013800123")])
    func readsTelephones(_ left: String, _ right: String) {
        #expect(PhoneBook.read(Array(left.utf8)[...]) == PhoneBook.read(Array(right.utf8)[...]))
        #expect(PhoneBook.read(Array(left.utf8)[...]) > 0)
    }

    @Test(arguments: ["13800000000", "11111111111", "无", "1", "12345678"]) func readsNoTelephone(_ text: String) {
        #expect(PhoneBook.read(Array(text.utf8)[...]) == 0)
    }

    @Test func holdsTelephonesAgainstEachOther() {
        #expect(PhoneLevel(1_15412345678, 1_15412345678) == .exact)
        #expect(PhoneLevel(1_15412345678, 1_15412345687) == .near)
        #expect(PhoneLevel(1_15412345678, 1_1541234567) == .near)
        #expect(PhoneLevel(1_15412345678, 1_15487654321) == .other)
    }

    @Test(arguments: [
        ("东江省云州市青禾县清溪镇新沟村6组19号", "清溪镇新沟村委会第六村民小组19号", AddressLevel.household),
        ("青禾县清溪镇新沟村6组19号", "新沟６队", .group), ("清溪镇新沟村", "青禾县清溪乡新沟村6组", .village),
        ("新沟村6组", "新沟村7社", .neighbours), ("清溪镇新沟村6组", "清溪镇前头村6组", .town),
        ("清溪镇新沟村6组", "白石镇前头村6组", .other), ("城关镇和平社区金桂苑8栋311室", "金桂苑8栋", .group),
        ("城关镇和平社区金桂苑8栋311室", "云州市青禾县城关镇和平社区金桂苑8栋311室", .household),
        ("城关镇和平社区金桂苑8栋311室", "城关镇和平社区滨江小区8栋311室", .neighbours),
    ]) func holdsAddressesAgainstEachOther(_ left: String, _ right: String, _ expected: AddressLevel) {
        #expect(address(left, right) == expected)
        #expect(address(right, left) == expected)
    }

    @Test func readsAnyTextWithoutHarm() {
        var random = SeededNumbers(seed: 7)
        let parts = [
            "村", "组", "第", "十", "1", "号", "镇", "之", "子", "·", " ", "？", "\u{0}", "𬭎", "A", "*", "-", "县", "室", "\u{FF}",
        ]
        for _ in 0..<3000 {
            let text = (0..<random.next(below: 12)).map { _ in parts[random.next(below: parts.count)] }.joined()
            _ = population([PersonRecord(card: text, number: text, name: text, birth: text, phone: text, address: text)]
            )
        }
    }
}
