// SPDX-License-Identifier: Apache-2.0

import SQLite
import Testing

@testable import MPI

@Suite("Sounds of names") struct NameSoundTests {
    @Test(arguments: [
        ("王", "小明", "wang|xiaoming"), ("王小明", "", "wang|xiaoming"), ("王小", "明", "wang|xiaoming"),
        ("單", "國強", "shan|guoqiang"), ("欧阳", "修", "ouyang|xiu"), ("欧阳修", "", "ouyang|xiu"),
        ("曾", "", "zeng|"), ("阿依古丽·买买提", "", "a|yigulimaimaiti"), ("Smith", "John", "smith|john"),
        ("SMITH John", "", "smith|john"), ("", "", "-"), ("·", "", "-"),
    ]) func areOfTheirSurnameFirst(_ family: String, _ given: String, _ sound: String) {
        #expect(NameSound.of(PersonName(family: family, given: given)) == sound)
    }

    @Test(arguments: [
        ("wang", true), ("O'Neill-Wang", true), ("王", false), ("wang明", false), ("", false), ("12", false),
    ])
    func areAskedForInLatinLetters(_ text: String, _ isLatin: Bool) { #expect(NameSound.isLatin(text) == isLatin) }

    @Test func areAddedToRecordsOfAnOlderIndex() throws {
        let fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1")
        let store = fixture.index.store
        try store.run("UPDATE mpi_record SET sound = ''", purpose: "forget")
        _ = try PatientIndex(store)
        #expect(try store.first("SELECT sound FROM mpi_record", purpose: "look")?.text(0) == "wang|ming")
    }
}
