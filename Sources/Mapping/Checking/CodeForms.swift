// SPDX-License-Identifier: Apache-2.0

extension CodeKind {
    /// The ways codes of this kind are written, in ASCII, letters as capitals but for the filler x.
    var forms: [Form] { Self.formsByKind[self] ?? [] }

    private static let extensionX = #"[xX]\d{3}"#

    private static let formsByKind: [CodeKind: [Form]] = diseases.merging(things) { first, _ in first }

    /// - Source: the national editions 国家临床版 and 医保版 as published; GB/T 15657-2021; ICD-O.
    private static let diseases: [CodeKind: [Form]] = [
        .icd10: [
            Form("category", #"[A-Z]\d\d"#), Form("subcategory", #"[A-Z]\d\d\.\d"#),
            Form("national code", #"[A-Z]\d\d\.(\d{3}|[xX]\d\d)"#),
            Form("national code with extension", #"[A-Z]\d\d\.(\d{3}|[xX]\d\d)\#(extensionX)"#),
            Form("dagger and asterisk", #"[A-Z]\d\d\.(\d{3}|[xX]\d\d)(\#(extensionX))?\+[A-Z]\d\d(\.\d)?\*"#),
        ],
        .icd10Beijing: [
            Form("code", #"[A-Z]\d\d(\.\d{1,5}|[xX][xX]\d\d|\.[xX]\d{2,3})?"#),
            Form("morphology", #"M\d{6}/\d"#),
            Form("other form of the list", #"[A-Z]\d\d[-.+*xX\dA-Z/]+"#, isIrregular: true),
        ],
        .morphology: [
            Form("ICD-O", #"M\d{4}/[0-369]"#), Form("ICD-O with national digits", #"M\d{5,6}/\d"#),
        ],
        .icd9cm3: [
            Form("ICD-9-CM-3", #"\d\d(\.\d{1,2})?"#),
            Form("national code", #"\d\d\.(\d{4}|\d[xX]\d\d)(\#(extensionX))?"#),
            Form("Chinese medicine", #"17\.9\d[0-9A-HJ-NP-Z]{3}"#),
            Form("irregular code of the official lists", #"\d\d\.\d{3}[xX]\d{4}"#, isIrregular: true),
            Form("irregular code of the official lists", #"\d\d\.\d\d[xX]\d{3}"#, isIrregular: true),
        ],
        .tcm: [
            Form("disease", #"A\d\d(\.\d\d){0,6}\.?"#), Form("pattern", #"B\d\d(\.\d\d){0,6}\.?"#),
            Form("principle of treatment", #"C\d\d(\.\d\d){0,6}\.?"#),
        ],
        .tcm1995: [
            Form("disease", #"B[A-Z]{2}\d{3}"#, .unverified), Form("pattern", #"Z[A-Z]{2}\d{3}"#, .unverified),
            Form("class", #"[BZ][A-Z]{2}"#),
        ],
    ]

    /// - Source: 国食药监办 2009-315; 医保药品代码 and 医疗服务项目代码 as published; GB 32100; GB 11714; GB/T 2260.
    private static let things: [CodeKind: [Form]] = [
        .drug14: [Form("national drug code", #"869\d{11}"#)],
        .drug: [
            Form("western or biological", #"X[A-Z]\d\d[A-Z]{2}[A-Z]\d{3}[A-Z]\d{3}\d{9}"#),
            Form("Chinese patent medicine", #"Z[A-Z]\d\d[A-Z]{2}[A-Z]\d{4}\d{9}"#),
            Form("granules of herbs", #"T[A-Z0-9]{19}"#, .unverified), Form("herbal pieces", #"T\d{9}"#, .unverified),
        ],
        .atc: [
            Form("level 1", "[ABCDGHJLMNPRSV]"), Form("level 2", #"[ABCDGHJLMNPRSV]\d\d"#),
            Form("level 3", #"[ABCDGHJLMNPRSV]\d\d[A-Z]"#), Form("level 4", #"[ABCDGHJLMNPRSV]\d\d[A-Z]{2}"#),
            Form("level 5", #"[ABCDGHJLMNPRSV]\d\d[A-Z]{2}\d\d"#),
        ],
        .approval: [
            Form("approval number", #"国药准字[HZ]\d{8}"#), Form("approval number", #"国药准字[SJTFB]\d{8}"#, .unverified),
        ],
        .consumable: [
            Form("class", #"C\d{9}"#), Form("full code", #"C\d{19}"#, .unverified),
            Form("code with registration", #"C\d{26}"#, .unverified),
        ],
        .gtin: [Form("GTIN-14", #"\d{14}"#)],
        .charge: [
            Form("national item", #"00\d{13}"#), Form("national and local item", #"00\d{13}-[-/0-9A-Za-z]+"#),
        ],
        .chargeItem: [
            Form("item", #"[1-4]\d{8}"#), Form("local child", #"[1-4]\d{8}(-\d+(/\d+)?[a-z]?|[A-I])"#),
        ],
        .loinc: [Form("LOINC", #"\d{1,7}-\d"#)],
        .department: [Form("department", #"\d\d(\.\d\d)?"#)],
        .socialCredit: [Form("social credit code", #"[0-9A-HJ-NP-RT-UW-Y]{18}"#)],
        .organisation: [
            Form("organisation code", "[0-9A-Z]{8}[0-9X]"), Form("with a hyphen", #"[0-9A-Z]{8}\-[0-9X]"#),
        ],
        .institution: [
            Form("institution", #"H\d{11}"#, .unverified), Form("pharmacy", #"P\d{11}"#, .unverified),
        ],
        .region: [Form("region", #"\d{6}"#)],
    ]
}
