// SPDX-License-Identifier: Apache-2.0

/// One data set on its way through the profile.
struct DeidentificationPass {
    typealias Cause = DeidentificationReport.Cause

    let options: DeidentificationOptions
    private let identifiers: IdentifierSet
    private let safePrivateElements: Set<PrivateElement>
    private let days: Int
    var pseudonyms: Pseudonyms
    var report = DeidentificationReport()

    init(_ deidentifier: Deidentifier, _ dataSet: DataSet) {
        options = deidentifier.options.effective
        safePrivateElements = deidentifier.safePrivateElements
        identifiers = IdentifierSet(dataSet, options)
        var pseudonyms = deidentifier.pseudonyms
        days = options.contains(.retainModifiedDates) ? pseudonyms.days(forPatient: Self.patient(dataSet)) : 0
        self.pseudonyms = pseudonyms
    }

    /// What tells one patient from another: the number and who gave it; without one the name, else the study.
    private static func patient(_ dataSet: DataSet) -> String {
        let number = dataSet[.patientID]?.string ?? ""
        let issuer = dataSet[.issuerOfPatientID]?.string ?? ""
        if !number.isEmpty { return "\(issuer)^\(number)" }
        return dataSet[.patientName]?.string ?? dataSet[.studyInstanceUID]?.string ?? ""
    }

    /// The data set with each element as the profile wants it.
    ///
    /// - Parameter isDummy: whether it is inside a sequence whose values are to mean nothing.
    mutating func cleaned(
        _ dataSet: DataSet, _ types: AttributeTypes, _ path: ItemPath, isDummy: Bool = false
    ) throws(DICOMError) -> DataSet {
        let safe = options.contains(.retainSafePrivate) ? dataSet.safePrivateTags(safePrivateElements) : []
        let isCode = dataSet[Tag(0x0008, 0x0102)] != nil
        var kept: [DataElement] = []
        for element in dataSet.elements where !element.tag.isGroupLength {
            let path = path.element(element.tag)
            let decision = decide(element, types, safe, isDummy: isDummy && !isCode)
            guard let result = try apply(decision, element, types, path, isDummy) else { continue }
            kept.append(result)
        }
        var result = DataSet(inheriting: dataSet.characterSet)
        result.content = .edited(EditedDataSet(elements: kept, inherited: dataSet.characterSet))
        return result
    }

    // MARK: Deciding

    private struct Decision {
        var action: DeidentificationAction
        var cause: Cause?
        /// What is done when the action cannot be: of what cannot be cleaned, or holds an identifier.
        var otherwise: DeidentificationAction
    }

    private func decide(
        _ element: DataElement, _ types: AttributeTypes, _ safe: Set<Tag>, isDummy: Bool
    ) -> Decision {
        let tag = element.tag
        if tag.isPrivate, !safe.contains(tag) {
            return Decision(action: .remove, cause: .privateElement, otherwise: .remove)
        }
        let fallback = ProfileAction.removeEmptyOrDummy.resolved(types[tag])
        if let row = ConfidentialityProfile.shared[tag] {
            let (action, isByOption) = row.action(options)
            let cause: Cause = isByOption ? .option : .profile
            return Decision(
                action: action.resolved(types[tag]), cause: cause, otherwise: row.basic.resolved(types[tag]))
        }
        if tag.isPrivate { return Decision(action: .keep, cause: .option, otherwise: .remove) }
        if DataDictionary.entry(tag) == nil {
            return Decision(action: .remove, cause: .unknownElement, otherwise: .remove)
        }
        if element.vr == .personName { return Decision(action: fallback, cause: .personName, otherwise: fallback) }
        if isDummy, element.vr.saysSomething {
            return Decision(action: .dummy, cause: .profile, otherwise: .remove)
        }
        return Decision(action: .keep, cause: nil, otherwise: fallback)
    }

    // MARK: Doing

    /// The element that takes the place of one; nil for none.
    private mutating func apply(
        _ decision: Decision, _ element: DataElement, _ types: AttributeTypes, _ path: ElementPath, _ isDummy: Bool
    ) throws(DICOMError) -> DataElement? {
        var decision = decision
        if element.vr == .sequence, decision.action != .remove, decision.action != .empty {
            return try cleanedSequence(decision, element, types, path, isDummy)
        }
        if decision.action == .keep || decision.action == .clean {
            settle(&decision, element)
        }
        let made = made(decision.action, element)
        // What has no dummy is taken out.
        if made == nil, decision.action != .remove { decision.action = .remove }
        if decision.action != .keep || decision.cause == .option, let cause = decision.cause {
            report.entries.append(.init(path: path, action: decision.action, cause: cause))
        }
        return made
    }

    /// Looks into what is to stay: an identifier in text, or what cannot be cleaned, gets the other action.
    private func settle(_ decision: inout Decision, _ element: DataElement) {
        let vr = element.vr
        // The names of files are codes, and often made of a patient's number.
        let isFileName = element.tag == Tag(0x0004, 0x1500)
        // What is not of its representation may be any text.
        let isText = vr.isFreeText || isFileName || vr.isString && !element.valueProblems.isEmpty
        if isText || element.isBytesToSearch {
            guard holdsIdentifier(element) else { return }
            decision.action = decision.otherwise == .keep ? .remove : decision.otherwise
            decision.cause = .identifierInText
        } else if decision.action == .clean, !vr.canBeShifted(element, by: days) {
            decision.action = decision.otherwise
            decision.cause = .profile
        }
    }

    private func holdsIdentifier(_ element: DataElement) -> Bool {
        let isBytes = element.isBytesToSearch
        // Bytes of a known kind are no text, and stay where they only look like a short one.
        let least = element.vr == .otherByte ? DeidentificationCheck.leastInBytes : 0
        let texts = isBytes ? [element.characterSet.decode(element.rawValue).text] : element.strings
        return texts.contains {
            let text = NormalText($0)
            return identifiers.first(in: text, least: least) != nil || NumberPatterns.first(in: text) != nil
        }
    }

    private mutating func made(_ action: DeidentificationAction, _ element: DataElement) -> DataElement? {
        switch action {
        case .remove: return nil
        case .keep: return element
        case .empty: return element.with([])
        case .dummy: return Dummy.bytes(element).map(element.with)
        case .replaceUID:
            // Registered UIDs name no instance.
            let uids = element.strings.map {
                $0.isEmpty || UIDRegistry.entry($0) != nil ? $0 : pseudonyms.uid(for: $0)
            }
            return element.vr.isString ? element.with(Array(uids.joined(separator: "\\").utf8)) : element.with([])
        case .clean:
            guard element.vr == .date || element.vr == .dateTime else { return element }
            return DateShift.shifted(element, by: days).map { element.with(Array($0.utf8)) }
        }
    }

    private mutating func cleanedSequence(
        _ decision: Decision, _ element: DataElement, _ types: AttributeTypes, _ path: ElementPath, _ isDummy: Bool
    ) throws(DICOMError) -> DataElement? {
        guard path.steps.count < Deidentifier.deepest else {
            report.entries.append(.init(path: path, action: .remove, cause: .tooDeep))
            return nil
        }
        if let cause = decision.cause {
            report.entries.append(.init(path: path, action: decision.action, cause: cause))
        }
        let inside = types.inside(element.tag)
        var items: [DataSet] = []
        for (index, item) in element.items.enumerated() {
            let isDummy = isDummy || decision.action == .dummy
            items.append(try cleaned(item, inside, path.item(index), isDummy: isDummy))
        }
        let made = MadeElement(
            tag: element.tag, vr: .sequence, value: .items(items), characterSet: element.characterSet)
        return DataElement(made)
    }
}

extension VR {
    /// Whether a value is text that a person wrote.
    var isFreeText: Bool {
        usesSpecificCharacterSet || self == .universalResource || self == .applicationEntity
    }

    /// Whether a value could point at somebody: text, dates and times.
    fileprivate var saysSomething: Bool { isFreeText || [.date, .time, .dateTime, .unknown].contains(self) }

    fileprivate func canBeShifted(_ element: DataElement, by days: Int) -> Bool {
        if self == .time { return true }
        return (self == .date || self == .dateTime) && DateShift.shifted(element, by: days) != nil
    }
}

extension DataElement {
    /// The element with other bytes, padded.
    fileprivate func with(_ bytes: [UInt8]) -> DataElement {
        let padded = bytes.count.isMultiple(of: 2) ? bytes : bytes + [vr.padding]
        return DataElement(MadeElement(tag: tag, vr: vr, value: .bytes(padded), characterSet: characterSet))
    }
}
