// SPDX-License-Identifier: Apache-2.0

/// What `map --help` says.
enum MapHelp {
    static let fault =
        "say import, check, translate, unmapped, lint, diff, carry, coverage, suggest, calibrate, approve, reject, "
        + "no-map, review, export, field, oid, apply, restore or trace"

    static let text = """
        usage: interopctl map import --system NAME@VERSION [--columns LIST] FILE
               interopctl map import --map NAME --from SYS@V --to SYS@V [--version V] [--columns LIST]
                   [--use USE [--sender CODE] [--placement PLACE]] FILE
               interopctl map export --map NAME --as FORM [-o FILE]
               interopctl map check [--system NAME] [--json] CODE…
               interopctl map translate --map NAME [--then NAME…] [--reverse] [--json] [CONTEXT] CODE…
               interopctl map translate --map NAME [--reverse] [CONTEXT] --input FILE --column N --output FILE
               interopctl map lint [--map NAME | --system NAME@VERSION] [--date D] [--json]
               interopctl map diff SYS@V SYS@V [--apply --actor NAME] [--json]
               interopctl map diff MAP MAP [--json]
               interopctl map carry --map NAME --to SYS@V NEWNAME
               interopctl map coverage [--sender CODE] [--map NAME] [--since TIME] [--json]
               interopctl map suggest --map NAME [--top N] [--auto] [--json] [TEXT… | --input FILE [--column N]]
               interopctl map calibrate --map NAME
               interopctl map approve|reject --map NAME --actor NAME --reason TEXT SOURCE TARGET
               interopctl map no-map --map NAME --actor NAME --reason TEXT SOURCE
               interopctl map review --map NAME --html FILE [--top N]
               interopctl map review apply [--map NAME] --actor NAME FILE
               interopctl map field FIELD|OID --use USE
               interopctl map oid NAME@VERSION OID
               interopctl map apply [--sender CODE] [--charset SET] [-o FILE] FILE
               interopctl map restore [-o FILE] FILE
               interopctl map trace [--json] MESSAGE|FILE
               interopctl map unmapped [--json]

        All take --store DIR (\(StoreFolder.defaultPath)). Files have a header line and are separated by tabs or commas;
        UTF-8, UTF-16 with its mark, or GB 18030. Code lists have the columns code and name, and may have valid_from,
        valid_to and parent; maps have source and target, and may have source_name, target_name, relationship, priority,
        sex, age, setting, context, valid_from, valid_to, status, actor, decided_at, reason, evidence. All others are kept.
        A row with an empty target says that nothing corresponds. Usagi's CSV, ConceptMaps of FHIR R4 and R5, and HL7 v2
        master file notifications (MFN) are read too.

          --columns LIST  other names of columns, such as source=院内编码,target=医保编码
          --version V     the release of the map
          --use USE       translate these fields of messages with the map: diagnosis, drug, charge, procedure, service,
                          observation, value or insurance
          --sender CODE   only for messages of this institution (MSH-4)
          --placement P   triplet (the sender's code behind, in components 4 to 6) or repetition
          --then NAME     go on with another map, in the direction that leads on; losses are told
          CONTEXT         --date YYYY-MM-DD, --sex male|female, --age 28d|6m|14y, --setting S, --context CODE
          --column N      the column with the codes, from 1; result, target and name are added as three columns
          --apply         rows that a new edition calls in question are proposed again
          --as FORM       csv, tsv, usagi, conceptmap-r4, conceptmap-r5, mfn or yb3301, which needs --institution CODE and
                          --list-type TYPE, and with --uploaded notes that the platform took it
          --auto          approve suggestions whose measured precision is above 98 %
          --relationship R  a word of FHIR; --condition C  sex=…;age=0d..28d;setting=…;context=…
          --json          [{"code", "result", "targets", "map", "system"}]

        A code's result is mapped, ambiguous, no-map (nothing corresponds) or unmapped (not in the map).
        check looks at syntax and check digits and needs no store; without --system it guesses. coverage reads the stored
        messages; suggest without texts takes the open codes of the map. review writes a page to work through, and takes
        its decisions back.
        apply puts the targets of the assigned maps (--use) into a file of HL7 v2 messages, or as translation elements into
        a CDA document, whose systems are known by their OIDs: that of the target comes from 'map oid', those of diagnoses
        and procedures are known, others come from 'map field'. What the senders wrote stays. restore gives back the very
        bytes; trace shows which rows the codes of a message or file come from.
        unmapped lists codes that came in messages and have no single target.

        example: interopctl map translate --map icd10 I10.x00
        """
}
