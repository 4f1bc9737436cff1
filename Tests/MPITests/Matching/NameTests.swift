// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Names of residents") struct ResidentNameTests {
    private func read(_ text: String) -> (WrittenName, NameBook) {
        var book = NameBook()
        let number = book.enter(Array(text.utf8)[...])
        return (book.written[Int(number)], book)
    }

    private func level(_ left: String, _ right: String) -> NameLevel? {
        var book = NameBook()
        let one = book.enter(Array(left.utf8)[...])
        let two = book.enter(Array(right.utf8)[...])
        let forward = book.level(book.written[Int(one)].form, book.written[Int(two)].form)
        let backward = book.level(book.written[Int(two)].form, book.written[Int(one)].form)
        #expect(forward == backward)
        return forward
    }

    @Test(arguments: [
        ("  张 建　国", "张建国"), ("張建國", "张建国"), ("张建国(男)", "张建国"), ("张建国1", "张建国"), ("张建国先生", "张建国"),
        ("买买提•吐尔逊", "买买提吐尔逊"), ("李峯", "李峰"), ("Smith, John", "JOHN SMITH"), ("ＪＯＨＮ SMITH", "JOHN SMITH"),
    ]) func areMadeAlike(_ written: String, _ form: String) {
        let (name, book) = read(written)
        #expect(book.text(name.form) == form)
    }

    @Test(arguments: [("曾解", "zeng jie"), ("单雄信", "shan xiong xin"), ("尉迟恭", "wei chi gong"), ("覃秀英", "qin xiu ying")])
    func areReadAsSurnamesAre(_ written: String, _ reading: String) {
        let (name, book) = read(written)
        #expect(book.reading(name.form).hasSuffix(String(reading.dropFirst(3))))
        if written.count < 4, !written.hasPrefix("尉迟") { #expect(book.reading(name.form) == reading) }
    }

    @Test(arguments: ["无名氏", "不详", "未知", "急诊患者", "？", "unknown"]) func knowsPlaceholders(_ text: String) {
        #expect(read(text).0.kind == .placeholder)
    }

    @Test(arguments: [
        ("李霞之女", "李霞", 0, 2), ("李霞之子A", "李霞", 1, 1), ("李霞之小女", "李霞", 2, 2), ("李霞之子2", "李霞", 2, 1),
        ("欧阳小丹之婴", "欧阳小丹", 0, 0),
    ]) func knowsNewbornsByTheirMothers(_ text: String, _ mother: String, _ mark: Int, _ sex: Int) {
        let (name, book) = read(text)
        #expect(name.kind == .newborn)
        #expect(book.text(name.mother) == mother)
        #expect((Int(name.mark), Int(name.sex)) == (mark, sex))
    }

    @Test func doesNotTakeAPlainNameForANewborn() {
        #expect(read("陈秀子").0.kind == .perhapsNewborn)
        #expect(read("王子").0.kind == .person)
    }

    @Test(arguments: [
        ("张建国", "张建国", NameLevel.exact), ("萧文", "肖文", .sound), ("张建国", "张建果", .sound), ("李晴", "李睛", .near),
        ("王凤英", "王风英", .sound), ("陈明", "程明", .near), ("刘建军", "刘健军", .sound), ("张建国", "建国张", .part),
        ("张建国", "张国", .part), ("张建国", "张小国", .part), ("张建国", "张二娃", .part), ("王建国", "WANG JIANGUO", .part),
        ("买买提·吐尔逊", "买买提 吐尔", .part), ("李宏", "李？", .part), ("张梓涵", "张梓轩", .half), ("张建国", "张秀英", .surname),
        ("张建国", "王秀英", .other), ("SMITH JOHN", "JOHNSMITH", .exact), ("BROWN EMILY", "BROWN EMILI", .near),
    ]) func standOnALadder(_ left: String, _ right: String, _ expected: NameLevel) {
        #expect(level(left, right) == expected)
    }

    @Test func saysNothingOfForeignNamesInTwoScripts() {
        #expect(level("SMITH JOHN", "史密斯") == nil)
    }
}
