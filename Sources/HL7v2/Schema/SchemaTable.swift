// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-schemas; do not edit. Facts of HL7 v2.1 to v2.8.2 as the PyPI packages hl7apy 1.3.5 and
// hl7types 0.9.5 (both MIT) carry them, with Scripts/schemas/overrides.json.

/// The schemas of all versions in one text; `SchemaReader` says how to read it.
enum SchemaTable {
    static let text = #"""
        D AD Address
        1fef 1 ST O - Street Address
        10 1 ST O - street address (ST)
        1fff 2 ST O - Other Designation
        1fff 3 ST O - City
        1fff 4 ST O - State or Province
        3 5 ID O - zip or postal code
        1ffc 5 ST O - Zip or Postal Code
        1f9f 6 ID O - Country
        60 6 ID O 0399 Country
        2 7 ID O - type
        1f9c 7 ID O - Address Type
        60 7 ID O 0190 Address Type
        1ffe 8 ST O - Other Geographic Designation
        D AUI Authorization information
        1ff8 1 ST O - Authorization Number
        8 2 TS O - date
        1ff0 2 DT O - Date
        1ff8 3 ST O - Source
        D CCD Charge code and date
        18 1 ID O - when to charge code
        60 1 ID O 0100 Invocation Event
        1f80 1 ID R - Invocation Event
        78 2 TS O - Date/time
        1f80 2 DTM O - Date/time
        D CCP Channel calibration parameters
        1ff8 1 NM O - Channel Calibration Sensitivity Correction Factor
        1ff8 2 NM O - Channel Calibration Baseline
        1ff8 3 NM O - Channel Calibration Time Skew
        D CD Channel definition
        4 1 CM_WVI O - channel identifier
        1ff8 1 WVI O - Channel Identifier
        4 2 CM_ELECTRODE O - electrode names
        8 2 WVS O - electrode names
        1ff0 2 WVS O - Waveform Source
        4 3 CM_CSU O - channel sensitivity/units
        78 3 CSU O - Channel Sensitivity/Units
        1f80 3 CSU O - Channel Sensitivity and Units
        4 4 CM_CP O - calibration parameters
        8 4 CCP O - calibration parameters
        1ff0 4 CCP O - Channel Calibration Parameters
        c 5 NM O - sampling frequency
        1ff0 5 NM O - Channel Sampling Frequency
        4 6 CM_MDV O - minimum/maximum data values
        78 6 NR O - Minimum/Maximum Data Values
        1f80 6 NR O - Minimum and Maximum Data Values
        D CE Coded element
        7 1 ID O - identifier
        68 1 ST O - Identifier
        10 1 ST O - identifier (ST)
        7f 2 ST O - Text
        f 3 ST O - name of coding system
        10 3 IS O - name of coding system
        60 3 ID O 0396 Name of Coding System
        6b 4 ST O - Alternate Identifier
        4 4 ID O - alternate identifier
        10 4 ST O - alternate identifier (ST)
        7f 5 ST O - Alternate Text
        f 6 ST O - name of alternate coding system
        10 6 IS O - name of alternate coding system
        60 6 ID O 0396 Name of Alternate Coding System
        D CF Coded element with formatted values
        4 1 ID O - identifier
        1fe8 1 ST O - Identifier
        10 1 ID O - identifier (ID)
        1ffc 2 FT O - Formatted Text
        c 3 ST O - name of coding system
        10 3 IS O - name of coding system
        60 3 ID O 0396 Name of Coding System
        1f80 3 ID O - Name of Coding System
        4 4 ID O - alternate identifier
        1fe8 4 ST O - Alternate Identifier
        10 4 ID O - alternate identifier (ID)
        1ffc 5 FT O - Alternate Formatted Text
        c 6 ST O - name of alternate coding system
        10 6 IS O - name of alternate coding system
        60 6 ID O 0396 Name of Alternate Coding System
        1f80 6 ID O - Name of Alternate Coding System
        1f00 7 ST O - Coding System Version ID
        1f00 8 ST O - Alternate Coding System Version ID
        1f00 9 ST O - Original Text
        1f00 10 ST O - Second Alternate Identifier
        1f00 11 FT O - Second Alternate Formatted Text
        1f00 12 ID O - Name of Second Alternate Coding System
        1f00 13 ST O - Second Alternate Coding System Version ID
        1f00 14 ST O - Coding System OID
        1f00 15 ST O - Value Set OID
        1f00 16 DTM O - Value Set Version ID
        1f00 17 ST O - Alternate Coding System OID
        1f00 18 ST O - Alternate Value Set OID
        1f00 19 DTM O - Alternate Value Set Version ID
        1f00 20 ST O - Second Alternate Coding System OID
        1f00 21 ST O - Second Alternate Value Set OID
        1f00 22 DTM O - Second Alternate Value Set Version ID
        D CK Composite id with check digit
        3 1 NM O - Id number
        1c 1 NM O - ID number (NM)
        b 2 NM O - check digit
        4 2 ST O - check digit
        10 2 NM O - check digit (NM)
        1 3 ID O - Code identifying check digit scheme employed
        2 3 ID O 0061 Check digit scheme
        1c 3 ID O - code identifying the check digit scheme employed
        2 4 ST O - Assigning facility id
        c 4 HD O - assigning authority
        10 4 HD O 0363 assigning authority
        D CK_ACCOUNT_NO Abrechnungsnummer
        2 1 NM O - account number
        2 2 NM O - Check digit
        2 3 ID O - Check digit scheme
        2 4 ID O - Facility ID
        D CM_ABS_RANGE Absolute range
        6 1 CM_RANGE_SIMPLE O - Range
        6 2 NM O - Numeric Change
        6 3 NM O - Percent per Change
        6 4 NM O - Days
        D CM_AUI Authorization information
        6 1 ST O - authorization number
        2 2 DT O - date
        4 2 TS O - date
        6 3 ST O - source
        D CM_BATCH_TOTAL Cm for batch totals
        2 1 NM O - Batch total 1
        2 2 NM O - Batch total 2
        D CM_CCD Charge time
        2 1 ID O - When to Charge
        4 1 ID O - when to charge code
        6 2 TS O - date/time
        D CM_CP CM_CP
        4 1 NM O - Sensitivity correction factor
        4 2 NM O - Baseline
        D CM_CSU CM_CSU
        4 1 NM O - Sensitivity
        4 2 ID O - Units identifier
        4 3 ST O - Units text
        4 4 ST O - Units name of coding system
        4 5 ID O - Units alternate identifier
        4 6 ST O - Units alternate text
        4 7 ST O - Units name of alternate coding system
        D CM_DDI Daily deductible
        2 1 ST O - delay days
        4 1 NM O - delay days
        6 2 NM O - amount
        6 3 NM O - number of days
        D CM_DIN Activation date
        6 1 TS O - date
        6 2 CE O - institution name
        D CM_DLD Discharge location
        6 1 ID O - discharge location
        6 2 TS O - effective date
        D CM_DLT Delta check
        6 1 CM_RANGE_SIMPLE O - Range
        6 2 NM O - numeric threshold
        6 3 ST O - change
        6 4 NM O - length of time-days
        D CM_DTN Day type and number
        2 1 ID O - day type
        4 1 IS O - day type
        6 2 NM O - number of days
        D CM_EIP Parent order
        2 1 ST O - parent´s placer order number
        4 1 EI O - parent´s placer order number
        2 2 ST O - parent´s filler order number
        4 2 EI O - parent´s filler order number
        D CM_ELD Error
        6 1 ST O - segment ID
        6 2 NM O - sequence
        6 3 NM O - field position
        6 4 CE O - code identifying error
        D CM_ELECTRODE CM_ELECTRODE
        4 1 ST O - Source name 1
        4 2 ST O - Source name 2
        D CM_FILLER Bearbeitungsnummer der leistungsstelle
        2 1 ID O - unique filler id
        2 2 ID O - filler application ID
        D CM_FINANCE Cm für finanzen
        2 1 ID O - financial class ID
        2 2 TS O - effective date
        D CM_GROUP_ID Auftragsgruppennummer
        2 1 ID O - unique group id
        2 2 ID O - placer application id
        D CM_INTERNAL_LOCATION Cm für ortsangaben im krankenhaus
        2 1 ID O - nurse unit (Station)
        2 2 ID O - Room
        2 3 ID O - Bed
        2 4 ID O - Facility ID
        2 5 ID O - Bed Status
        2 6 ID O - Etage
        2 7 ID O - Klinik
        2 8 ID O - Zentrum
        D CM_JOB_CODE Berufsbezeichnung
        2 1 ID O - job code
        2 2 ID O - employee classification
        D CM_LA1 Location with address information
        2 1 CM_INTERNAL_LOCATION O - Dispense / Deliver to Location
        4 1 ST O - point of care (ST)
        2 2 AD O - location
        4 2 IS O - room
        4 3 IS O - bed
        4 4 HD O - facility (HD)
        4 5 IS O - location status
        4 6 IS O - person location type
        4 7 IS O - building
        4 8 ST O - floor
        4 9 ST O - street address
        4 10 ST O - other designation
        4 11 ST O - city
        4 12 ST O - state or province
        4 13 ST O - zip or postal code
        4 14 ID O - country
        4 15 ID O - address type
        4 16 ST O - other geographic designation
        D CM_LICENSE_NO Cm für führerscheinlizenzen
        2 1 ST O - License Number
        2 2 ST O - issuing state,province,country
        D CM_MDV CM_MDV
        4 1 NM O - Minimum value
        4 2 NM O - Maximum value
        D CM_MOC Charge to practise
        2 1 ST O - dollar amount
        4 1 MO O - dollar amount
        2 2 ST O - charge code
        4 2 CE O - charge code
        D CM_MSG Message type
        7 1 ID O - message type
        7 2 ID O - trigger event
        D CM_NDL Observing practitioner
        2 1 CN O - interpreter / technician
        4 1 CN_SIMPLE O - name
        6 2 TS O - start date/time
        6 3 TS O - end date/time
        2 4 CM_INTERNAL_LOCATION O - location
        4 4 IS O - point of care (IS)
        4 5 IS O - room
        4 6 IS O - bed
        4 7 HD O - facility (HD)
        4 8 IS O - location status
        4 9 IS O - person location type
        4 10 IS O - building
        4 11 ST O - floor
        D CM_OCD Occurence
        2 1 ID O - occurrence code
        4 1 CE O - occurrence code
        6 2 DT O - occurrence date
        D CM_OS CM_OS
        4 1 ID O - Sequence results flag
        4 2 ST O - Placer order number entity identifier
        4 3 IS O - Placer order number namespace id
        4 4 ST O - Filler order number entity identifier
        4 5 IS O - Filler order number namespace id
        4 6 ST O - Sequence condition value
        4 7 NM O - Maximum number of repeats
        4 8 ST O - Placer order number universal id
        4 9 ID O - Placer order number universal id type
        4 10 ST O - Filler order number universal id
        4 11 ID O - Filler order number universal id type
        D CM_OSP Occurence span
        2 1 ID O - occurrence span code
        4 1 CE O - occurrence span code
        6 2 DT O - occurrence span start date
        6 3 DT O - occurrence span stop date
        D CM_PARENT_RESULT CM_PARENT_RESULT
        2 1 CE O - Observation identifier obx 3 of parent result
        2 2 ST O - Sub id obx 4 of parent result
        2 3 CE O - Result obx 5 of parent result
        D CM_PAT_ID Patient id
        2 1 ST O - Patient ID
        2 2 NM O - Check digit
        2 3 ID O - Check digit scheme
        2 4 ID O - Facility ID
        2 5 ID O - type
        D CM_PAT_ID_0192 Patient id with table 0192
        2 1 ST O - Patient ID
        2 2 NM O - Check digit
        2 3 ID O - Check digit scheme
        2 4 ID O - Facility ID
        2 5 ID O 0192 type
        D CM_PCF Pre-certification required
        2 1 ID O - pre-certification patient type
        4 1 IS O - pre-certification patient type
        2 2 ID O - pre-certication required
        4 2 ID O - pre-certification required
        2 3 TS O - pre-certification window
        4 3 TS O - pre-certification windwow
        D CM_PEN Penalty
        2 1 ID O - Penalty ID
        4 1 IS O - penalty type
        6 2 NM O - penalty amount
        D CM_PI Person identifier
        4 1 ST O - ID number (ST)
        4 2 IS O - type of ID number (IS)
        4 3 ST O - other qualifying info
        D CM_PIP Privileges
        6 1 CE O - privilege
        6 2 CE O - privilege class
        6 3 DT O - expiration date
        6 4 DT O - activation date
        D CM_PLACER Auftragsnummer des auftraggebers / der auftraggebenden stelle
        2 1 ID O - unique placer id
        2 2 ID O - placer application
        D CM_PLN Practitioner id numbers
        6 1 ST O - ID number
        2 2 ID O - type of ID number (ID)
        4 2 IS O - type of ID number (IS)
        2 3 ST O - state/other qualifiying info
        4 3 ST O - state/other qualifying info
        4 4 DT O - expiration date
        D CM_POSITION Sitzplatz bzw. saal / tisch / stuhl
        2 1 ST O - Saal
        2 2 ST O - Tisch
        2 3 ST O - Stuhl
        D CM_PRACTITIONER Maßnahme durchgeführt von
        2 1 CN O - Procedure Practitioner ID
        2 2 ID O - procedure practitioner type
        D CM_PRL Parent result link
        4 1 CE O - OBX-3 observation identifier of parent result
        4 2 ST O - OBX-4 sub-ID of parent result
        4 3 TX O - part of OBX-5 observation result from parent
        D CM_PTA Policy type
        2 1 ID O 0147 policy type
        4 1 IS O 0147 policy type
        2 2 ID O 0193 amount class
        4 2 IS O 0193 amount class
        6 3 NM O - amount
        D CM_RANGE Wertebereich
        6 1 CE O - Low Value
        6 2 CE O - High Value
        D CM_RANGE_SIMPLE CM_RANGE_SIMPLE
        6 1 ST O - Low value
        6 2 ST O - High value
        D CM_RFR Reference range
        2 1 CE O - Reference Range
        4 1 CM_RANGE_SIMPLE O - reference range
        2 2 ID O - Sex
        4 2 IS O - sex
        2 3 CE O - Age Range
        4 3 CM_RANGE_SIMPLE O - age range
        2 4 CE O - Gestational Age Range
        4 4 CM_RANGE_SIMPLE O - age gestation
        2 5 ST O - Species
        4 5 TX O - species
        2 6 ID O - Race / Subspecies
        4 6 ST O - race/subspecies
        2 7 ST O - Text Condition
        4 7 TX O - conditions
        D CM_RMC Room coverage
        2 1 ID O - room type
        4 1 IS O 0145 room type
        2 2 ID O - amount type
        4 2 IS O - amount type
        2 3 NM O - coverage amount
        4 3 NM O 0193 coverage amount
        D CM_SPD Specialty
        6 1 ST O - specialty name
        6 2 ST O - governing board
        6 3 ID O - eligible or certified
        6 4 DT O - date of certification
        D CM_SPS Specimen source
        6 1 CE O - specimen source name or code
        6 2 TX O - additives
        6 3 TX O - freetext
        6 4 CE O - body site
        6 5 CE O - site modifier
        4 6 CE O - collection modifier method code
        D CM_UVC Value code and amount
        2 1 ID O - Value code
        4 1 IS O - value code
        6 2 NM O - value amount
        D CM_VR Value qualifier
        6 1 ST O - first data code value
        6 2 ST O - Last data code calue
        D CM_WVI Channel identifier
        4 1 NM O - Channel Number
        4 2 ST O - Channel Name
        D CN Composite id number and name
        1 1 ID O - Id
        2 1 ID O - Id number
        1c 1 ST O - ID number (ST)
        3 2 ST O - Familiy name
        c 2 ST O - family name
        10 2 FN O - family name
        1f 3 ST O - given name
        f 4 ST O - middle initial or name
        10 4 ST O - second and further given names or initials thereof
        1 5 ST O - Degree
        1e 5 ST O - suffix (e.g., JR or III)
        1e 6 ST O - prefix (e.g., DR)
        6 7 ST O - degree (e.g., MD)
        18 7 IS O - degree (e.g., MD)
        2 8 ID O - Source table id
        4 8 ID O - source table
        18 8 IS O - source table
        1c 9 HD O - assigning authority
        D CNE Coded with no exceptions
        68 1 ST O - Identifier
        10 1 ST O - identifier (ST)
        1f80 1 ST R - Identifier
        1ff8 2 ST O - Text
        8 3 ST O - name of coding system
        10 3 IS O - name of coding system
        60 3 ID O 0396 Name of Coding System
        1f80 3 ID O - Name of Coding System
        1fe8 4 ST O - Alternate Identifier
        10 4 ST O - alternate identifier (ST)
        1ff8 5 ST O - Alternate Text
        8 6 ST O - name of alternate coding system
        10 6 IS O - name of alternate coding system
        60 6 ID O 0396 Name of Alternate Coding System
        1f80 6 ID O - Name of Alternate Coding System
        1ff8 7 ST O - Coding System Version ID
        1ff8 8 ST O - Alternate Coding System Version ID
        1ff8 9 ST O - Original Text
        1f00 10 ST O - Second Alternate Identifier
        1f00 11 ST O - Second Alternate Text
        1f00 12 ID O - Name of Second Alternate Coding System
        1f00 13 ST O - Second Alternate Coding System Version ID
        1f00 14 ST O - Coding System OID
        1f00 15 ST O - Value Set OID
        1f00 16 DTM O - Value Set Version ID
        1f00 17 ST O - Alternate Coding System OID
        1f00 18 ST O - Alternate Value Set OID
        1f00 19 DTM O - Alternate Value Set Version ID
        1f00 20 ST O - Second Alternate Coding System OID
        1f00 21 ST O - Second Alternate Value Set OID
        1f00 22 DTM O - Second Alternate Value Set Version ID
        D CNN Composite id number and name simplified
        18 1 ST O - ID number (ST)
        1fe0 1 ST O - ID Number
        1ff8 2 ST O - Family Name
        1ff8 3 ST O - Given Name
        8 4 ST O - Middle initial or name
        1ff0 4 ST O - Second and Further Given Names or Initials Thereof
        1ff8 5 ST O - Suffix (e.g., JR or III)
        1ff8 6 ST O - Prefix (e.g., DR)
        1f98 7 IS O - Degree (e.g., MD)
        60 7 IS O 0360 Degree (e.g., MD
        1f98 8 IS O - Source Table
        60 8 IS O 0297 Source Table
        1f98 9 IS O - Assigning Authority - Namespace ID
        60 9 IS O 0363 Assigning Authority - Namespace ID
        1ff8 10 ST O - Assigning Authority - Universal ID
        1f98 11 ID O - Assigning Authority - Universal ID Type
        60 11 ID O 0301 Assigning Authority - Universal ID Type
        D CNS Clear Notification
        8 1 ST O - ID number (ST)
        8 2 ST O - family name
        8 3 ST O - given name
        8 4 ST O - second and further given names or initials thereof
        8 5 ST O - suffix (e.g., JR or III)
        8 6 ST O - prefix (e.g., DR)
        8 7 IS O - degree (e.g., MD)
        8 8 IS O - source table
        8 9 IS O - assigning authority namespace ID
        8 10 ST O - assigning authority universal ID
        8 11 ID O - assigning authority universal ID type
        D CN_SIMPLE CN_SIMPLE
        4 1 ST O - Id number st
        4 2 ST O - Family name
        4 3 ST O - Given name
        4 4 ST O - Middle initial or name
        4 5 ST O - Suffix e g jr or iii
        4 6 ST O - Prefix e g dr
        4 7 ST O - Degree e g md
        4 8 ID O - Source table
        4 9 ST O - Assigning authority
        D CP Composite price
        7c 1 MO O - Price
        1f80 1 MO R - Price
        1f84 2 ID O - Price Type
        78 2 ID O 0205 Price Type
        1ffc 3 NM O - From Value
        1ffc 4 NM O - To Value
        7c 5 CE O - Range Units
        1f80 5 CWE O - Range Units
        1f84 6 ID O - Range Type
        78 6 ID O 0298 Range Type
        D CQ Composite quantity with units
        3 1 ST O - Quantity
        1ffc 1 NM O - Quantity
        3 2 ST O - Units
        7c 2 CE O - Units
        1f80 2 CWE O - Units
        D CSU Channel sensitivity and units
        78 1 NM O - Channel Sensitivity
        1f80 1 NM R - Channel Sensitivity
        1ff8 2 ST O - Unit of Measure Identifier
        1ff8 3 ST O - Unit of Measure Description
        18 4 IS O - unit of measure coding system
        60 4 ID O 0396 Unit of Measure Coding System
        1f80 4 ID O - Unit of Measure Coding System
        1ff8 5 ST O - Alternate Unit of Measure Identifier
        1ff8 6 ST O - Alternate Unit of Measure Description
        18 7 IS O - alternate unit of measure coding system
        60 7 ID O 0396 Alternate Unit of Measure Coding System
        1f80 7 ID O - Alternate Unit of Measure Coding System
        1f00 8 ST O - Unit of Measure Coding System Version ID
        1f00 9 ST O - Alternate Unit of Measure Coding System Version ID
        1f00 10 ST O - Original Text
        1f00 11 ST O - Second Alternate Unit of Measure Identifier
        1f00 12 ST O - Second Alternate Unit of Measure Text
        1f00 13 ID O - Name of Second Alternate Unit of Measure Coding Sy
        1f00 14 ST O - Second Alternate Unit of Measure Coding System Ver
        1f00 15 ST O - Unit of Measure Coding System OID
        1f00 16 ST O - Unit of Measure Value Set OID
        1f00 17 DTM O - Unit of Measure Value Set Version ID
        1f00 18 ST O - Alternate Unit of Measure Coding System OID
        1f00 19 ST O - Alternate Unit of Measure Value Set OID
        1f00 20 DTM O - Alternate Unit of Measure Value Set Version ID
        1f00 21 ST O - Alternate Unit of Measure Coding System OID
        1f00 22 ST O - Alternate Unit of Measure Value Set OID
        1f00 23 ST O - Alternate Unit of Measure Value Set Version ID
        D CWE Coded with exceptions
        1fe8 1 ST O - Identifier
        10 1 ST O - identifier (ST)
        1ff8 2 ST O - Text
        8 3 ST O - name of coding system
        10 3 IS O - name of coding system
        60 3 ID O 0396 Name of Coding System
        1f80 3 ID O - Name of Coding System
        1fe8 4 ST O - Alternate Identifier
        10 4 ST O - alternate identifier (ST)
        1ff8 5 ST O - Alternate Text
        8 6 ST O - name of alternate coding system
        10 6 IS O - name of alternate coding system
        60 6 ID O 0396 Name of Alternate Coding System
        1f80 6 ID O - Name of Alternate Coding System
        1ff8 7 ST O - Coding System Version ID
        1ff8 8 ST O - Alternate Coding System Version ID
        1ff8 9 ST O - Original Text
        1f00 10 ST O - Second Alternate Identifier
        1f00 11 ST O - Second Alternate Text
        1f00 12 ID O - Name of Second Alternate Coding System
        1f00 13 ST O - Second Alternate Coding System Version ID
        1f00 14 ST O - Coding System OID
        1f00 15 ST O - Value Set OID
        1f00 16 DTM O - Value Set Version ID
        1f00 17 ST O - Alternate Coding System OID
        1f00 18 ST O - Alternate Value Set OID
        1f00 19 DTM O - Alternate Value Set Version ID
        1f00 20 ST O - Second Alternate Coding System OID
        1f00 21 ST O - Second Alternate Value Set OID
        1f00 22 DTM O - Second Alternate Value Set Version ID
        D CX Extended composite id with check digit
        1c 1 ST O - ID
        1fe0 1 ST R - ID Number
        64 2 ST O - Check Digit
        8 2 NM O - check digit
        10 2 ST O - check digit (ST)
        1f80 2 ST O - Identifier Check Digit
        1c 3 ID O - code identifying the check digit scheme employed
        60 3 ID O 0061 Check Digit Scheme
        1f80 3 ID O - Check Digit Scheme
        1f9c 4 HD O - Assigning Authority
        60 4 HD O 0363 Assigning Authority
        c 5 IS O 0203 identifier type code
        10 5 ID O 0203 identifier type code (ID)
        60 5 ID O 0203 Identifier Type Code
        80 5 ID O - Identifier Type Code
        1f00 5 ID R - Identifier Type Code
        1ffc 6 HD O - Assigning Facility
        10 7 DT O - effective date (DT)
        1fe0 7 DT O - Effective Date
        1ff0 8 DT O - Expiration Date
        1fe0 9 CWE O - Assigning Jurisdiction
        1fe0 10 CWE O - Assigning Agency or Department
        1f00 11 ST O - Security Check
        1f00 12 ID O - Security Check Scheme
        D DDI Daily deductible information
        1ff8 1 NM O - Delay Days
        18 2 NM O - amount
        60 2 MO O - Monetary Amount
        1f80 2 MO R - Monetary Amount
        1ff8 3 NM O - Number of Days
        D DIN Date and institution name
        78 1 TS O - Date
        1f80 1 DTM R - Date
        18 2 CE O - institution name
        60 2 CE O 0531 Institution Name
        1f80 2 CWE R - Institution Name
        D DLD Discharge to location and date
        8 1 IS O - discharge location
        10 1 ID O - discharge location
        60 1 IS O 0113 Discharge Location
        1f80 1 CWE R - Discharge to Location
        78 2 TS O - Effective Date
        1f80 2 DTM O - Effective Date
        D DLN Driver's license number
        1c 1 ST O - Driver´s License Number
        60 1 ST O - License Number
        1f80 1 ST R - License Number
        9c 2 IS O - Issuing State, Province, Country
        60 2 IS O 0333 Issuing State, Province, Country
        1f00 2 CWE O - Issuing State, Province, Country
        1ffc 3 DT O - Expiration Date
        D DLT Delta
        18 1 NR O - Range
        1fe0 1 NR O - Normal Range
        1ff8 2 NM O - Numeric Threshold
        18 3 ST O - change computation
        60 3 ID O 0523 Change Computation
        1f80 3 ID O - Change Computation
        18 4 NM O - length of time-days
        1fe0 4 NM O - Days Retained
        D DR Date/time range
        7c 1 TS O - Range Start Date/Time
        1f80 1 DTM O - Range Start Date/Time
        7c 2 TS O - Range End Date/Time
        1f80 2 DTM O - Range End Date/Time
        D DTN Day type and number
        18 1 IS O - day type
        60 1 IS O 0149 Day Type
        80 1 IS R - Day Type
        1f00 1 CWE R - Day Type
        78 2 NM O - Number of Days
        1f80 2 NM R - Number of Days
        D ED Encapsulated data
        1ffc 1 HD O - Source Application
        4 2 ID O - type of data
        18 2 ID O 0191 type of data
        60 2 ID R 0191 Type of Data
        1f80 2 ID R - Type of Data
        4 3 ID O - data
        18 3 ID O 0291 data
        60 3 ID O 0291 Data Subtype
        1f80 3 ID O - Data Subtype
        4 4 ID O - encoding
        18 4 ID O 0299 encoding
        60 4 ID R 0299 Encoding
        1f80 4 ID R - Encoding
        1c 5 ST O - data
        1fe0 5 TX R - Data
        D EI Entity identifier
        1ffc 1 ST O - Entity Identifier
        1f84 2 IS O - Namespace ID
        18 2 IS O 0300 namespace ID
        60 2 IS O 0363 Namespace ID
        1ffc 3 ST O - Universal ID
        1f84 4 ID O - Universal ID Type
        78 4 ID O 0301 Universal ID Type
        D EIP Entity identifier pair
        18 1 EI O - parent´s placer order number
        1fe0 1 EI O - Placer Assigned Identifier
        18 2 EI O - parent´s filler order number
        1fe0 2 EI O - Filler Assigned Identifier
        D ELD Error location and description
        f8 1 ST O - Segment ID
        18 2 NM O - sequence
        e0 2 NM O - Segment Sequence
        f8 3 NM O - Field Position
        18 4 CE O - code identifying error
        60 4 CE O 0357 Code Identifying Error
        80 4 CWE O - Code Identifying Error
        D ERL Error location
        60 1 ST O - Segment ID
        1f80 1 ST R - Segment ID
        60 2 NM O - Segment Sequence
        1f80 2 NM R - Segment Sequence
        1fe0 3 NM O - Field Position
        1fe0 4 NM O - Field Repetition
        1fe0 5 NM O - Component Number
        1fe0 6 NM O - Sub-Component Number
        D FC Financial class
        4 1 IS O - Financial Class
        18 1 IS O 0064 Financial Class
        60 1 IS O 0064 Financial Class Code
        80 1 IS R - Financial Class Code
        1f00 1 CWE R - Financial Class Code
        6c 2 TS O - Effective Date
        10 2 TS O - Effective Date (TS)
        1f80 2 DTM O - Effective Date
        D FN Family name
        8 1 ST O - family name
        70 1 ST O - Surname
        1f80 1 ST R - Surname
        8 2 ST O - last name prefix
        1ff0 2 ST O - Own Surname Prefix
        1ff0 3 ST O - Own Surname
        1ff0 4 ST O - Surname Prefix from Partner/Spouse
        1ff0 5 ST O - Surname from Partner/Spouse
        D HD Hierarchic designator
        1f84 1 IS O - Namespace ID
        78 1 IS O 0300 Namespace ID
        1ffc 2 ST O - Universal ID
        1f84 3 ID O - Universal ID Type
        78 3 ID O 0301 Universal ID Type
        D ICD Insurance certification definition
        60 1 IS O 0150 Certification Patient Type
        80 1 IS O - Certification Patient Type
        1f00 1 CWE O - Certification Patient Type
        60 2 ID O 0136 Certification Required
        1f80 2 ID R - Certification Required
        60 3 TS O - Date/Time Certification Required
        1f80 3 DTM O - Date/Time Certification Required
        D JCC Job code/class
        84 1 IS O - Job Code
        78 1 IS O 0327 Job Code
        1f00 1 CWE O - Job Code
        84 2 IS O - Job Class
        78 2 IS O 0328 Job Class
        1f00 2 CWE O - Job Class
        1fe0 3 TX O - Job Description Text
        D LA1 Location with address variation 1
        18 1 IS O - point of care (IS)
        60 1 IS O 0302 Point of Care
        380 1 IS O - Point of Care
        398 2 IS O - Room
        60 2 IS O 0303 Room
        398 3 IS O - Bed
        60 3 IS O 0304 Bed
        18 4 HD O - facility (HD)
        3e0 4 HD O - Facility
        398 5 IS O - Location Status
        60 5 IS O 0306 Location Status
        18 6 IS O - person location type
        60 6 IS O 0305 Patient Location Type
        380 6 IS O - Patient Location Type
        398 7 IS O - Building
        60 7 IS O 0307 Building
        398 8 IS O - Floor
        60 8 IS O 0308 Floor
        3f8 9 AD O - Address
        D LA2 Location with address variation 2
        18 1 IS O - point of care (IS)
        60 1 IS O 0302 Point of Care
        380 1 IS O - Point of Care
        398 2 IS O - Room
        60 2 IS O 0303 Room
        398 3 IS O - Bed
        60 3 IS O 0304 Bed
        18 4 HD O - facility (HD)
        3e0 4 HD O - Facility
        398 5 IS O - Location Status
        60 5 IS O 0306 Location Status
        18 6 IS O - person location type
        60 6 IS O 0305 Patient Location Type
        380 6 IS O - Patient Location Type
        398 7 IS O - Building
        60 7 IS O 0307 Building
        398 8 IS O - Floor
        60 8 IS O 0308 Floor
        3e8 9 ST O - Street Address
        10 9 ST O - street address (ST)
        3f8 10 ST O - Other Designation
        3f8 11 ST O - City
        3f8 12 ST O - State or Province
        3f8 13 ST O - Zip or Postal Code
        398 14 ID O - Country
        60 14 ID O 0399 Country
        398 15 ID O - Address Type
        60 15 ID O 0190 Address Type
        3f8 16 ST O - Other Geographic Designation
        D MA Multiplexed array
        7c 1 NM O - Sample 1 From Channel 1
        1f80 1 NM O - Sample Y From Channel 1
        7c 2 NM O - Sample 1 From Channel 2
        1f80 2 NM O - Sample Y From Channel 2
        1c 3 NM O - sample 1 from channel 3
        60 3 NM O - Sample 1 From Channel N
        1f80 3 NM O - Sample Y From Channel 3
        6c 4 NM O - Sample 2 From Channel 1
        10 4 NM O - sample 1 from channel 4
        1f80 4 NM O - Sample Y From Channel 4
        c 5 NM O - sample 2 from channel 2
        10 5 NM O - sample 1 from channel 5
        60 5 NM O - Sample 2 From Channel N
        c 6 NM O - sample 2 from channel 3
        10 6 NM O - sample 1 from channel 6
        60 6 NM O - Sample N From Channel N
        D MO Money
        1ffc 1 NM O - Quantity
        1ffc 2 ID O - Denomination
        D MOC Money and code
        18 1 MO O - dollar amount
        1fe0 1 MO O - Monetary Amount
        78 2 CE O - Charge Code
        1f80 2 CWE O - Charge Code
        D MOP Money or percentage
        18 1 IS O - money or percentage indicator
        60 1 ID O 0148 Money or Percentage Indicator
        1f80 1 ID R - Money or Percentage Indicator
        78 2 NM O - Money or Percentage Quantity
        1f80 2 NM R - Money or Percentage Quantity
        e0 3 ID O - Currency Denomination
        1f00 3 ID O - Monetary Denomination
        D MSG Message type
        18 1 ID O - message type
        60 1 ID O 0076 Message Code
        1f80 1 ID R - Message Code
        18 2 ID O - trigger event
        60 2 ID O 0003 Trigger Event
        1f80 2 ID R - Trigger Event
        18 3 ID O - message structure
        60 3 ID O 0354 Message Structure
        1f80 3 ID R - Message Structure
        D NA Numeric array
        1f7c 1 NM O - Value1
        80 1 NM R - Value1
        1ffc 2 NM O - Value2
        1ffc 3 NM O - Value3
        1ffc 4 NM O - Value4
        D NDL Name with date and location
        1ff8 1 CNN O - Name
        78 2 TS O - Start Date/time
        1f80 2 DTM O - Start Date/time
        78 3 TS O - End Date/time
        1f80 3 DTM O - End Date/time
        18 4 IS O - point of care (IS)
        60 4 IS O 0302 Point of Care
        1f80 4 IS O - Point of Care
        1f98 5 IS O - Room
        60 5 IS O 0303 Room
        1f98 6 IS O - Bed
        60 6 IS O 0304 Bed
        18 7 HD O - facility (HD)
        1fe0 7 HD O - Facility
        1f98 8 IS O - Location Status
        60 8 IS O 0306 Location Status
        18 9 IS O - person location type
        60 9 IS O 0305 Patient Location Type
        1f80 9 IS O - Patient Location Type
        1f98 10 IS O - Building
        60 10 IS O 0307 Building
        1f98 11 IS O - Floor
        60 11 IS O 0308 Floor
        D NR Numeric range
        1ff8 1 NM O - Low Value
        1ff8 2 NM O - High Value
        D OCD Occurrence code and date
        8 1 ID O - occurrence code
        10 1 IS O - occurrence code
        60 1 CNE O 0350 Occurrence Code
        1f80 1 CNE R - Occurrence Code
        78 2 DT O - Occurrence Date
        1f80 2 DT R - Occurrence Date
        D OG Observation grouper
        1000 1 ST O - Original Sub-Identifier
        1000 2 NM O - Group
        1000 3 NM O - Sequence
        1000 4 ST O - Identifier
        D OSD Order sequence definition
        18 1 ID O - sequence/results flag
        60 1 ID O 0524 Sequence/Results Flag
        80 1 ID R - Sequence/Results Flag
        78 2 ST O - Placer Order Number: Entity Identifier
        80 2 ST R - Placer Order Number: Entity Identifier
        98 3 IS O - Placer Order Number: Namespace ID
        60 3 IS O 0363 Placer Order Number: Namespace ID
        78 4 ST O - Filler Order Number: Entity Identifier
        80 4 ST R - Filler Order Number: Entity Identifier
        98 5 IS O - Filler Order Number: Namespace ID
        60 5 IS O 0363 Filler Order Number: Namespace ID
        f8 6 ST O - Sequence Condition Value
        f8 7 NM O - Maximum Number of Repeats
        78 8 ST O - Placer Order Number: Universal ID
        80 8 ST R - Placer Order Number: Universal ID
        98 9 ID O - Placer Order Number: Universal ID Type
        60 9 ID O 0301 Placer Order Number: Universal ID Type
        78 10 ST O - Filler Order Number: Universal ID
        80 10 ST R - Filler Order Number: Universal ID
        98 11 ID O - Filler Order Number: Universal ID Type
        60 11 ID O 0301 Filler Order Number: Universal ID Type
        D OSP Occurrence span code and date
        18 1 CE O - occurrence span code
        60 1 CNE O 0351 Occurrence Span Code
        1f80 1 CNE R - Occurrence Span Code
        1ff8 2 DT O - Occurrence Span Start Date
        1ff8 3 DT O - Occurrence Span Stop Date
        D PCF Pre-certification required
        18 1 IS O - pre-certification patient type
        18 2 ID O - pre-certification required
        18 3 TS O - pre-certification window
        D PI Person identifier
        18 1 ST O - ID number (ST)
        18 2 IS O - type of ID number (IS)
        18 3 ST O - other qualifying info
        D PIP Practitioner institutional privileges
        18 1 CE O - privilege
        60 1 CE O 0525 Privilege
        1f80 1 CWE R - Privilege
        18 2 CE O - privilege class
        60 2 CE O 0526 Privilege Class
        1f80 2 CWE O - Privilege Class
        1ff8 3 DT O - Expiration Date
        1ff8 4 DT O - Activation Date
        18 5 EI O - facility (EI)
        1fe0 5 EI O - Facility
        D PL Person location
        4 1 ID O - point of care (ID)
        98 1 IS O - Point of Care
        60 1 IS O 0302 Point of Care
        1f00 1 HD O - Point of Care
        9c 2 IS O - Room
        60 2 IS O 0303 Room
        1f00 2 HD O - Room
        9c 3 IS O - Bed
        60 3 IS O 0304 Bed
        1f00 3 HD O - Bed
        c 4 HD O - facility (HD)
        10 4 HD O 0300 facility (HD)
        1fe0 4 HD O - Facility
        1f9c 5 IS O - Location Status
        60 5 IS O 0306 Location Status
        1f9c 6 IS O - Person Location Type
        60 6 IS O 0305 Person Location Type
        9c 7 IS O - Building
        60 7 IS O 0307 Building
        1f00 7 HD O - Building
        4 8 ST O - floor
        98 8 IS O - Floor
        60 8 IS O 0308 Floor
        1f00 8 HD O - Floor
        4 9 ST O - Location type
        1ff8 9 ST O - Location Description
        1fe0 10 EI O - Comprehensive Location Identifier
        1fe0 11 HD O - Assigning Authority for Location
        D PLN Practitioner license or other id number
        18 1 ST O - ID number (ST)
        60 1 ST O - ID Number
        1f80 1 ST R - ID Number
        18 2 IS O - type of ID number (IS)
        60 2 IS O 0338 Type of ID Number
        80 2 IS R - Type of ID Number
        1f00 2 CWE R - Type of ID Number
        18 3 ST O - state/other qualifying info
        1fe0 3 ST O - State/other Qualifying Information
        1ff8 4 DT O - Expiration Date
        D PN Person name
        3 1 ST O - familiy name
        8 1 FN O - family+last name
        10 1 FN O - family name
        1b 2 ST O - given name
        b 3 ST O - middle initial or name
        10 3 ST O - second and further given names or initials thereof
        1 4 ST O - Suffix
        1a 4 ST O - suffix (e.g., JR or III)
        1 5 ST O - Prefix
        1a 5 ST O - prefix (e.g., DR)
        1 6 ST O - Degree
        2 6 ST O - degree (e.g. MD)
        18 6 IS O - degree (e.g., MD)
        D PPN Performing person time stamp
        e4 1 ST O - ID Number
        18 1 ST O - ID number (ST)
        1f00 1 ST O - Person Identifier
        4 2 ST O - family name
        8 2 FN O - family+last name
        1ff0 2 FN O - Family Name
        1ffc 3 ST O - Given Name
        c 4 ST O - middle initial or name
        1ff0 4 ST O - Second and Further Given Names or Initials Thereof
        1ffc 5 ST O - Suffix (e.g., JR or III)
        1ffc 6 ST O - Prefix (e.g., DR)
        4 7 ST O - degree (e.g., MD)
        98 7 IS O - Degree (e.g., MD)
        60 7 IS O 0360 Degree (e.g., MD)
        1f00 7 - W - Degree (e.g., MD)
        4 8 ID O - source table
        98 8 IS O - Source Table
        60 8 IS O 0297 Source Table
        1f00 8 CWE O - Source Table
        1f8c 9 HD O - Assigning Authority
        70 9 HD O 0363 Assigning Authority
        1f9c 10 ID O - Name Type Code
        60 10 ID O 0200 Name Type Code
        1ffc 11 ST O - Identifier Check Digit
        1c 12 ID O - code identifying the check digit scheme employed
        60 12 ID O 0061 Check Digit Scheme
        1f80 12 ID O - Check Digit Scheme
        c 13 IS O - identifier type code
        10 13 IS O - identifier type code (IS)
        60 13 ID O 0203 Identifier Type Code
        1f80 13 ID O - Identifier Type Code
        1ffc 14 HD O - Assigning Facility
        7c 15 TS O - Date/Time Action Performed
        1f80 15 DTM O - Date/Time Action Performed
        1f98 16 ID O - Name Representation Code
        60 16 ID O 0465 Name Representation Code
        10 17 CE O - name context
        60 17 CE O 0448 Name Context
        1f80 17 CWE O - Name Context
        f0 18 DR O - Name Validity Range
        1f00 18 - W - Name Validity Range
        1f90 19 ID O - Name Assembly Order
        60 19 ID O 0444 Name Assembly Order
        60 20 TS O - Effective Date
        1f80 20 DTM O - Effective Date
        60 21 TS O - Expiration Date
        1f80 21 DTM O - Expiration Date
        1fe0 22 ST O - Professional Suffix
        1fe0 23 CWE O - Assigning Jurisdiction
        1fe0 24 CWE O - Assigning Agency or Department
        1f00 25 ST O - Security Check
        1f00 26 ID O - Security Check Scheme
        D PRL Parent result link
        18 1 CE O - OBX-3 observation identifier of parent result
        60 1 CE O - Parent Observation Identifier
        1f80 1 CWE R - Parent Observation Identifier
        18 2 ST O - OBX-4 sub-ID of parent result
        fe0 2 ST O - Parent Observation Sub-identifier
        1000 2 OG O - Parent Observation Sub-identifier
        18 3 TX O - part of OBX-5 observation result from parent
        1fe0 3 TX O - Parent Observation Value Descriptor
        D PT Processing type
        4 1 ST O - processing ID
        98 1 ID O - Processing ID
        60 1 ID O 0103 Processing ID
        1f00 1 ID R - Processing ID
        4 2 ST O - processing mode
        1f98 2 ID O - Processing Mode
        60 2 ID O 0207 Processing Mode
        D PTA Policy type and amount
        18 1 IS O - policy type
        60 1 IS O 0147 Policy Type
        80 1 IS R - Policy Type
        1f00 1 CWE R - Policy Type
        98 2 IS O - Amount Class
        60 2 IS O 0193 Amount Class
        1f00 2 CWE O - Amount Class
        18 3 NM O - amount
        e0 3 NM O - Money or Percentage Quantity
        1f00 3 - W - Money or Percentage Quantity
        60 4 MOP O - Money or Percentage
        1f80 4 MOP R - Money or Percentage
        D QIP Query input parameter list
        c 1 ST O - field name
        70 1 ST O - Segment Field Name
        1f80 1 ST R - Segment Field Name
        1c 2 ST O - value1&value2&value3
        60 2 ST O - Values
        1f80 2 ST R - Values
        D QSC Query selection criteria
        4 1 ST O - name of field
        78 1 ST O - Segment Field Name
        1f80 1 ST R - Segment Field Name
        1f9c 2 ID O - Relational Operator
        60 2 ID O 0209 Relational Operator
        1ffc 3 ST O - Value
        1f9c 4 ID O - Relational Conjunction
        60 4 ID O 0210 Relational Conjunction
        D RCD Row column definition
        4 1 ST O - HL7 item number
        1ff8 1 ST O - Segment Field Name
        1c 2 ST O - HL7 date type
        60 2 ID O 0440 HL7 Data Type
        1f80 2 ID O - HL7 Data Type
        1ffc 3 NM O - Maximum Column Width
        D RFR Reference range
        78 1 NR O - Numeric Range
        1f80 1 NR R - Numeric Range
        98 2 IS O - Administrative Sex
        60 2 IS O 0001 Administrative Sex
        1f00 2 CWE O - Administrative Sex
        1ff8 3 NR O - Age Range
        1fe8 4 NR O - Gestational Age Range
        10 4 NR O - gestational range
        18 5 TX O - species
        1fe0 5 ST O - Species
        1ff8 6 ST O - Race/subspecies
        1ff8 7 TX O - Conditions
        D RI Repeat interval
        2 1 ST O - Repeat pattern
        9c 1 IS O - Repeat Pattern
        60 1 IS O 0335 Repeat Pattern
        1f00 1 CWE O - Repeat Pattern
        2 2 ST O - Explicit time intevall
        1ffc 2 ST O - Explicit Time Interval
        D RMC Room coverage
        18 1 IS O - room type
        60 1 IS O 0145 Room Type
        80 1 IS R - Room Type
        1f00 1 CWE R - Room Type
        98 2 IS O - Amount Type
        60 2 IS O 0146 Amount Type
        1f00 2 CWE O - Amount Type
        f8 3 NM O - Coverage Amount
        1f00 3 - W - Coverage Amount
        60 4 MOP O - Money or Percentage
        1f80 4 MOP R - Money or Percentage
        D RP Reference pointer
        1ffc 1 ST O - Pointer
        1ffc 2 HD O - Application ID
        1f9c 3 ID O - Type of Data
        60 3 ID O 0191 Type of Data
        1f9c 4 ID O - Subtype
        60 4 ID O 0291 Subtype
        D RPT Repeat pattern
        60 1 CWE O 0335 Repeat Pattern Code
        1f80 1 CWE R - Repeat Pattern Code
        60 2 ID O 0527 Calendar Alignment
        1f80 2 ID O - Calendar Alignment
        1fe0 3 NM O - Phase Range Begin Value
        1fe0 4 NM O - Phase Range End Value
        1fe0 5 NM O - Period Quantity
        e0 6 IS O - Period Units
        1f00 6 CWE O - Period Units
        60 7 ID O 0136 Institution Specified Time
        1f80 7 ID O - Institution Specified Time
        60 8 ID O 0528 Event
        1f80 8 ID O - Event
        1fe0 9 NM O - Event Offset Quantity
        e0 10 IS O - Event Offset Units
        1f00 10 CWE O - Event Offset Units
        1fe0 11 GTS O - General Timing Specification
        D SAD Street address
        1ff0 1 ST O - Street or Mailing Address
        1ff0 2 ST O - Street Name
        1ff0 3 ST O - Dwelling Number
        D SCV Scheduling class value pair
        1c 1 IS O - parameter class
        1fe0 1 CWE O - Parameter Class
        1ff4 2 ST O - Parameter Value
        8 2 IS O - parameter value
        D SN Structured numeric
        1ffc 1 ST O - Comparator
        1ffc 2 NM O - Num1
        c 3 ST O - separator or suffix
        1ff0 3 ST O - Separator/Suffix
        1ffc 4 NM O - Num2
        D SPD Specialty description
        78 1 ST O - Specialty Name
        1f80 1 ST R - Specialty Name
        1ff8 2 ST O - Governing Board
        1f98 3 ID O - Eligible or Certified
        60 3 ID O 0337 Eligible or Certified
        1ff8 4 DT O - Date of Certification
        D SPS Specimen source
        18 1 CE O - specimen source name or code
        e0 1 CWE O - Specimen Source Name or Code
        18 2 TX O - additives
        60 2 CWE O 0371 Additives
        80 2 CWE O - Additives
        18 3 TX O - freetext
        e0 3 TX O - Specimen Collection Method
        18 4 CE O - body site
        60 4 CWE O 0163 Body Site
        80 4 CWE O - Body Site
        18 5 CE O - site modifier
        60 5 CWE O 0495 Site Modifier
        80 5 CWE O - Site Modifier
        18 6 CE O - collection modifier method code
        e0 6 CWE O - Collection Method Modifier Code
        18 7 CE O - specimen role
        60 7 CWE O 0369 Specimen Role
        80 7 CWE O - Specimen Role
        D SRT Sort order
        70 1 ST O - Sort-by Field
        1f80 1 ST R - Sort-by Field
        1f90 2 ID O - Sequencing
        60 2 ID O 0397 Sequencing
        D TQ Timing quantity
        fe 1 CQ O - Quantity
        fe 2 RI O - Interval
        fe 3 ST O - Duration
        7e 4 TS O - Start Date/Time
        80 4 DTM O - Start Date/Time
        7e 5 TS O - End Date/Time
        80 5 DTM O - End Date/Time
        2 6 ID O - priority
        fc 6 ST O - Priority
        fe 7 ST O - Condition
        16 8 TX O - text (TX)
        8 8 ST O - text
        e0 8 TX O - Text
        82 9 ID O - Conjunction
        c 9 ST O - conjunction
        10 9 ID O - conjunction component
        60 9 ID O 0472 Conjunction
        2 10 ST O - order sequencing
        4 10 CM_OS O - order sequencing
        f8 10 OSD O - Order Sequencing
        78 11 CE O - Occurrence Duration
        80 11 CWE O - Occurrence Duration
        18 12 NM O - total occurences
        e0 12 NM O - Total Occurrences
        D TS Time stamp
        1 1 DTM R - Time of event
        1e 1 DTM O - time of an event
        60 1 DTM O - Time
        1f 2 ST O - degree of precision
        60 2 ID O 0529 Degree of Precision
        D TX_CHALLENGE Challenge information
        18 1 TX O 0256 ???????????
        18 2 TX O 0257 ???????????
        D UVC Ub value code and amount
        18 1 IS O - value code
        60 1 CNE O 0153 Value Code
        80 1 CNE R - Value Code
        1f00 1 CWE R - Value Code
        18 2 NM O - value amount
        1fe0 2 MO O - Value Amount
        1f00 3 NM O - Non-Monetary Value Amount / Quantity
        1f00 4 CWE O - Non-Monetary Value Amount / Units
        D VH Visiting hours
        1f9c 1 ID O - Start Day Range
        60 1 ID O 0267 Start Day Range
        1f9c 2 ID O - End Day Range
        60 2 ID O 0267 End Day Range
        1ffc 3 TM O - Start Hour Range
        1ffc 4 TM O - End Hour Range
        D VID Version identifier
        98 1 ID O - Version ID
        60 1 ID O 0104 Version ID
        1f00 1 ID R - Version ID
        18 2 CE O - internationalization code
        60 2 CE O 0399 Internationalization Code
        1f80 2 CWE O - Internationalization Code
        78 3 CE O - International Version ID
        1f80 3 CWE O - International Version ID
        D VR Value range
        1ff8 1 ST O - First Data Code Value
        18 2 ST O - Last data code calue
        1fe0 2 ST O - Last Data Code Value
        D WVI Channel identifier
        78 1 NM O - Channel Number
        1f80 1 NM R - Channel Number
        1ff8 2 ST O - Channel Name
        D WVS Waveform source
        18 1 ST O - source name 1
        60 1 ST O - Source One Name
        1f80 1 ST R - Source One Name
        18 2 ST O - source name 2
        1fe0 2 ST O - Source Two Name
        D XAD Extended address
        c 1 ST O - street address
        10 1 SAD O - street address (SAD)
        1fe0 1 SAD O - Street Address
        1ffc 2 ST O - Other Designation
        1ffc 3 ST O - City
        1ffc 4 ST O - State or Province
        1ffc 5 ST O - Zip or Postal Code
        1f9c 6 ID O - Country
        60 6 ID O 0399 Country
        1f9c 7 ID O - Address Type
        60 7 ID O 0190 Address Type
        1ffc 8 ST O - Other Geographic Designation
        9c 9 IS O - County/Parish Code
        60 9 IS O 0289 County/Parish Code
        1f00 9 CWE O - County/Parish Code
        9c 10 IS O - Census Tract
        60 10 IS O 0288 Census Tract
        1f00 10 CWE O - Census Tract
        1f98 11 ID O - Address Representation Code
        60 11 ID O 0465 Address Representation Code
        f0 12 DR O - Address Validity Range
        1f00 12 - W - Address Validity Range
        60 13 TS O - Effective Date
        1f80 13 DTM O - Effective Date
        60 14 TS O - Expiration Date
        1f80 14 DTM O - Expiration Date
        1f80 15 CWE O - Expiration Reason
        1f80 16 ID O - Temporary Indicator
        1f80 17 ID O - Bad Address Indicator
        1f80 18 ID O - Address Usage
        1f80 19 ST O - Addressee
        1f80 20 ST O - Comment
        1f80 21 NM O - Preference Order
        1f80 22 CWE O - Protection Code
        1f80 23 EI O - Address Identifier
        D XCN Extended composite id number and name for persons
        1c 1 ST O - ID number (ST)
        e0 1 ST O - ID Number
        1f00 1 ST O - Person Identifier
        4 2 ST O - family name
        8 2 FN O - family+last name
        1ff0 2 FN O - Family Name
        1ffc 3 ST O - Given Name
        c 4 ST O - middle initial or name
        1ff0 4 ST O - Second and Further Given Names or Initials Thereof
        1ffc 5 ST O - Suffix (e.g., JR or III)
        1ffc 6 ST O - Prefix (e.g., DR)
        4 7 ST O - degree (e.g., MD)
        98 7 IS O - Degree (e.g., MD)
        60 7 IS O 0360 Degree (e.g., MD)
        1f00 7 - W - Degree (e.g., MD)
        4 8 ID O - source table
        98 8 IS O - Source Table
        60 8 IS O 0297 Source Table
        1f00 8 CWE O - Source Table
        1f9c 9 HD O - Assigning Authority
        60 9 HD O 0363 Assigning Authority
        4 10 ID O - name type
        1f98 10 ID O - Name Type Code
        60 10 ID O 0200 Name Type Code
        1ffc 11 ST O - Identifier Check Digit
        1c 12 ID O - code identifying the check digit scheme employed
        60 12 ID O 0061 Check Digit Scheme
        1f80 12 ID O - Check Digit Scheme
        c 13 IS O - identifier type code
        10 13 IS O - identifier type code (IS)
        60 13 ID O 0203 Identifier Type Code
        1f80 13 ID O - Identifier Type Code
        4 14 HD O - assigning facility ID
        1ff8 14 HD O - Assigning Facility
        1f98 15 ID O - Name Representation Code
        60 15 ID O 0465 Name Representation Code
        10 16 CE O - name context
        60 16 CE O 0448 Name Context
        1f80 16 CWE O - Name Context
        f0 17 DR O - Name Validity Range
        1f00 17 - W - Name Validity Range
        1f90 18 ID O - Name Assembly Order
        60 18 ID O 0444 Name Assembly Order
        60 19 TS O - Effective Date
        1f80 19 DTM O - Effective Date
        60 20 TS O - Expiration Date
        1f80 20 DTM O - Expiration Date
        1fe0 21 ST O - Professional Suffix
        1fe0 22 CWE O - Assigning Jurisdiction
        1fe0 23 CWE O - Assigning Agency or Department
        1f00 24 ST O - Security Check
        1f00 25 ID O - Security Check Scheme
        D XON Extended composite name and identification number for organizations
        1ffc 1 ST O - Organization Name
        9c 2 IS O - Organization Name Type Code
        60 2 IS O 0204 Organization Name Type Code
        1f00 2 CWE O - Organization Name Type Code
        1c 3 NM O - ID number (NM)
        e0 3 NM O - ID Number
        1f00 3 - W - ID Number
        4 4 ST O - check digit
        68 4 NM O - Check Digit
        10 4 NM O - check digit (NM)
        380 4 NM O - Identifier Check Digit
        1c00 4 - W - Identifier Check Digit
        1c 5 ID O - code identifying the check digit scheme employed
        60 5 ID O 0061 Check Digit Scheme
        380 5 ID O - Check Digit Scheme
        1c00 5 - W - Check Digit Scheme
        1f9c 6 HD O - Assigning Authority
        60 6 HD O 0363 Assigning Authority
        c 7 IS O - identifier type code
        10 7 IS O - identifier type code (IS)
        60 7 ID O 0203 Identifier Type Code
        1f80 7 ID O - Identifier Type Code
        1c 8 HD O - assigning facility ID
        1fe0 8 HD O - Assigning Facility
        1f98 9 ID O - Name Representation Code
        60 9 ID O 0465 Name Representation Code
        1fe0 10 ST O - Organization Identifier
        D XPN Extended person name
        4 1 ST O - family name
        8 1 FN O - family+last name
        1ff0 1 FN O - Family Name
        1ffc 2 ST O - Given Name
        c 3 ST O - middle initial or name
        1ff0 3 ST O - Second and Further Given Names or Initials Thereof
        1ffc 4 ST O - Suffix (e.g., JR or III)
        1ffc 5 ST O - Prefix (e.g., DR)
        4 6 ST O - degree (e.g., MD)
        98 6 IS O - Degree (e.g., MD)
        60 6 IS O 0360 Degree (e.g., MD)
        1f00 6 - W - Degree (e.g., MD)
        1f9c 7 ID O - Name Type Code
        60 7 ID O 0200 Name Type Code
        1f9c 8 ID O - Name Representation Code
        60 8 ID O 0465 Name Representation Code
        10 9 CE O - name context
        60 9 CE O 0448 Name Context
        1f80 9 CWE O - Name Context
        f0 10 DR O - Name Validity Range
        1f00 10 - W - Name Validity Range
        1f90 11 ID O - Name Assembly Order
        60 11 ID O 0444 Name Assembly Order
        60 12 TS O - Effective Date
        1f80 12 DTM O - Effective Date
        60 13 TS O - Expiration Date
        1f80 13 DTM O - Expiration Date
        1fe0 14 ST O - Professional Suffix
        1f00 15 ST O - Called By
        D XTN Extended telecommunication number
        1c 1 TN O - [(999)] 999-9999 [X99999][C any text]
        60 1 ST O - Telephone Number
        1f80 1 - W - Telephone Number
        1f9c 2 ID O - Telecommunication Use Code
        60 2 ID O 0201 Telecommunication Use Code
        1c 3 ID O - telecommunication equipment type (ID)
        60 3 ID O 0202 Telecommunication Equipment Type
        80 3 ID O - Telecommunication Equipment Type
        1f00 3 ID R - Telecommunication Equipment Type
        7c 4 ST O - Email Address
        1f80 4 ST O - Communication Address
        fc 5 NM O - Country Code
        1f00 5 SNM O - Country Code
        fc 6 NM O - Area/City Code
        1f00 6 SNM O - Area/City Code
        1c 7 NM O - Phone number
        e0 7 NM O - Local Number
        1f00 7 SNM O - Local Number
        fc 8 NM O - Extension
        1f00 8 SNM O - Extension
        1ffc 9 ST O - Any Text
        1fe0 10 ST O - Extension Prefix
        1fe0 11 ST O - Speed Dial Code
        1fe0 12 ST O - Unformatted Telephone number
        1f80 13 DTM O - Effective Start Date
        1f80 14 DTM O - Expiration Date
        1f80 15 CWE O - Expiration Reason
        1f80 16 CWE O - Protection Code
        1f80 17 EI O - Shared Telecommunication Identifier
        1f80 18 NM O - Preference Order
        S ABS Abstract
        1ff0 1 XCN O 1 0010 - 01514 Discharge Care Provider
        70 2 CE O 1 0069 - 01515 Transfer Medical Service Code
        1f80 2 CWE O 1 0069 - 01515 Transfer Medical Service Code
        70 3 CE O 1 0421 - 01516 Severity of Illness Code
        1f80 3 CWE O 1 0421 - 01516 Severity of Illness Code
        70 4 TS O 1 - - 01517 Date/Time of Attestation
        80 4 DTM O 1 - 24 01517 Date/Time of Attestation
        1f00 4 DTM O 1 - - 01517 Date/Time of Attestation
        1ff0 5 XCN O 1 - - 01518 Attested By
        70 6 CE O 1 0422 - 01519 Triage Code
        1f80 6 CWE O 1 0422 - 01519 Triage Code
        70 7 TS O 1 - - 01520 Abstract Completion Date/Time
        80 7 DTM O 1 - 24 01520 Abstract Completion Date/Time
        1f00 7 DTM O 1 - - 01520 Abstract Completion Date/Time
        1ff0 8 XCN O 1 - - 01521 Abstracted By
        70 9 CE O 1 0423 - 01522 Case Category Code
        1f80 9 CWE O 1 0423 - 01522 Case Category Code
        1ff0 10 ID O 1 0136 1 01523 Caesarian Section Indicator
        70 11 CE O 1 0424 - 01524 Gestation Category Code
        1f80 11 CWE O 1 0424 - 01524 Gestation Category Code
        f0 12 NM O 1 - 3 01525 Gestation Period - Weeks
        1f00 12 NM O 1 - - 01525 Gestation Period - Weeks
        70 13 CE O 1 0425 - 01526 Newborn Code
        1f80 13 CWE O 1 0425 - 01526 Newborn Code
        1ff0 14 ID O 1 0136 1 01527 Stillborn Indicator
        S ACC Accident
        1 1 TS O 1 - 19 00182 ACCIDENT DATE/TIME
        7e 1 TS O 1 - - 00527 Accident Date/Time
        80 1 DTM O 1 - 24 00527 Accident Date/Time
        1f00 1 DTM O 1 - - 00527 Accident Date/Time
        1 2 ID O 1 0050 2 00184 ACCIDENT CODE
        2 2 ID O 1 0050 2 00528 Accident code
        7c 2 CE O 1 0050 - 00528 Accident Code
        1f80 2 CWE O 1 0050 - 00528 Accident Code
        1 3 ST O 1 - 25 00185 ACCIDENT LOCATION
        fe 3 ST O 1 - 25 00529 Accident Location
        1f00 3 ST O 1 - - 00529 Accident Location
        4 4 CE O 1 - - 00812 Auto Accident State
        78 4 CE O 1 0347 - 00812 Auto Accident State
        1f80 4 CWE O 1 0347 - 00812 Auto Accident State
        4 5 ID O 1 0136 2 00813 Accident Job Related Indicator
        1ff8 5 ID O 1 0136 1 00813 Accident Job Related Indicator
        4 6 ID O 1 0136 2 00814 Accident Death Indicator
        f8 6 ID O 1 0136 12 00814 Accident Death Indicator
        1f00 6 ID O 1 0136 1 00814 Accident Death Indicator
        1ff0 7 XCN O 1 - - 00224 Entered By
        f0 8 ST O 1 - 25 01503 Accident Description
        1f00 8 ST O 1 - - 01503 Accident Description
        f0 9 ST O 1 - 80 01504 Brought In By
        1f00 9 ST O 1 - - 01504 Brought In By
        1ff0 10 ID O 1 0136 1 01505 Police Notified Indicator
        1fe0 11 XAD O 1 - - 01853 Accident Address
        1f00 12 NM O 1 - - 02374 Degree of patient liability
        1c00 13 EI O * - - 03338 Accident Identifier
        S ADD Addendum
        1 1 ST O 1 - 60 00641 ADDENDUM CONTINUATION POINTER
        fe 1 ST O 1 - 65536 00066 Addendum Continuation Pointer
        1f00 1 ST O 1 - - 00066 Addendum Continuation Pointer
        S ADJ Adjustment
        1f80 1 EI R 1 - - 02003 Provider Adjustment Number
        1f80 2 EI R 1 - - 02004 Payer Adjustment Number
        1f80 3 SI R 1 - 4 02005 Adjustment Sequence Number
        80 4 IS R 1 0564 4 02006 Adjustment Category
        1f00 4 CWE R 1 0564 - 02006 Adjustment Category
        80 5 CP O 1 - - 02007 Adjustment Amount
        1f00 5 CP O * - - 02007 Adjustment Amount
        1f80 6 CQ O 1 0560 - 02008 Adjustment Quantity
        1d80 7 CWE C * 0565 - 02009 Adjustment Reason PA
        200 7 CWE C 1 0565 - 02009 Adjustment Reason PA
        80 8 ST O 1 - 250 02010 Adjustment Description
        1f00 8 ST O 1 - - 02010 Adjustment Description
        80 9 NM O 1 - 250 02011 Original Value
        1f00 9 NM O 1 - - 02011 Original Value
        80 10 NM O 1 - 250 02012 Substitute Value
        1f00 10 NM O 1 - - 02012 Substitute Value
        80 11 IS O 1 0569 4 02013 Adjustment Action
        1f00 11 CWE O 1 0569 - 02013 Adjustment Action
        1f80 12 EI O 1 - - 02014 Provider Adjustment Number Cross Reference
        1f80 13 EI O 1 - - 02015 Provider Product/Service Line Item Number Cross Reference
        80 14 DTM R 1 - 26 02016 Adjustment Date
        1f00 14 DTM R 1 - - 02016 Adjustment Date
        1f80 15 XON O 1 - - 02017 Responsible Organization
        S AFF Professional Affiliation
        f0 1 SI R 1 - 60 01427 Set ID - AFF
        1f00 1 SI R 1 - 4 01427 Set ID - AFF
        1ff0 2 XON R 1 - - 01444 Professional Organization
        1ff0 3 XAD O 1 - - 01445 Professional Organization Address
        1ff0 4 DR O * - - 01446 Professional Organization Affiliation Date Range
        f0 5 ST O 1 - 60 01447 Professional Affiliation Additional Information
        1f00 5 ST O 1 - - 01447 Professional Affiliation Additional Information
        S AIG Appointment Information - General Resource
        1ffc 1 SI R 1 - 4 00896 Set ID - AIG
        4 2 ID O 1 0206 3 00763 Segment Action Code
        f8 2 ID C 1 0206 3 00763 Segment Action Code
        f00 2 ID C 1 0206 1 00763 Segment Action Code
        1000 2 ID C 1 0206 - 00763 Segment Action Code
        7c 3 CE C 1 - - 00897 Resource ID
        1f80 3 CWE C 1 - - 00897 Resource ID
        7c 4 CE R 1 - - 00898 Resource Type
        1f80 4 CWE R 1 - - 00898 Resource Type
        7c 5 CE O * - - 00899 Resource Group
        1f80 5 CWE O * - - 00899 Resource Group
        fc 6 NM O 1 - 5 00900 Resource Quantity
        1f00 6 NM O 1 - - 00900 Resource Quantity
        7c 7 CE O 1 - - 00901 Resource Quantity Units
        1f80 7 CNE O 1 - - 00901 Resource Quantity Units
        7c 8 TS C 1 - - 01202 Start Date/Time
        80 8 DTM C 1 - 24 01202 Start Date/Time
        1f00 8 DTM C 1 - - 01202 Start Date/Time
        fc 9 NM C 1 - 20 00891 Start Date/Time Offset
        1f00 9 NM C 1 - - 00891 Start Date/Time Offset
        7c 10 CE C 1 - - 00892 Start Date/Time Offset Units
        1f80 10 CNE C 1 - - 00892 Start Date/Time Offset Units
        fc 11 NM O 1 - 20 00893 Duration
        1f00 11 NM O 1 - - 00893 Duration
        7c 12 CE O 1 - - 00894 Duration Units
        1f80 12 CNE O 1 - - 00894 Duration Units
        fc 13 IS C 1 0279 10 00895 Allow Substitution Code
        1f00 13 CWE C 1 0279 - 00895 Allow Substitution Code
        7c 14 CE C 1 0278 - 00889 Filler Status Code
        1f80 14 CWE C 1 0278 - 00889 Filler Status Code
        S AIL Appointment Information - Location Resource
        1ffc 1 SI R 1 - 4 00902 Set ID - AIL
        4 2 ID O 1 0206 3 00763 Segment Action Code
        f8 2 ID C 1 0206 3 00763 Segment Action Code
        f00 2 ID C 1 0206 1 00763 Segment Action Code
        1000 2 ID C 1 0206 - 00763 Segment Action Code
        4 3 PL R 1 - - 00903 Location Resource ID
        18 3 PL C 1 - - 00903 Location Resource ID
        1fe0 3 PL C * - - 00903 Location Resource ID
        4 4 CE C 1 - - 00904 Location Type
        18 4 CE R 1 - - 00904 Location Type-AIL
        60 4 CE C 1 0305 - 00904 Location Type-AIL
        1f80 4 CWE C 1 0305 - 00904 Location Type - AIL
        4 5 CE C 1 - - 00905 Location Group
        78 5 CE O 1 - - 00905 Location Group
        1f80 5 CWE O 1 - - 00905 Location Group
        7c 6 TS C 1 - - 01202 Start Date/Time
        80 6 DTM C 1 - 24 01202 Start Date/Time
        1f00 6 DTM C 1 - - 01202 Start Date/Time
        fc 7 NM C 1 - 20 00891 Start Date/Time Offset
        1f00 7 NM C 1 - - 00891 Start Date/Time Offset
        7c 8 CE C 1 - - 00892 Start Date/Time Offset Units
        1f80 8 CNE C 1 - - 00892 Start Date/Time Offset Units
        fc 9 NM O 1 - 20 00893 Duration
        1f00 9 NM O 1 - - 00893 Duration
        7c 10 CE O 1 - - 00894 Duration Units
        1f80 10 CNE O 1 - - 00894 Duration Units
        fc 11 IS C 1 0279 10 00895 Allow Substitution Code
        1f00 11 CWE C 1 0279 - 00895 Allow Substitution Code
        7c 12 CE C 1 0278 - 00889 Filler Status Code
        1f80 12 CWE C 1 0278 - 00889 Filler Status Code
        S AIP Appointment Information - Personnel Resource
        1ffc 1 SI R 1 - 4 00906 Set ID - AIP
        4 2 ID O 1 0206 3 00763 Segment Action Code
        f8 2 ID C 1 0206 3 00763 Segment Action Code
        f00 2 ID C 1 0206 1 00763 Segment Action Code
        1000 2 ID C 1 0206 - 00763 Segment Action Code
        4 3 XCN C 1 - - 00913 Personnel Resource ID
        1ff8 3 XCN C * - - 00913 Personnel Resource ID
        1c 4 CE R 1 - - 00907 Resource Role
        60 4 CE C 1 0182 - 00907 Resource Type
        1f80 4 CWE C 1 0182 - 00907 Resource Type
        4 5 CE O * - - 00899 Resource Group
        78 5 CE O 1 - - 00899 Resource Group
        1f80 5 CWE O 1 - - 00899 Resource Group
        7c 6 TS C 1 - - 01202 Start Date/Time
        80 6 DTM C 1 - 24 01202 Start Date/Time
        1f00 6 DTM C 1 - - 01202 Start Date/Time
        fc 7 NM C 1 - 20 00891 Start Date/Time Offset
        1f00 7 NM C 1 - - 00891 Start Date/Time Offset
        7c 8 CE C 1 - - 00892 Start Date/Time Offset Units
        1f80 8 CNE C 1 - - 00892 Start Date/Time Offset Units
        fc 9 NM O 1 - 20 00893 Duration
        1f00 9 NM O 1 - - 00893 Duration
        7c 10 CE O 1 - - 00894 Duration Units
        1f80 10 CNE O 1 - - 00894 Duration Units
        fc 11 IS C 1 0279 10 00895 Allow Substitution Code
        1f00 11 CWE C 1 0279 - 00895 Allow Substitution Code
        7c 12 CE C 1 0278 - 00889 Filler Status Code
        1f80 12 CWE C 1 0278 - 00889 Filler Status Code
        S AIS Appointment Information
        1ffc 1 SI R 1 - 4 00890 Set ID - AIS
        4 2 ID O 1 0206 3 00763 Segment Action Code
        f8 2 ID C 1 0206 3 00763 Segment Action Code
        f00 2 ID C 1 0206 1 00763 Segment Action Code
        1000 2 ID C 1 0206 - 00763 Segment Action Code
        74 3 CE R 1 - - 00238 Universal Service Identifier
        8 3 CE R 1 - - 00238 Universal Service ID
        1f80 3 CWE R 1 - - 00238 Universal Service Identifier
        7c 4 TS C 1 - - 01202 Start Date/Time
        80 4 DTM C 1 - 24 01202 Start Date/Time
        1f00 4 DTM C 1 - - 01202 Start Date/Time
        fc 5 NM C 1 - 20 00891 Start Date/Time Offset
        1f00 5 NM C 1 - - 00891 Start Date/Time Offset
        7c 6 CE C 1 - - 00892 Start Date/Time Offset Units
        1f80 6 CNE C 1 - - 00892 Start Date/Time Offset Units
        fc 7 NM O 1 - 20 00893 Duration
        1f00 7 NM O 1 - - 00893 Duration
        7c 8 CE O 1 - - 00894 Duration Units
        1f80 8 CNE O 1 - - 00894 Duration Units
        fc 9 IS C 1 0279 10 00895 Allow Substitution Code
        1f00 9 CWE C 1 0279 - 00895 Allow Substitution Code
        7c 10 CE C 1 0278 - 00889 Filler Status Code
        1f80 10 CWE C 1 0278 - 00889 Filler Status Code
        70 11 CE O * 0411 - 01474 Placer Supplemental Service Information
        1f80 11 CWE O * 0411 - 01474 Placer Supplemental Service Information
        70 12 CE O * 0411 - 01475 Filler Supplemental Service Information
        1f80 12 CWE O * 0411 - 01475 Filler Supplemental Service Information
        S AL1 Patient Allergy Information
        2 1 SI R 1 - 4 00203 Set ID - Allergy
        1fec 1 SI R 1 - 4 00203 Set ID - AL1
        10 1 CE R 1 - - 00203 Set ID - AL1
        6 2 ID O 1 0127 2 00204 Allergy Type
        8 2 IS O 1 0127 2 00204 Allergy Type
        70 2 CE O 1 0127 - 00204 Allergen Type Code
        1f80 2 CWE O 1 0127 - 00204 Allergen Type Code
        e 3 CE R 1 - - 00205 Allergy Code/Mnemonic/Description
        70 3 CE R 1 - - 00205 Allergen Code/Mnemonic/Description
        1f80 3 CWE R 1 - - 00205 Allergen Code/Mnemonic/Description
        6 4 ID O 1 0128 2 00206 Allergy Severity
        8 4 IS O 1 0128 2 00206 Allergy Severity
        70 4 CE O 1 0128 - 00206 Allergy Severity Code
        1f80 4 CWE O 1 0128 - 00206 Allergy Severity Code
        6 5 ST O 1 - 15 00207 Allergy Reaction
        8 5 ST O * - 15 00207 Allergy Reaction
        f0 5 ST O * - 15 00207 Allergy Reaction Code
        1f00 5 ST O * - - 00207 Allergy Reaction Code
        7e 6 DT O 1 - 8 00208 Identification Date
        80 6 DT O 1 - - 00208 Identification Date
        1f00 6 - W 0 - - - Identification Date
        S APR Appointment Preferences
        4 1 SCV O * - - 00908 Time Selection Criteria
        1ff8 1 SCV O * 0294 - 00908 Time Selection Criteria
        4 2 SCV O * - - 00909 Resource Selection Criteria
        1ff8 2 SCV O * 0294 - 00909 Resource Selection Criteria
        4 3 SCV O * - - 00910 Location Selection Criteria
        1ff8 3 SCV O * 0294 - 00910 Location Selection Criteria
        fc 4 NM O 1 - 5 00911 Slot Spacing Criteria
        1f00 4 NM O 1 - - 00911 Slot Spacing Criteria
        1ffc 5 SCV O * - - 00912 Filler Override Criteria
        S ARQ Appointment Request
        1ffc 1 EI R 1 - - 00860 Placer Appointment ID
        1ffc 2 EI C 1 - - 00861 Filler Appointment ID
        fc 3 NM C 1 - 5 00862 Occurrence Number
        1f00 3 NM C 1 - - 00862 Occurrence Number
        4 4 EI O 1 - - 00863 Placer Group Number
        3f8 4 EI O 1 - - 00218 Placer Group Number
        1c00 4 EIP O 1 - - 00218 Placer Group Number
        7c 5 CE O 1 - - 00864 Schedule ID
        1f80 5 CWE O 1 - - 00864 Schedule ID
        7c 6 CE O 1 - - 00865 Request Event Reason
        1f80 6 CWE O 1 - - 00865 Request Event Reason
        7c 7 CE O 1 0276 - 00866 Appointment Reason
        1f80 7 CWE O 1 0276 - 00866 Appointment Reason
        7c 8 CE O 1 0277 - 00867 Appointment Type
        1f80 8 CWE O 1 0277 - 00867 Appointment Type
        7c 9 NM O 1 - 20 00868 Appointment Duration
        1f80 9 NM O 1 - - 00868 Appointment Duration
        7c 10 CE O 1 - - 00869 Appointment Duration Units
        1f80 10 CNE O 1 - - 00869 Appointment Duration Units
        1ffc 11 DR O * - - 00870 Requested Start Date/Time Range
        4 12 ST O 1 - 5 00871 Priority
        f8 12 ST O 1 - 5 00871 Priority-ARQ
        1f00 12 ST O 1 - - 00871 Priority-ARQ
        1ffc 13 RI O 1 - - 00872 Repeating Interval
        fc 14 ST O 1 - 5 00873 Repeating Interval Duration
        1f00 14 ST O 1 - - 00873 Repeating Interval Duration
        4 15 XCN O 1 - - 00874 Placer Contact Person
        1ff8 15 XCN R * - - 00874 Placer Contact Person
        4 16 XTN O 1 - - 00875 Placer Contact Phone Number
        1ff8 16 XTN O * - - 00875 Placer Contact Phone Number
        4 17 XAD O 1 - - 00876 Placer Contact Address
        1ff8 17 XAD O * - - 00876 Placer Contact Address
        1ffc 18 PL O 1 - - 00877 Placer Contact Location
        4 19 XCN R 1 - - 00878 Entered By Person
        1ff8 19 XCN R * - - 00878 Entered By Person
        1ffc 20 XTN O * - - 00879 Entered By Phone Number
        1ffc 21 PL O 1 - - 00880 Entered By Location
        1ffc 22 EI O 1 - - 00881 Parent Placer Appointment ID
        1ffc 23 EI O 1 - - 00882 Parent Filler Appointment ID
        1ff0 24 EI C * - - 00216 Placer Order Number
        1ff0 25 EI C * - - 00217 Filler Order Number
        S ARV Access Restriction
        1f80 1 SI O 1 - 4 02143 Set ID
        1f80 2 CNE R 1 0206 - 02144 Access Restriction Action Code
        1f80 3 CWE R 1 0717 - 02145 Access Restriction Value
        1f80 4 CWE O * 0719 - 02146 Access Restriction Reason
        80 5 ST O * - 250 02147 Special Access Restriction Instructions
        1f00 5 ST O * - - 02147 Special Access Restriction Instructions
        1f80 6 DR O 1 - - 02148 Access Restriction Date Range
        S AUT Authorization Information
        4 1 CE O 1 0072 - 01146 Authorizing Payor, Plan Code
        78 1 CE O 1 0072 - 01146 Authorizing Payor, Plan ID
        1f80 1 CWE O 1 0072 - 01146 Authorizing Payor, Plan ID
        7c 2 CE R 1 0285 - 01147 Authorizing Payor, Company ID
        1f80 2 CWE R 1 0285 - 01147 Authorizing Payor, Company ID
        fc 3 ST O 1 - 45 01148 Authorizing Payor, Company Name
        1f00 3 ST O 1 - - 01148 Authorizing Payor, Company Name
        7c 4 TS O 1 - - 01149 Authorization Effective Date
        80 4 DTM O 1 - 24 01149 Authorization Effective Date
        1f00 4 DTM O 1 - - 01149 Authorization Effective Date
        7c 5 TS O 1 - - 01150 Authorization Expiration Date
        80 5 DTM O 1 - 24 01150 Authorization Expiration Date
        1f00 5 DTM O 1 - - 01150 Authorization Expiration Date
        1ffc 6 EI C 1 - - 01151 Authorization Identifier
        1ffc 7 CP O 1 - - 01152 Reimbursement Limit
        fc 8 NM O 1 - 2 01153 Requested Number of Treatments
        1f00 8 CQ O 1 - - 01153 Requested Number of Treatments
        fc 9 NM O 1 - 2 01154 Authorized Number of Treatments
        1f00 9 CQ O 1 - - 01154 Authorized Number of Treatments
        7c 10 TS O 1 - - 01145 Process Date
        80 10 DTM O 1 - 24 01145 Process Date
        1f00 10 DTM O 1 - - 01145 Process Date
        1f00 11 CWE O * - - 02375 Requested Discipline(s)
        1f00 12 CWE O * - - 02376 Authorized Discipline(s)
        1c00 13 CWE R * - - 03413 Authorization Referral Type
        1c00 14 CWE O * - - 03414 Approval Status
        400 15 DTM O * - - 03415 Planned Treatment Stop Date
        1800 15 DTM O * - 24 03415 Planned Treatment Stop Date
        1c00 16 CWE O * - - 03416 Clinical Service
        400 17 ST O * - - 03417 Reason Text
        1800 17 ST O * - 60 03417 Reason Text
        1c00 18 CQ O * - - 03418 Number of Authorized Treatments/Units
        1c00 19 CQ O * - - 03419 Number of Used Treatments/Units
        1c00 20 CQ O * - - 03420 Number of Schedule Treatments/Units
        1c00 21 CWE O * - - 03421 Encounter Type
        1c00 22 MO O * - - 03422 Remaining Benefit Amount
        1c00 23 XON O * - - 03423 Authorized Provider
        1c00 24 XCN O * - - 03424 Authorized Health Professional
        400 25 ST O * - - 03425 Source Text
        1800 25 ST O * - 60 03425 Source Text
        400 26 DTM O * - - 03426 Source Date
        1800 26 DTM O * - 24 03426 Source Date
        1c00 27 XTN O * - - 03427 Source Phone
        400 28 ST O * - - 03428 Comment
        1800 28 ST O * - 254 03428 Comment
        400 29 ID O * 0206 - 03429 Action Code
        1800 29 ID O * 0206 1 03429 Action Code
        S BHS Batch Header
        1 1 ST R 1 - 1 00685 BATCH FIELD SEPARATOR
        1ffe 1 ST R 1 - 1 00081 Batch Field Separator
        1 2 ST R 1 - 3 00686 BATCH ENCODING CHARACTERS
        82 2 ST R 1 - 4 00082 Batch Encoding Characters
        7c 2 ST R 1 - 3 00082 Batch Encoding Characters
        1f00 2 ST R 1 - 5 00082 Batch Encoding Characters
        1 3 ST O 1 - 15 00687 BATCH SENDING APPLICATION
        1e 3 ST O 1 - 15 00083 Batch Sending Application
        1fe0 3 HD O 1 - - 00083 Batch Sending Application
        1 4 ST O 1 - 20 00688 BATCH SENDING FACILITY
        1e 4 ST O 1 - 20 00084 Batch Sending Facility
        1fe0 4 HD O 1 - - 00084 Batch Sending Facility
        1 5 ST O 1 - 15 00689 BATCH RECEIVING APPLICATION
        2 5 ST O 1 - 30 00085 Batch Receiving Application
        1c 5 ST O 1 - 15 00085 Batch Receiving Application
        1fe0 5 HD O 1 - - 00085 Batch Receiving Application
        1 6 ST O 1 - 20 00690 BATCH RECEIVING FACILITY
        2 6 ST O 1 - 30 00086 Batch Receiving Facility
        1c 6 ST O 1 - 20 00086 Batch Receiving Facility
        1fe0 6 HD O 1 - - 00086 Batch Receiving Facility
        1 7 TS O 1 - 19 00655 BATCH CREATION DATE/TIME
        7e 7 TS O 1 - - 00087 Batch Creation Date/Time
        80 7 DTM O 1 - 24 00087 Batch Creation Date/Time
        1f00 7 DTM O 1 - - 00087 Batch Creation Date/Time
        1 8 ST O 1 - 40 00691 BATCH SECURITY
        fe 8 ST O 1 - 40 00088 Batch Security
        1f00 8 ST O 1 - - 00088 Batch Security
        1 9 ST O 1 - 20 00656 BATCH NAME/ID/TYPE
        fe 9 ST O 1 - 20 00089 Batch Name/ID/Type
        1f00 9 ST O 1 - - 00089 Batch Name/ID/Type
        1 10 ST O 1 - 80 00657 BATCH COMMENT
        fe 10 ST O 1 - 80 00090 Batch Comment
        1f00 10 ST O 1 - - 00090 Batch Comment
        1 11 ST O 1 - 20 00658 BATCH CONTROL ID
        fe 11 ST O 1 - 20 00091 Batch Control ID
        1f00 11 ST O 1 - - 00091 Batch Control ID
        1 12 ST O 1 - 20 00659 REFERENCE BATCH CONTROL ID
        fe 12 ST O 1 - 20 00092 Reference Batch Control ID
        1f00 12 ST O 1 - - 00092 Reference Batch Control ID
        1f80 13 HD O 1 - - 02271 Batch Sending Network Address
        1f80 14 HD O 1 - - 02272 Batch Receiving Network Address
        S BLC Blood Code
        70 1 CE O 1 0426 - 01528 Blood Product Code
        1f80 1 CWE O 1 0426 - 01528 Blood Product Code
        1ff0 2 CQ O 1 - - 01529 Blood Amount
        S BLG Billing
        1 1 CM O 1 0100 15 00066 WHEN TO CHARGE
        6 1 CM_CCD O 1 0100 - 00234 When to Charge
        1ff8 1 CCD O 1 0100 - 00234 When to Charge
        1 2 ID O 1 0122 50 00729 CHARGE TYPE
        fe 2 ID O 1 0122 50 00235 Charge Type
        1f00 2 ID O 1 0122 2 00235 Charge Type
        1 3 CM O 1 - 100 00730 ACCOUNT ID
        2 3 CK_ACCOUNT_NO O 1 - 100 00236 Account ID
        4 3 CK O 1 - - 00236 Account ID
        1ff8 3 CX O 1 - - 00236 Account ID
        1fe0 4 CWE O 1 0475 - 01645 Charge Type Reason
        S BPO Blood product order
        1fe0 1 SI R 1 - 4 01700 Set ID - BPO
        60 2 CWE R 1 - - 01701 BP Universal Service ID
        1f80 2 CWE R 1 9999 - 01701 BP Universal Service Identifier
        1fe0 3 CWE O * 0508 - 01702 BP Processing Requirements
        e0 4 NM R 1 - 5 01703 BP Quantity
        1f00 4 NM R 1 - - 01703 BP Quantity
        e0 5 NM O 1 - 5 01704 BP Amount
        1f00 5 NM O 1 - - 01704 BP Amount
        60 6 CE O 1 - - 01705 BP Units
        1f80 6 CWE O 1 9999 - 01705 BP Units
        60 7 TS O 1 - - 01706 BP Intended Use Date/Time
        80 7 DTM O 1 - 24 01706 BP Intended Use Date/Time
        1f00 7 DTM O 1 - - 01706 BP Intended Use Date/Time
        1fe0 8 PL O 1 - - 01707 BP Intended Dispense From Location
        1fe0 9 XAD O 1 - - 01708 BP Intended Dispense From Address
        60 10 TS O 1 - - 01709 BP Requested Dispense Date/Time
        80 10 DTM O 1 - 24 01709 BP Requested Dispense Date/Time
        1f00 10 DTM O 1 - - 01709 BP Requested Dispense Date/Time
        1fe0 11 PL O 1 - - 01710 BP Requested Dispense To Location
        1fe0 12 XAD O 1 - - 01711 BP Requested Dispense To Address
        1fe0 13 CWE O * 0509 - 01712 BP Indication for Use
        1fe0 14 ID O 1 0136 1 01713 BP Informed Consent Indicator
        S BPX Blood product dispense status
        1fe0 1 SI R 1 - 4 01714 Set ID - BPX
        1fe0 2 CWE R 1 0510 - 01715 BP Dispense Status
        1fe0 3 ID R 1 0511 1 01716 BP Status
        60 4 TS R 1 - - 01717 BP Date/Time of Status
        80 4 DTM R 1 - 24 01717 BP Date/Time of Status
        1f00 4 DTM R 1 - - 01717 BP Date/Time of Status
        1fe0 5 EI C 1 - - 01718 BC Donation ID
        60 6 CNE C 1 - - 01719 BC Component
        1f80 6 CNE C 1 9999 - 01719 BC Component
        60 7 CNE O 1 - - 01720 BC Donation Type / Intended Use
        1f80 7 CNE O 1 9999 - 01720 BC Donation Type / Intended Use
        1fe0 8 CWE C 1 0512 - 01721 CP Commercial Product
        1fe0 9 XON C 1 - - 01722 CP Manufacturer
        1fe0 10 EI C 1 - - 01723 CP Lot Number
        60 11 CNE O 1 - - 01724 BP Blood Group
        1f80 11 CNE O 1 9999 - 01724 BP Blood Group
        60 12 CNE O * - - 01725 BC Special Testing
        1f80 12 CNE O * 9999 - 01725 BC Special Testing
        60 13 TS O 1 - - 01726 BP Expiration Date/Time
        80 13 DTM O 1 - 24 01726 BP Expiration Date/Time
        1f00 13 DTM O 1 - - 01726 BP Expiration Date/Time
        e0 14 NM R 1 - 5 01727 BP Quantity
        1f00 14 NM R 1 - - 01727 BP Quantity
        e0 15 NM O 1 - 5 01728 BP Amount
        1f00 15 NM O 1 - - 01728 BP Amount
        60 16 CE O 1 - - 01729 BP Units
        1f80 16 CWE O 1 9999 - 01729 BP Units
        1fe0 17 EI O 1 - - 01730 BP Unique ID
        1fe0 18 PL O 1 - - 01731 BP Actual Dispensed To Location
        1fe0 19 XAD O 1 - - 01732 BP Actual Dispensed To Address
        1fe0 20 XCN O 1 - - 01733 BP Dispensed to Receiver
        1fe0 21 XCN O 1 - - 01734 BP Dispensing Individual
        S BTS Batch Trailer
        1 1 ST O 1 - 10 00664 BATCH MESSAGE COUNT
        fe 1 ST O 1 - 10 00093 Batch Message Count
        1f00 1 ST O 1 - - 00093 Batch Message Count
        1 2 ST O 1 - 80 00665 BATCH COMMENT
        2 2 ST O 1 - 80 00094 Batch Comment
        fc 2 ST O 1 - 80 00090 Batch Comment
        1f00 2 ST O 1 - - 00090 Batch Comment
        1 3 CM O 1 - 100 00666 BATCH TOTALS
        2 3 CM_BATCH_TOTAL O * - - 00095 Batch Totals
        fc 3 NM O * - 100 00095 Batch Totals
        1f00 3 NM O * - - 00095 Batch Totals
        S BTX Blood Product Transfusion/Disposition
        1fe0 1 SI R 1 - 4 01735 Set ID - BTX
        1fe0 2 EI C 1 - - 01736 BC Donation ID
        60 3 CNE C 1 - - 01737 BC Component
        1f80 3 CNE C 1 9999 - 01737 BC Component
        60 4 CNE C 1 - - 01738 BC Blood Group
        1f80 4 CNE C 1 9999 - 01738 BC Blood Group
        1fe0 5 CWE C 1 0512 - 01739 CP Commercial Product
        1fe0 6 XON C 1 - - 01740 CP Manufacturer
        1fe0 7 EI C 1 - - 01741 CP Lot Number
        e0 8 NM R 1 - 5 01742 BP Quantity
        1f00 8 NM R 1 - - 01742 BP Quantity
        e0 9 NM O 1 - 5 01743 BP Amount
        1f00 9 NM O 1 - - 01743 BP Amount
        60 10 CE O 1 - - 01744 BP Units
        1f80 10 CWE O 1 9999 - 01744 BP Units
        1fe0 11 CWE R 1 0513 - 01745 BP Transfusion/Disposition Status
        1fe0 12 ID R 1 0511 1 01746 BP Message Status
        60 13 TS R 1 - - 01747 BP Date/Time of Status
        80 13 DTM R 1 - 24 01747 BP Date/Time of Status
        1f00 13 DTM R 1 - - 01747 BP Date/Time of Status
        60 14 XCN O 1 - - 01748 BP Administrator
        1f80 14 XCN O 1 - - 01748 BP Transfusion Administrator
        60 15 XCN O 1 - - 01749 BP Verifier
        1f80 15 XCN O 1 - - 01749 BP Transfusion Verifier
        60 16 TS O 1 - - 01750 BP Transfusion Start Date/Time of Status
        80 16 DTM O 1 - 24 01750 BP Transfusion Start Date/Time of Status
        1f00 16 DTM O 1 - - 01750 BP Transfusion Start Date/Time of Status
        60 17 TS O 1 - - 01751 BP Transfusion End Date/Time of Status
        80 17 DTM O 1 - 24 01751 BP Transfusion End Date/Time of Status
        1f00 17 DTM O 1 - - 01751 BP Transfusion End Date/Time of Status
        1fe0 18 CWE O * 0514 - 01752 BP Adverse Reaction Type
        1fe0 19 CWE O 1 0515 - 01753 BP Transfusion Interrupted Reason
        1c00 20 EI O 1 - - 03391 BP Unique ID
        S BUI Blood Unit Information
        1c00 1 SI O * - 4 03373 Set ID - BUI
        1c00 2 EI R * - - 03374 Blood Unit Identifier
        1c00 3 CWE R * 0566 - 03375 Blood Unit Type
        1c00 4 NM R * - - 03376 Blood Unit Weight
        1c00 5 CNE R * 0929 - 03377 Weight Units
        1c00 6 NM R * - - 03378 Blood Unit Volume
        1c00 7 CNE R * 0930 - 03379 Volume Units
        1c00 8 ST R * - - 03380 Container Catalog Number
        1c00 9 ST R * - - 03381 Container Lot Number
        1c00 10 XON R * - - 03382 Container Manufacturer
        1c00 11 NR R * - - 03383 Transport Temperature
        1c00 12 CNE R * 0931 - 03384 Transport Temperature Units
        S CDM Charge Description Master
        4 1 CE R 1 0132 - 00982 Primary Key Value
        78 1 CE R 1 0132 - 01306 Primary Key Value - CDM
        380 1 CWE R 1 0132 - 01306 Primary Key Value - CDM
        1c00 1 CWE R 1 - - 01306 Primary Key Value - CDM
        6c 2 CE O * - - 00983 Charge Code Alias
        10 2 CE O * 9999 - 00983 Charge Code Alias
        80 2 CWE O * - - 00983 Charge Code Alias
        1f00 2 CWE O * 0132 - 00983 Charge Code Alias
        fc 3 ST R 1 - 20 00984 Charge Description Short
        1f00 3 ST R 1 - - 00984 Charge Description Short
        fc 4 ST O 1 - 250 00985 Charge Description Long
        1f00 4 ST O 1 - - 00985 Charge Description Long
        4 5 ID O 1 0268 1 00986 Description Override Indicator
        f8 5 IS O 1 0268 1 00986 Description Override Indicator
        1f00 5 CWE O 1 0268 - 00986 Description Override Indicator
        6c 6 CE O * - - 00987 Exploding Charges
        10 6 CE O * 9999 - 00987 Exploding Charges
        1f80 6 CWE O * 0132 - 00987 Exploding Charges
        4 7 CE O * - - 00988 Procedure Code
        78 7 CE O * 0088 - 00393 Procedure Code
        1f80 7 CNE O * 0088 - 00393 Procedure Code
        1ffc 8 ID O 1 0183 1 00675 Active/Inactive Flag
        c 9 CE O * - - 00990 Inventory Number
        70 9 CE O * 0463 - 00990 Inventory Number
        1f80 9 CWE O * 0463 - 00990 Inventory Number
        fc 10 NM O 1 - 12 00991 Resource Load
        1f00 10 NM O 1 - - 00991 Resource Load
        1c 11 CK O * - - 00992 Contract Number
        1fe0 11 CX O * - - 00992 Contract Number
        4 12 XON O 1 - - 00993 Contract Organization
        1ff8 12 XON O * - - 00993 Contract Organization
        1ffc 13 ID O 1 0136 1 00994 Room Fee Indicator
        S CDO Cumulative Dosage
        1c00 1 SI O 1 - 4 03430 Set ID - CDO
        400 2 ID O 1 0206 2 00816 Action Code
        1800 2 ID O 1 0206 - 00816 Action Code
        1c00 3 CQ O 1 - - 03397 Cumulative Dosage Limit
        1c00 4 CQ O 1 0924 - 03398 Cumulative Dosage Limit Time Interval
        S CER Certificate Detail
        1fe0 1 SI R 1 - 4 01856 Set ID - CER
        e0 2 ST O 1 - 80 01857 Serial Number
        1f00 2 ST O 1 - - 01857 Serial Number
        e0 3 ST O 1 - 80 01858 Version
        1f00 3 ST O 1 - - 01858 Version
        1fe0 4 XON O 1 - - 01859 Granting Authority
        1fe0 5 XCN O 1 - - 01860 Issuing Authority
        e0 6 ED O 1 - - 01861 Signature of Issuing Authority
        1f00 6 ED O 1 - - 01861 Signature
        1fe0 7 ID O 1 0399 3 01862 Granting Country
        1fe0 8 CWE O 1 0347 - 01863 Granting State/Province
        1fe0 9 CWE O 1 0289 - 01864 Granting County/Parish
        1fe0 10 CWE O 1 - - 01865 Certificate Type
        1fe0 11 CWE O 1 - - 01866 Certificate Domain
        e0 12 ID C 1 - 250 01867 Subject ID
        1f00 12 EI C 1 - - 01867 Subject ID
        e0 13 ST R 1 - 250 01907 Subject Name
        1f00 13 ST R 1 - - 01907 Subject Name
        60 14 CWE O * - - 01868 Subject Directory Attribute Extension (Health Professional Data)
        1f80 14 CWE O * - - 01868 Subject Directory Attribute Extension
        1fe0 15 CWE O 1 - - 01869 Subject Public Key Info
        1fe0 16 CWE O 1 - - 01870 Authority Key Identifier
        e0 17 ID O 1 0136 250 01871 Basic Constraint
        1f00 17 ID O 1 0136 1 01871 Basic Constraint
        1fe0 18 CWE O * - - 01872 CRL Distribution Point
        1fe0 19 ID O 1 0399 3 01875 Jurisdiction Country
        1fe0 20 CWE O 1 0347 - 01873 Jurisdiction State/Province
        1fe0 21 CWE O 1 0289 - 01874 Jurisdiction County/Parish
        1fe0 22 CWE O * 0547 - 01895 Jurisdiction Breadth
        60 23 TS O 1 - - 01876 Granting Date
        80 23 DTM O 1 - 24 01876 Granting Date
        1f00 23 DTM O 1 - - 01876 Granting Date
        60 24 TS O 1 - - 01877 Issuing Date
        80 24 DTM O 1 - 24 01877 Issuing Date
        1f00 24 DTM O 1 - - 01877 Issuing Date
        60 25 TS O 1 - - 01878 Activation Date
        80 25 DTM O 1 - 24 01878 Activation Date
        1f00 25 DTM O 1 - - 01878 Activation Date
        60 26 TS O 1 - - 01879 Inactivation Date
        80 26 DTM O 1 - 24 01879 Inactivation Date
        1f00 26 DTM O 1 - - 01879 Inactivation Date
        60 27 TS O 1 - - 01880 Expiration Date
        80 27 DTM O 1 - 24 01880 Expiration Date
        1f00 27 DTM O 1 - - 01880 Expiration Date
        60 28 TS O 1 - - 01881 Renewal Date
        80 28 DTM O 1 - 24 01881 Renewal Date
        1f00 28 DTM O 1 - - 01881 Renewal Date
        60 29 TS O 1 - - 01882 Revocation Date
        80 29 DTM O 1 - 24 01882 Revocation Date
        1f00 29 DTM O 1 - - 01882 Revocation Date
        60 30 CE O 1 - - 01883 Revocation Reason Code
        1f80 30 CWE O 1 - - 01883 Revocation Reason Code
        60 31 CWE O 1 0536 - 01884 Certificate Status
        1f80 31 CWE O 1 0536 - 01884 Certificate Status Code
        S CM0 Clinical Study Master
        4 1 SI O 1 - 4 01010 CM0 - Set ID
        1ff8 1 SI O 1 - 4 01010 Set ID - CM0
        1ffc 2 EI R 1 - - 01011 Sponsor Study ID
        4 3 CE O * - - 01012 Alternate Study ID
        78 3 EI O * - - 01036 Alternate Study ID
        1f80 3 EI O 3 - - 01036 Alternate Study ID
        fc 4 ST R 1 - 300 01013 Title of Study
        1f00 4 ST R 1 - - 01013 Title of Study
        4 5 XCN O 1 - - 01014 Chairman of Study
        1ff8 5 XCN O * - - 01014 Chairman of Study
        fc 6 DT O 1 - 8 01015 Last IRB Approval Date
        1f00 6 DT O 1 - - 01015 Last IRB Approval Date
        fc 7 NM O 1 - 8 01016 Total Accrual to Date
        1f00 7 NM O 1 - - 01016 Total Accrual to Date
        fc 8 DT O 1 - 8 01017 Last Accrual Date
        1f00 8 DT O 1 - - 01017 Last Accrual Date
        4 9 XCN O 1 - - 01018 Contact for Study
        1ff8 9 XCN O * - - 01018 Contact for Study
        c 10 XTN O 1 - - 01019 Contact's Tel. Number
        1ff0 10 XTN O 1 - - 01019 Contact's Telephone Number
        4 11 XAD O 1 - - 01020 Contact's Address
        1ff8 11 XAD O * - - 01020 Contact's Address
        S CM1 Clinical Study Phase Master
        4 1 SI R 1 - 4 01021 CM1 - Set ID
        1ff8 1 SI R 1 - 4 01021 Set ID - CM1
        4 2 CE C 1 - - 01051 Study Phase Identifier
        78 2 CE R 1 - - 01022 Study Phase Identifier
        1d80 2 CWE R 1 - - 01022 Study Phase Identifier
        200 2 CWE R 1 9999 - 01022 Study Phase Identifier
        fc 3 ST R 1 - 300 01023 Description of Study Phase
        1f00 3 ST R 1 - - 01023 Description of Study Phase
        S CM2 Clinical Study Schedule Master
        4 1 SI O 1 - 4 01024 CM2 - Set ID
        1ff8 1 SI O 1 - 4 01024 Set ID- CM2
        6c 2 CE R 1 - - 01025 Scheduled Time Point
        10 2 CE R 1 9999 - 01025 Scheduled Time Point
        1f80 2 CWE R 1 - - 01025 Scheduled Time Point
        fc 3 ST O 1 - 300 01026 Description of Time Point
        1f00 3 ST O 1 - - 01026 Description of Time Point
        6c 4 CE R * - - 01027 Events Scheduled This Time Point
        10 4 CE R * 9999 - 01027 Events Scheduled This Time Point
        1f80 4 CWE R 200 - - 01027 Events Scheduled This Time Point
        S CNS Clear Notification
        f0 1 NM O 1 - 20 01402 Starting Notification Reference Number
        1f00 1 NM O 1 - - 01402 Starting Notification Reference Number
        f0 2 NM O 1 - 20 01403 Ending Notification Reference Number
        1f00 2 NM O 1 - - 01403 Ending Notification Reference Number
        70 3 TS O 1 - - 01404 Starting Notification Date/Time
        80 3 DTM O 1 - 24 01404 Starting Notification Date/Time
        1f00 3 DTM O 1 - - 01404 Starting Notification Date/Time
        70 4 TS O 1 - - 01405 Ending Notification Date/Time
        80 4 DTM O 1 - 24 01405 Ending Notification Date/Time
        1f00 4 DTM O 1 - - 01405 Ending Notification Date/Time
        70 5 CE O 1 - - 01406 Starting Notification Code
        1f80 5 CWE O 1 9999 - 01406 Starting Notification Code
        70 6 CE O 1 - - 01407 Ending Notification Code
        1f80 6 CWE O 1 9999 - 01407 Ending Notification Code
        S CON Consent Segment
        1fe0 1 SI R 1 - 4 01776 Set ID - CON
        1fe0 2 CWE O 1 0496 - 01777 Consent Type
        60 3 ST O 1 - 40 01778 Consent Form ID
        80 3 ST O 1 - 40 01778 Consent Form ID and Version
        1f00 3 ST O 1 - - 01778 Consent Form ID and Version
        1fe0 4 EI O 1 - - 01779 Consent Form Number
        1fe0 5 FT O * - - 01780 Consent Text
        1fe0 6 FT O * - - 01781 Subject-specific Consent Text
        60 7 FT O * - - 01782 Consent Background
        1f80 7 FT O * - - 01782 Consent Background Information
        60 8 FT O * - - 01783 Subject-specific Consent Background
        1f80 8 FT O * - - 01783 Subject-specific Consent Background Text
        1fe0 9 FT O * - - 01784 Consenter-imposed limitations
        1fe0 10 CNE O 1 0497 - 01785 Consent Mode
        1fe0 11 CNE R 1 0498 - 01786 Consent Status
        60 12 TS O 1 - - 01787 Consent Discussion Date/Time
        80 12 DTM O 1 - 24 01787 Consent Discussion Date/Time
        1f00 12 DTM O 1 - - 01787 Consent Discussion Date/Time
        60 13 TS O 1 - - 01788 Consent Decision Date/Time
        80 13 DTM O 1 - 24 01788 Consent Decision Date/Time
        1f00 13 DTM O 1 - - 01788 Consent Decision Date/Time
        60 14 TS O 1 - - 01789 Consent Effective Date/Time
        80 14 DTM O 1 - 24 01789 Consent Effective Date/Time
        1f00 14 DTM O 1 - - 01789 Consent Effective Date/Time
        60 15 TS O 1 - - 01790 Consent End Date/Time
        80 15 DTM O 1 - 24 01790 Consent End Date/Time
        1f00 15 DTM O 1 - - 01790 Consent End Date/Time
        1fe0 16 ID O 1 0136 1 01791 Subject Competence Indicator
        1fe0 17 ID O 1 0136 1 01792 Translator Assistance Indicator
        60 18 ID O 1 0296 1 01793 Language Translated To
        1f80 18 CWE O 1 0296 - 01793 Language Translated To
        1fe0 19 ID O 1 0136 1 01794 Informational Material Supplied Indicator
        1fe0 20 CWE O 1 0499 - 01795 Consent Bypass Reason
        1fe0 21 ID O 1 0500 1 01796 Consent Disclosure Level
        1fe0 22 CWE O 1 0501 - 01797 Consent Non-disclosure Reason
        1fe0 23 CWE O 1 0502 - 01798 Non-subject Consenter Reason
        1fe0 24 XPN R * - - 01909 Consenter ID
        60 25 IS R * 0548 100 01898 Relationship to Subject Table
        80 25 IS R * 0548 100 01898 Relationship to Subject
        1f00 25 CWE R * 0548 - 01898 Relationship to Subject
        S CSP Clinical Study Phase
        4 1 CE C 1 - - 01051 Study Phase Identifier
        78 1 CE R 1 - - 01022 Study Phase Identifier
        1d80 1 CWE R 1 - - 01022 Study Phase Identifier
        200 1 CWE R 1 9999 - 01022 Study Phase Identifier
        7c 2 TS R 1 - - 01052 Date/time Study Phase Began
        80 2 DTM R 1 - 24 01052 Date/time Study Phase Began
        1f00 2 DTM R 1 - - 01052 Date/time Study Phase Began
        7c 3 TS O 1 - - 01053 Date/time Study Phase Ended
        80 3 DTM O 1 - 24 01053 Date/time Study Phase Ended
        1f00 3 DTM O 1 - - 01053 Date/time Study Phase Ended
        4 4 CE O 1 - - 01054 Study Phase Evaluability
        78 4 CE C 1 - - 01054 Study Phase Evaluability
        1f80 4 CWE C 1 9999 - 01054 Study Phase Evaluability
        S CSR Clinical Study Registration
        1ffc 1 EI R 1 - - 01011 Sponsor Study ID
        1ffc 2 EI O 1 - - 01036 Alternate Study ID
        7c 3 CE O 1 - - 01037 Institution Registering the Patient
        1f80 3 CWE O 1 9999 - 01037 Institution Registering the Patient
        1ffc 4 CX R 1 - - 01038 Sponsor Patient ID
        4 5 CX O 1 - - 01039 Alternate Patient ID
        1ff8 5 CX O 1 - - 01039 Alternate Patient ID - CSR
        4 6 TS O 1 - - 01040 Date/Time of Patient Study Registration
        78 6 TS R 1 - - 01040 Date/Time Of Patient Study Registration
        80 6 DTM R 1 - 24 01040 Date/Time of Patient Study Registration
        1f00 6 DTM R 1 - - 01040 Date/Time of Patient Study Registration
        4 7 XCN O 1 - - 01041 Person Performing Study Registration
        1ff8 7 XCN O * - - 01041 Person Performing Study Registration
        4 8 XCN R 1 - - 01042 Study Authorizing Provider
        1ff8 8 XCN R * - - 01042 Study Authorizing Provider
        7c 9 TS C 1 - - 01043 Date/time Patient Study Consent Signed
        80 9 DTM C 1 - 24 01043 Date/time Patient Study Consent Signed
        1f00 9 DTM C 1 - - 01043 Date/Time Patient Study Consent Signed
        7c 10 CE C 1 - - 01044 Patient Study Eligibility Status
        1f80 10 CWE C 1 9999 - 01044 Patient Study Eligibility Status
        7c 11 TS O * - - 01045 Study Randomization Date/time
        80 11 DTM O 3 - 24 01045 Study Randomization Date/time
        1f00 11 DTM O 3 - - 01045 Study Randomization Date/time
        4 12 CE O * - - 01046 Study Randomized Arm
        78 12 CE O * - - 01046 Randomized Study Arm
        1f80 12 CWE O 3 9999 - 01046 Randomized Study Arm
        7c 13 CE O * - - 01047 Stratum for Study Randomization
        1f80 13 CWE O 3 9999 - 01047 Stratum for Study Randomization
        7c 14 CE C 1 - - 01048 Patient Evaluability Status
        1f80 14 CWE C 1 9999 - 01048 Patient Evaluability Status
        7c 15 TS C 1 - - 01049 Date/time Ended Study
        80 15 DTM C 1 - 24 01049 Date/time Ended Study
        1f00 15 DTM C 1 - - 01049 Date/Time Ended Study
        7c 16 CE C 1 - - 01050 Reason Ended Study
        1f80 16 CWE C 1 9999 - 01050 Reason Ended Study
        S CSS Clinical Study Data Schedule Segment
        4 1 CE O 1 - - 01055 Study Scheduled Time Point
        78 1 CE R 1 - - 01055 Study Scheduled Time Point
        1f80 1 CWE R 1 9999 - 01055 Study Scheduled Time Point
        7c 2 TS O 1 - - 01056 Study Scheduled Patient Time Point
        80 2 DTM O 1 - 24 01056 Study Scheduled Patient Time Point
        1f00 2 DTM O 1 - - 01056 Study Scheduled Patient Time Point
        7c 3 CE O * - - 01057 Study Quality Control Codes
        1f80 3 CWE O 3 9999 - 01057 Study Quality Control Codes
        S CTD Contact Data
        4 1 CE R 1 0131 - 00196 Contact Role
        8 1 CE O * 0131 - 00196 Contact Role
        70 1 CE R * 0131 - 00196 Contact Role
        1f80 1 CWE R * 0131 - 00196 Contact Role
        1ffc 2 XPN O * - - 01165 Contact Name
        4 3 XAD O * - - 01268 Contact Address
        1ff8 3 XAD O * - - 01166 Contact Address
        1ffc 4 PL O 1 - - 01167 Contact Location
        1ffc 5 XTN O * - - 01168 Contact Communication Information
        7c 6 CE O 1 0185 - 00684 Preferred Method of Contact
        1f80 6 CWE O 1 0185 - 00684 Preferred Method of Contact
        4 7 CM_PI O * - - 01171 Contact Identifiers
        18 7 PI O * - - 01171 Contact Identifiers
        60 7 PLN O * - - 01171 Contact Identifiers
        1f80 7 PLN O * 0338 - 01171 Contact Identifiers
        S CTI Clinical Trial Identification
        1ffc 1 EI R 1 - - 01011 Sponsor Study ID
        4 2 CE C 1 - - 01051 Study Phase Identifier
        78 2 CE C 1 - - 01022 Study Phase Identifier
        1d80 2 CWE C 1 - - 01022 Study Phase Identifier
        200 2 CWE C 1 9999 - 01022 Study Phase Identifier
        7c 3 CE O 1 - - 01055 Study Scheduled Time Point
        1f80 3 CWE O 1 9999 - 01055 Study Scheduled Time Point
        S DB1 Disability
        1ffc 1 SI R 1 - 4 01283 Set ID - DB1
        4 2 IS O 1 0033 2 01284 Disabled person code
        f8 2 IS O 1 0334 2 01284 Disabled Person Code
        1f00 2 CWE O 1 0334 - 01284 Disabled Person Code
        1ffc 3 CX O * - - 01285 Disabled Person Identifier
        6c 4 ID O 1 0136 1 01286 Disabled Indicator
        1f90 4 ID O 1 0136 1 01286 Disability Indicator
        fc 5 DT O 1 - 8 01287 Disability Start Date
        1f00 5 DT O 1 - - 01287 Disability Start Date
        fc 6 DT O 1 - 8 01288 Disability End Date
        1f00 6 DT O 1 - - 01288 Disability End Date
        fc 7 DT O 1 - 8 01289 Disability Return to Work Date
        1f00 7 DT O 1 - - 01289 Disability Return to Work Date
        fc 8 DT O 1 - 8 01290 Disability Unable to Work Date
        1f00 8 DT O 1 - - 01290 Disability Unable to Work Date
        S DG1 Diagnosis
        1 1 SI R 1 - 4 00506 SET ID - DIAGNOSIS
        6 1 SI R 1 - 4 00375 Set ID - Diagnosis
        1ff8 1 SI R 1 - 4 00375 Set ID - DG1
        1 2 ID R 1 0053 2 00394 DIAGNOSIS CODING METHOD
        2 2 ID R 1 0053 2 00376 Diagnosis coding method
        7c 2 ID O 1 0053 2 00376 Diagnosis Coding Method
        1f80 2 - W 0 - - - Diagnosis coding method
        1 3 ID O 1 0051 8 00293 DIAGNOSIS CODE
        2 3 ID O 1 0051 8 00377 Diagnosis code
        4 3 CE O 1 0051 - 00377 Diagnosis Code
        78 3 CE O 1 0051 - 00377 Diagnosis Code - DG1
        1f80 3 CWE R 1 0051 - 00377 Diagnosis Code - DG1
        1 4 ST O 1 - 40 00294 DIAGNOSIS DESCRIPTION
        7e 4 ST O 1 - 40 00378 Diagnosis Description
        1f80 4 - W 0 - - - Diagnosis description
        1 5 TS O 1 - 19 00295 DIAGNOSIS DATE/TIME
        7e 5 TS O 1 - - 00379 Diagnosis Date/Time
        80 5 DTM O 1 - 24 00379 Diagnosis Date/Time
        1f00 5 DTM O 1 - - 00379 Diagnosis Date/Time
        1 6 ID R 1 0052 2 00297 DIAGNOSIS/DRG TYPE
        2 6 ID R 1 0052 2 00380 Diagnosis / DRG type
        fc 6 IS R 1 0052 2 00380 Diagnosis Type
        1f00 6 CWE R 1 0052 - 00380 Diagnosis Type
        1 7 ST O 1 0118 4 00298 MAJOR DIAGNOSTIC CATEGORY
        7e 7 CE O 1 0118 - 00381 Major Diagnostic Category
        1e80 7 - W 0 - - - Major Diagnostic Category
        100 7 - W 0 - - - Diagnosis description
        1 8 ID O 1 0055 4 00299 DIAGNOSTIC RELATED GROUP
        2 8 ID O 1 0055 4 00382 Diagnostic related group
        7c 8 CE O 1 0055 - 00382 Diagnostic Related Group
        1e80 8 - W 0 - - - Diagnostic Related Group
        100 8 - W 0 - - - Diagnosis description
        1 9 ID O 1 - 2 00373 DRG APPROVAL INDICATOR
        2 9 ID O 1 - 2 00383 DRG approval indicator
        4 9 ID O 1 0136 2 00383 DRG Approval Indicator
        78 9 ID O 1 0136 1 00383 DRG Approval Indicator
        1e80 9 - W 0 - - - DRG Approval Indicator
        100 9 - W 0 - - - Diagnosis description
        1 10 ID O 1 0056 2 00374 DRG GROUPER REVIEW CODE
        2 10 ID O 1 0056 2 00384 DRG grouper review code
        7c 10 IS O 1 0056 2 00384 DRG Grouper Review Code
        1e80 10 - W 0 - - - DRG Grouper Review Code
        100 10 - W 0 - - - Diagnosis description
        1 11 ID O 1 0083 2 00375 OUTLIER TYPE
        2 11 ID O 1 0083 60 00385 Outlier type
        7c 11 CE O 1 0083 - 00385 Outlier Type
        1e80 11 - W 0 - - - Outlier Type
        100 11 - W 0 - - - Diagnosis description
        1 12 NM O 1 - 3 00300 OUTLIER DAYS
        7e 12 NM O 1 - 3 00386 Outlier Days
        1e80 12 - W 0 - - - Outlier Days
        100 12 - W 0 - - - Diagnosis description
        1 13 NM O 1 - 12 00376 OUTLIER COST
        2 13 NM O 1 - 12 00387 Outlier cost
        7c 13 CP O 1 - - 00387 Outlier Cost
        1e80 13 - W 0 - - - Outlier Cost
        100 13 - W 0 - - - Diagnosis description
        1 14 ST O 1 - 4 00781 GROUPER VERSION AND TYPE
        7e 14 ST O 1 - 4 00388 Grouper Version And Type
        1e80 14 - W 0 - - - Grouper Version And Type
        100 14 - W 0 - - - Diagnosis description
        2 15 NM O 1 - 2 00389 Diagnosis / DRG priority
        4 15 NM O 1 - 2 00389 Diagnosis Priority
        f8 15 ID O 1 0359 2 00389 Diagnosis Priority
        1f00 15 NM O 1 0359 - 00389 Diagnosis Priority
        2 16 CN O 1 - - 00390 Diagnosing clinician
        1ffc 16 XCN O * - - 00390 Diagnosing Clinician
        fc 17 IS O 1 0228 3 00766 Diagnosis Classification
        1f00 17 CWE O 1 0228 - 00766 Diagnosis Classification
        1ffc 18 ID O 1 0136 1 00767 Confidential Indicator
        7c 19 TS O 1 - - 00768 Attestation Date/Time
        80 19 DTM O 1 - 24 00768 Attestation Date/Time
        1f00 19 DTM O 1 - - 00768 Attestation Date/Time
        1fe0 20 EI C 1 - - 01850 Diagnosis Identifier
        1fe0 21 ID C 1 0206 1 01894 Diagnosis Action Code
        1f80 22 EI C 1 - - 02152 Parent Diagnosis
        1f80 23 CWE O 1 0728 - 02153 DRG CCL Value Code
        80 24 ID O 1 0136 20 02154 DRG Grouping Usage
        1f00 24 ID O 1 0136 1 02154 DRG Grouping Usage
        80 25 IS O 1 0731 20 02155 DRG Diagnosis Determination Status
        1f00 25 CWE O 1 0731 - 02155 DRG Diagnosis Determination Status
        80 26 IS O 1 0895 1 02288 Present On Admission (POA) Indicator
        1f00 26 CWE O 1 0895 - 02288 Present On Admission (POA) Indicator
        S DMI DRG Master File Information
        1f80 1 CNE O 1 0055 - 00382 Diagnostic Related Group
        1f80 2 CNE C 1 0118 - 00381 Major Diagnostic Category
        1f80 3 NR C 1 - - 02231 Lower and Upper Trim Points
        80 4 NM C 1 - 5 02232 Average Length of Stay
        1f00 4 NM C 1 - - 02232 Average Length of Stay
        80 5 NM C 1 - 7 02233 Relative Weight
        1f00 5 NM C 1 - - 02233 Relative Weight
        S DON Donation
        1c00 1 EI C * - - 03340 Donation Identification Number - DIN
        1c00 2 CNE C * - - 03341 Donation Type
        1c00 3 DTM R * - - 03342 Phlebotomy Start Date/Time
        1c00 4 DTM R * - - 03343 Phlebotomy End Date/Time
        1c00 5 NM R * - - 03344 Donation Duration
        1c00 6 CNE R * 0932 - 03345 Donation Duration Units
        1c00 7 CNE R * 0933 - 03346 Intended Procedure Type
        1c00 8 CNE R * 0933 - 03347 Actual Procedure Type
        1c00 9 ID R * 0136 - 03348 Donor Eligibility Flag
        1c00 10 CNE R * 0933 - 03349 Donor Eligibility Procedure Type
        1c00 11 DTM R * - - 03350 Donor Eligibility Date
        1c00 12 CNE R * 0923 - 03351 Process Interruption
        1c00 13 CNE R * 0935 - 03352 Process Interruption Reason
        1c00 14 CNE R * 0925 - 03353 Phlebotomy Issue
        1c00 15 ID R * 0136 - 03354 Intended Recipient Blood Relative
        1c00 16 XPN R * - - 03355 Intended Recipient Name
        1c00 17 DTM R * - - 03356 Intended Recipient DOB
        1c00 18 XON R * - - 03357 Intended Recipient Facility
        1c00 19 DTM R * - - 03358 Intended Recipient Procedure Date
        1c00 20 XPN R * - - 03359 Intended Recipient Ordering Provider
        1c00 21 CNE R * 0926 - 03360 Phlebotomy Status
        1c00 22 CNE R * 0927 - 03361 Arm Stick
        1c00 23 XPN R * - - 03362 Bleed Start Phlebotomist
        1c00 24 XPN R * - - 03363 Bleed End Phlebotomist
        1c00 25 ST R * - - 03364 Aphaeresis Type Machine
        1c00 26 ST R * - - 03365 Aphaeresis Machine Serial Number
        1c00 27 ID R * 0136 - 03366 Donor Reaction
        1c00 28 XPN R * - - 03367 Final Review Staff ID
        1c00 29 DTM R * - - 03368 Final Review Date/Time
        1c00 30 NM R * - - 03369 Number of Tubes Collected
        1c00 31 EI R * - - 03370 Donation Sample Identifier
        1c00 32 XCN R * - - 03371 Donation Accept Staff
        1c00 33 XCN R * - - 03372 Donation Material Review Staff
        S DPS Diagnosis and Procedure Code
        1000 1 CWE R 1 0051 - 03472 Diagnosis Code - MCP
        1000 2 CWE R * 0941 - 03484 Procedure Code
        1000 3 DTM O 1 - - 00662 Effective Date/Time
        1000 4 DTM O 1 - - 03473 Expiration Date/Time
        1000 5 CNE O 1 0940 - 03474 Type of Limitation
        S DRG Diagnosis Related Group
        7c 1 CE O 1 0055 - 00382 Diagnostic Related Group
        1f80 1 CNE O 1 0055 - 00382 Diagnostic Related Group
        7c 2 TS O 1 - - 00769 DRG Assigned Date/Time
        80 2 DTM O 1 - 24 00769 DRG Assigned Date/Time
        1f00 2 DTM O 1 - - 00769 DRG Assigned Date/Time
        4 3 ID O 1 0136 2 00383 DRG Approval Indicator
        1ff8 3 ID O 1 0136 1 00383 DRG Approval Indicator
        fc 4 IS O 1 0056 2 00384 DRG Grouper Review Code
        1f00 4 CWE O 1 0056 - 00384 DRG Grouper Review Code
        7c 5 CE O 1 0083 - 00385 Outlier Type
        1f80 5 CWE O 1 0083 - 00385 Outlier Type
        fc 6 NM O 1 - 3 00386 Outlier Days
        1f00 6 NM O 1 - - 00386 Outlier Days
        1ffc 7 CP O 1 - - 00387 Outlier Cost
        fc 8 IS O 1 0229 1 00770 DRG Payor
        1f00 8 CWE O 1 0229 - 00770 DRG Payor
        1ffc 9 CP O 1 - - 00771 Outlier Reimbursement
        1ffc 10 ID O 1 0136 1 00767 Confidential Indicator
        f0 11 IS O 1 0415 21 01500 DRG Transfer Type
        1f00 11 CWE O 1 0415 - 01500 DRG Transfer Type
        1f80 12 XPN O 1 - - 02156 Name of Coder
        1f80 13 CWE O 1 0734 - 02157 Grouper Status
        1f80 14 CWE O 1 0728 - 02158 PCCL Value Code
        80 15 NM O 1 - 5 02159 Effective Weight
        1f00 15 NM O 1 - - 02159 Effective Weight
        1f80 16 MO O 1 - - 02160 Monetary Amount
        80 17 IS O 1 0739 20 02161 Status Patient
        1f00 17 CWE O 1 0739 - 02161 Status Patient
        80 18 ST O 1 - 100 02162 Grouper Software Name
        1f00 18 ST O 1 - - 02162 Grouper Software Name
        80 19 ST O 1 - 100 02282 Grouper Software Version
        1f00 19 ST O 1 - - 02282 Grouper Software Version
        80 20 IS O 1 0742 20 02163 Status Financial Calculation
        1f00 20 CWE O 1 0742 - 02163 Status Financial Calculation
        1f80 21 MO O 1 - - 02164 Relative Discount/Surcharge
        1f80 22 MO O 1 - - 02165 Basic Charge
        1f80 23 MO O 1 - - 02166 Total Charge
        1f80 24 MO O 1 - - 02167 Discount/Surcharge
        80 25 NM O 1 - 5 02168 Calculated Days
        1f00 25 NM O 1 - - 02168 Calculated Days
        80 26 IS O 1 0749 20 02169 Status Gender
        1f00 26 CWE O 1 0749 - 02169 Status Gender
        80 27 IS O 1 0749 20 02170 Status Age
        1f00 27 CWE O 1 0749 - 02170 Status Age
        80 28 IS O 1 0749 20 02171 Status Length of Stay
        1f00 28 CWE O 1 0749 - 02171 Status Length of Stay
        80 29 IS O 1 0749 20 02172 Status Same Day Flag
        1f00 29 CWE O 1 0749 - 02172 Status Same Day Flag
        80 30 IS O 1 0749 20 02173 Status Separation Mode
        1f00 30 CWE O 1 0749 - 02173 Status Separation Mode
        80 31 IS O 1 0755 20 02174 Status Weight at Birth
        1f00 31 CWE O 1 0755 - 02174 Status Weight at Birth
        80 32 IS O 1 0757 20 02175 Status Respiration Minutes
        1f00 32 CWE O 1 0757 - 02175 Status Respiration Minutes
        80 33 IS O 1 0759 20 02176 Status Admission
        1f00 33 CWE O 1 0759 - 02176 Status Admission
        S DSC Continuation Pointer
        1 1 ST O 1 - 60 00167 CONTINUATION POINTER
        2 1 ST O 1 - 180 00060 Continuation Pointer
        fc 1 ST O 1 - 180 00014 Continuation Pointer
        1f00 1 ST O 1 - - 00014 Continuation Pointer
        1ff0 2 ID O 1 0398 1 01354 Continuation Style
        S DSP Display Data
        1 1 SI O 1 - 4 00570 SET ID - DISPLAY DATA
        6 1 SI O 1 - 4 00061 Set ID - Display Data
        1ff8 1 SI O 1 - 4 00061 Set ID - DSP
        1 2 SI O 1 - 4 00571 DISPLAY LEVEL
        1ffe 2 SI O 1 - 4 00062 Display Level
        1 3 TX R 1 - - 00153 DATA LINE
        1ffe 3 TX R 1 - - 00063 Data Line
        1 4 ST O 1 - 2 00154 LOGICAL BREAK POINT
        fe 4 ST O 1 - 2 00064 Logical Break Point
        1f00 4 ST O 1 - - 00064 Logical Break Point
        1 5 TX O 1 - - 00599 RESULT ID
        1ffe 5 TX O 1 - - 00065 Result ID
        S ECD Equipment Command
        f0 1 NM R 1 - 20 01390 Reference Command Number
        1f00 1 NM R 1 - - 01390 Reference Command Number
        70 2 CE R 1 0368 - 01391 Remote Control Command
        1f80 2 CWE R 1 0368 - 01391 Remote Control Command
        f0 3 ID O 1 0136 80 01392 Response Required
        1f00 3 ID O 1 0136 1 01392 Response Required
        f0 4 TQ O 1 - - 01393 Requested Completion Time
        1f00 4 - W 0 - - - Requested completion time
        10 5 ST O * - 65536 01394 Parameters
        1fe0 5 TX O * - - 01394 Parameters
        S ECR Equipment Command Response
        70 1 CE R 1 0387 - 01395 Command Response
        1f80 1 CWE R 1 0387 - 01395 Command Response
        70 2 TS R 1 - - 01396 Date/Time Completed
        80 2 DTM R 1 - 24 01396 Date/Time Completed
        1f00 2 DTM R 1 - - 01396 Date/Time Completed
        10 3 ST O * - 65536 01397 Command Response Parameters
        1fe0 3 TX O * - - 01397 Command Response Parameters
        S EDU Educational Detail
        f0 1 SI R 1 - 60 01448 Set ID - EDU
        1f00 1 SI R 1 - 4 01448 Set ID - EDU
        f0 2 IS O 1 0360 10 01449 Academic Degree
        1f00 2 CWE O 1 0360 - 01449 Academic Degree
        1ff0 3 DR O 1 - - 01597 Academic Degree Program Date Range
        1ff0 4 DR O 1 - - 01450 Academic Degree Program Participation Date Range
        f0 5 DT O 1 - 8 01451 Academic Degree Granted Date
        1f00 5 DT O 1 - - 01451 Academic Degree Granted Date
        1ff0 6 XON O 1 - - 01452 School
        70 7 CE O 1 0402 - 01453 School Type Code
        1f80 7 CWE O 1 0402 - 01453 School Type Code
        1ff0 8 XAD O 1 - - 01454 School Address
        1fe0 9 CWE O * - - 01885 Major Field of Study
        S EQL Embedded Query Language
        7c 1 ST O 1 - 32 00696 Query Tag
        7c 2 ID R 1 0106 1 00697 Query/Response Format Code
        7c 3 CE R 1 - - 00709 EQL Query Name
        7c 4 ST R 1 - 4096 00710 EQL Query Statement
        S EQP Equipment/log Service
        70 1 CE R 1 0450 - 01430 Event type
        1f80 1 CWE R 1 0450 - 01430 Event type
        f0 2 ST O 1 - 20 01431 File Name
        1f00 2 ST O 1 - - 01431 File Name
        70 3 TS R 1 - - 01202 Start Date/Time
        80 3 DTM R 1 - 24 01202 Start Date/Time
        1f00 3 DTM R 1 - - 01202 Start Date/Time
        70 4 TS O 1 - - 01432 End Date/Time
        80 4 DTM O 1 - 24 01432 End Date/Time
        1f00 4 DTM O 1 - - 01432 End Date/Time
        1ff0 5 FT R 1 - - 01433 Transaction Data
        S EQU Equipment Detail
        3f0 1 EI R 1 - - 01479 Equipment Instance Identifier
        1c00 1 EI R * - - 01479 Equipment Instance Identifier
        70 2 TS R 1 - - 01322 Event Date/Time
        80 2 DTM R 1 - 24 01322 Event Date/Time
        1f00 2 DTM R 1 - - 01322 Event Date/Time
        70 3 CE C 1 0365 - 01323 Equipment State
        1f80 3 CWE C 1 0365 - 01323 Equipment State
        70 4 CE O 1 0366 - 01324 Local/Remote Control State
        1f80 4 CWE O 1 0366 - 01324 Local/Remote Control State
        70 5 CE O 1 0367 - 01325 Alert Level
        1f80 5 CWE O 1 0367 - 01325 Alert Level
        S ERQ Event replay query
        7c 1 ST O 1 - 32 00696 Query Tag
        7c 2 CE R 1 - - 00706 Event Identifier
        7c 3 QIP O * - - 00705 Input Parameter List
        S ERR Error
        1 1 ID R * 0060 80 00080 ERROR CODE AND LOCATION
        6 1 CM_ELD R * 0060 - 00024 Error Code and Location
        18 1 ELD R * - - 00024 Error Code and Location
        e0 1 ELD O * - - 00024 Error Code and Location
        1f00 1 - W 0 - - - Error Code and Location
        1fe0 2 ERL O * - - 01812 Error Location
        1fe0 3 CWE R 1 0357 - 01813 HL7 Error Code
        e0 4 ID R 1 0516 2 01814 Severity
        1f00 4 ID R 1 0516 1 01814 Severity
        1fe0 5 CWE O 1 0533 - 01815 Application Error Code
        60 6 ST O * - 80 01816 Application Error Parameter
        80 6 ST O 10 - 80 01816 Application Error Parameter
        1f00 6 ST O 10 - - 01816 Application Error Parameter
        1fe0 7 TX O 1 - - 01817 Diagnostic Information
        1fe0 8 TX O 1 - - 01818 User Message
        e0 9 IS O * 0517 20 01819 Inform Person Indicator
        1f00 9 CWE O * 0517 - 01819 Inform Person Indicator
        1fe0 10 CWE O 1 0518 - 01820 Override Type
        1fe0 11 CWE O * 0519 - 01821 Override Reason Code
        1fe0 12 XTN O * - - 01822 Help Desk Contact Point
        S EVN Event Type
        1 1 ID R 1 0003 3 00029 EVENT TYPE CODE
        6 1 ID R 1 0003 3 00099 Event Type Code
        78 1 ID O 1 0003 3 00099 Event Type Code
        80 1 ID O 1 0003 - 00099 Event Type Code
        1f00 1 - W 0 - - - Event Type Code
        1 2 TS R 1 - 19 00030 DATE/TIME OF EVENT
        2 2 TS R 1 - - 00100 Date / time of event
        4 2 TS O 1 - - 00100 Recorded Date/Time
        78 2 TS R 1 - - 00100 Recorded Date/Time
        80 2 DTM R 1 - 24 00100 Recorded Date/Time
        1f00 2 DTM R 1 - - 00100 Recorded Date/Time
        1 3 TS O 1 - 19 00032 DATE/TIME PLANNED EVENT
        7e 3 TS O 1 - - 00101 Date/Time Planned Event
        80 3 DTM O 1 - 24 00101 Date/Time Planned Event
        1f00 3 DTM O 1 - - 00101 Date/Time Planned Event
        1 4 ID O 1 0062 3 00369 EVENT REASON CODE
        6 4 ID O 1 0062 3 00102 Event Reason Code
        f8 4 IS O 1 0062 3 00102 Event Reason Code
        1f00 4 CWE O 1 0062 - 00102 Event Reason Code
        2 5 ID O 1 0188 5 00103 Operator ID
        4 5 CN O 1 0188 - 00103 Operator ID
        1ff8 5 XCN O * 0188 - 00103 Operator ID
        4 6 TS O 1 - - 01278 Event occured
        78 6 TS O 1 - - 01278 Event Occurred
        80 6 DTM O 1 - 24 01278 Event Occurred
        1f00 6 DTM O 1 - - 01278 Event Occurred
        1ff0 7 HD O 1 - - 01534 Event Facility
        S FAC Facility
        4 1 EI R * - - 01262 Facility ID
        1ff8 1 EI R 1 - - 01262 Facility ID-FAC
        1ffc 2 ID O 1 0331 1 01263 Facility Type
        4 3 XAD R 1 - - 01264 Facility Address
        1ff8 3 XAD R * - - 01264 Facility Address
        1ffc 4 XTN R 1 - - 01265 Facility Telecommunication
        1ffc 5 XCN O * - - 01266 Contact Person
        fc 6 ST O * - 60 01267 Contact Title
        1f00 6 ST O * - - 01267 Contact Title
        4 7 XAD O * - - 01268 Contact Address
        1ff8 7 XAD O * - - 01166 Contact Address
        1ffc 8 XTN O * - - 01269 Contact Telecommunication
        4 9 XCN R 1 - - 01270 Signature Authority
        1ff8 9 XCN R * - - 01270 Signature Authority
        7c 10 ST O 1 - 60 01271 Signature Authority Title
        80 10 ST O 1 - 199 01271 Signature Authority Title
        1f00 10 ST O 1 - - 01271 Signature Authority Title
        4 11 XAD O 1 - - 01272 Signature Authority Address
        1ff8 11 XAD O * - - 01272 Signature Authority Address
        1ffc 12 XTN O 1 - - 01273 Signature Authority Telecommunication
        S FHS File Header
        1 1 ST R 1 - 1 00692 FILE FIELD SEPARATOR
        1ffe 1 ST R 1 - 1 00067 File Field Separator
        1 2 ST R 1 - 4 00693 FILE ENCODING CHARACTERS
        fe 2 ST R 1 - 4 00068 File Encoding Characters
        1f00 2 ST R 1 - 5 00068 File Encoding Characters
        1 3 ST O 1 - 15 00694 FILE SENDING APPLICATION
        1e 3 ST O 1 - 15 00069 File Sending Application
        1fe0 3 HD O 1 - - 00069 File Sending Application
        1 4 ST O 1 - 20 00695 FILE SENDING FACILITY
        1e 4 ST O 1 - 20 00070 File Sending Facility
        1fe0 4 HD O 1 - - 00070 File Sending Facility
        1 5 ST O 1 - 15 00696 FILE RECEIVING APPLICATION
        2 5 ST O 1 - 30 00071 File Receiving Application
        1c 5 ST O 1 - 15 00071 File Receiving Application
        1fe0 5 HD O 1 - - 00071 File Receiving Application
        1 6 ST O 1 - 20 00697 FILE RECEIVING FACILITY
        2 6 ST O 1 - 30 00072 File Receiving Facility
        1c 6 ST O 1 - 20 00072 File Receiving Facility
        1fe0 6 HD O 1 - - 00072 File Receiving Facility
        1 7 TS O 1 - 19 00660 DATE/TIME OF FILE CREATION
        7e 7 TS O 1 - - 00073 File Creation Date/Time
        80 7 DTM O 1 - 24 00073 File Creation Date/Time
        1f00 7 DTM O 1 - - 00073 File Creation Date/Time
        1 8 ST O 1 - 40 00698 FILE SECURITY
        fe 8 ST O 1 - 40 00074 File Security
        1f00 8 ST O 1 - - 00074 File Security
        1 9 ST O 1 - 20 00661 FILE NAME/ID
        fe 9 ST O 1 - 20 00075 File Name/ID
        1f00 9 ST O 1 - - 00075 File Name/ID
        1 10 ST O 1 - 80 00662 FILE HEADER COMMENT
        fe 10 ST O 1 - 80 00076 File Header Comment
        1f00 10 ST O 1 - - 00076 File Header Comment
        1 11 ST O 1 - 20 00663 FILE CONTROL ID
        fe 11 ST O 1 - 20 00077 File Control ID
        1f00 11 ST O 1 - - 00077 File Control ID
        1 12 ST O 1 - 20 00768 REFERENCE FILE CONTROL ID
        fe 12 ST O 1 - 20 00078 Reference File Control ID
        1f00 12 ST O 1 - - 00078 Reference File Control ID
        1f80 13 HD O 1 - - 02269 File Sending Network Address
        1f80 14 HD O 1 - - 02270 File Receiving Network Address
        S FT1 Financial Transaction
        1 1 SI O 1 - 4 00507 SET ID - FINANCIAL TRANSACTION
        6 1 SI O 1 - 4 00355 Set ID - Financial Transaction
        1ff8 1 SI O 1 - 4 00355 Set ID - FT1
        1 2 ST O 1 - 12 00366 TRANSACTION ID
        1ffe 2 ST O 1 - 12 00356 Transaction ID
        1 3 ST O 1 - 5 00503 TRANSACTION BATCH ID
        1ffe 3 ST O 1 - 10 00357 Transaction Batch ID
        1 4 DT R 1 - 8 00351 TRANSACTION DATE
        2 4 DT R 1 - 8 00358 Transaction date
        1c 4 TS R 1 - - 00358 Transaction Date
        1fe0 4 DR R 1 - - 00358 Transaction Date
        1 5 DT O 1 - 8 00352 TRANSACTION POSTING DATE
        2 5 DT O 1 - 8 00359 Transaction posting date
        7c 5 TS O 1 - - 00359 Transaction Posting Date
        80 5 DTM O 1 - 24 00359 Transaction Posting Date
        1f00 5 DTM O 1 - - 00359 Transaction Posting Date
        1 6 ID R 1 0017 8 00353 TRANSACTION TYPE
        6 6 ID R 1 0017 8 00360 Transaction Type
        f8 6 IS R 1 0017 8 00360 Transaction Type
        1f00 6 CWE R 1 0017 - 00360 Transaction Type
        1 7 ID R 1 0096 20 00354 TRANSACTION CODE
        7e 7 CE R 1 0132 - 00361 Transaction Code
        1f80 7 CWE R 1 0132 - 00361 Transaction Code
        1 8 ST O 1 - 40 00356 TRANSACTION DESCRIPTION
        7e 8 ST O 1 - 40 00362 Transaction Description
        1f80 8 - W 0 - - - Transaction Description
        1 9 ST O 1 - 40 00706 TRANSACTION DESCRIPTION - ALT
        6 9 ST O 1 - 40 00363 Transaction Description - alternate
        78 9 ST O 1 - 40 00363 Transaction Description - Alt
        1f80 9 - W 0 - - - Transaction Description - Alt
        1 10 NM O 1 - 12 00358 TRANSACTION AMOUNT - EXTENDED
        2 10 NM O 1 - 4 00364 Transaction quantity
        fc 10 NM O 1 - 6 00364 Transaction Quantity
        1f00 10 NM O 1 - - 00364 Transaction Quantity
        1 11 NM O 1 - 4 00357 TRANSACTION QUANTITY
        2 11 NM O 1 - 12 00365 Transaction amount - extended
        1ffc 11 CP O 1 - - 00365 Transaction Amount - Extended
        1 12 NM O 1 - 12 00782 TRANSACTION AMOUNT - UNIT
        2 12 NM O 1 - 12 00366 Transaction amount - unit
        1ffc 12 CP O 1 - - 00366 Transaction amount - unit
        1 13 ST O 1 0049 16 00355 DEPARTMENT CODE
        7e 13 CE O 1 0049 - 00367 Department Code
        1f80 13 CWE O 1 0049 - 00367 Department Code
        1 14 ID R 1 0072 8 00359 INSURANCE PLAN ID
        2 14 ID R 1 0072 8 00368 Insurance plan ID
        7c 14 CE O 1 0072 - 00368 Insurance Plan ID
        80 14 CWE O 1 0072 - 00368 Insurance Plan ID
        1f00 14 CWE O 1 0072 - 00368 Health Plan ID
        1 15 NM O 1 - 12 00360 INSURANCE AMOUNT
        2 15 NM O 1 - 12 00369 Insurance amount
        1ffc 15 CP O 1 - - 00369 Insurance Amount
        1 16 ST O 1 0079 12 00361 PATIENT LOCATION
        2 16 CM_INTERNAL_LOCATION O 1 0079 - 00133 Assigned Patient Location
        1ffc 16 PL O 1 - - 00133 Assigned Patient Location
        1 17 ID O 1 0024 1 00362 FEE SCHEDULE
        6 17 ID O 1 0024 1 00370 Fee Schedule
        f8 17 IS O 1 0024 1 00370 Fee Schedule
        1f00 17 CWE O 1 0024 - 00370 Fee Schedule
        1 18 ID O 1 0018 2 00363 PATIENT TYPE
        6 18 ID O 1 0018 2 00148 Patient Type
        f8 18 IS O 1 0018 2 00148 Patient Type
        1f00 18 CWE O 1 0018 - 00148 Patient Type
        1 19 ID O 1 0051 8 00364 DIAGNOSIS CODE
        6 19 CE O * 0051 - 00371 Diagnosis Code
        78 19 CE O * 0051 - 00371 Diagnosis Code - FT1
        1f80 19 CWE O * 0051 - 00371 Diagnosis Code - FT1
        1 20 CN O 1 0084 60 00377 PERFORMED BY CODE
        2 20 CN O 1 0084 - 00372 Performed by code
        4 20 XCN O 1 0084 - 00372 Performed By Code
        1ff8 20 XCN O * 0084 - 00372 Performed By Code
        1 21 CN O 1 - 60 00783 ORDERED BY CODE
        2 21 CN O 1 - - 00373 Ordered by code
        4 21 XCN O 1 - - 00373 Ordered By Code
        1ff8 21 XCN O * - - 00373 Ordered By Code
        1 22 NM O 1 - 12 00784 UNIT COST
        6 22 NM O 1 - 12 00374 Unit Cost
        1ff8 22 CP O 1 - - 00374 Unit Cost
        2 23 CM_FILLER C 1 - - 00217 Filler Order Number
        4 23 EI C 1 - - 00217 Filler Order Number
        1ff8 23 EI O 1 - - 00217 Filler Order Number
        4 24 XCN O 1 - - 00765 Entered By Code
        1ff8 24 XCN O * - - 00765 Entered By Code
        7c 25 CE O 1 0088 - 00393 Procedure Code
        1f80 25 CNE O 1 0088 - 00393 Procedure Code
        78 26 CE O * 0340 - 01316 Procedure Code Modifier
        1f80 26 CNE O * 0340 - 01316 Procedure Code Modifier
        60 27 CE O 1 0339 - 01310 Advanced Beneficiary Notice Code
        1f80 27 CWE O 1 0339 - 01310 Advanced Beneficiary Notice Code
        1fe0 28 CWE O 1 0476 - 01646 Medically Necessary Duplicate Procedure Reason
        60 29 CNE O 1 0549 - 01845 NDC Code
        1f80 29 CWE O 1 0549 - 01845 NDC Code
        1fe0 30 CX O 1 - - 01846 Payment Reference ID
        1fe0 31 SI O * - 4 01847 Transaction Reference Key
        1f00 32 XON O * - - 02361 Performing Facility
        1f00 33 XON O 1 - - 02362 Ordering Facility
        1f00 34 CWE O 1 - - 02363 Item Number
        1f00 35 ST O 1 - - 02364 Model Number
        1f00 36 CWE O * - - 02365 Special Processing Code
        1f00 37 CWE O 1 - - 02366 Clinic Code
        1f00 38 CX O 1 - - 02367 Referral Number
        1f00 39 CX O 1 - - 02368 Authorization Number
        1f00 40 CWE O 1 - - 02369 Service Provider Taxonomy Code
        1f00 41 CWE O 1 0456 - 01600 Revenue Code
        1f00 42 ST O 1 - - 00325 Prescription Number
        1f00 43 CQ O 1 - - 02370 NDC Qty and UOM
        S FTS File Trailer
        1 1 ST O 1 - 10 00667 FILE BATCH COUNT
        fe 1 NM O 1 - 10 00079 File Batch Count
        1f00 1 NM O 1 - - 00079 File Batch Count
        1 2 ST O 1 - 80 00668 FILE TRAILER COMMENT
        fe 2 ST O 1 - 80 00080 File Trailer Comment
        1f00 2 ST O 1 - - 00080 File Trailer Comment
        S GOL Goal Detail
        3fc 1 ID R 1 0287 2 00816 Action Code
        400 1 ID R 1 0206 2 00816 Action Code
        1800 1 ID R 1 0206 - 00816 Action Code
        7c 2 TS R 1 - - 00817 Action Date/Time
        80 2 DTM R 1 - 24 00817 Action Date/Time
        1f00 2 DTM R 1 - - 00817 Action Date/Time
        7c 3 CE R 1 - - 00818 Goal ID
        1f80 3 CWE R 1 - - 00818 Goal ID
        1ffc 4 EI R 1 - - 00819 Goal Instance ID
        1ffc 5 EI O 1 - - 00820 Episode of Care ID
        fc 6 NM O 1 - 60 00821 Goal List Priority
        1f00 6 NM O 1 - - 00821 Goal List Priority
        7c 7 TS O 1 - - 00822 Goal Established Date/Time
        80 7 DTM O 1 - 24 00822 Goal Established Date/Time
        1f00 7 DTM O 1 - - 00822 Goal Established Date/Time
        4 8 TS O 1 - - 00824 Expected Goal Achievement Date/Time
        78 8 TS O 1 - - 00824 Expected Goal Achieve Date/Time
        80 8 DTM O 1 - 24 00824 Expected Goal Achieve Date/Time
        1f00 8 DTM O 1 - - 00824 Expected Goal Achieve Date/Time
        7c 9 CE O 1 - - 00825 Goal Classification
        1f80 9 CWE O 1 - - 00825 Goal Classification
        7c 10 CE O 1 - - 00826 Goal Management Discipline
        1f80 10 CWE O 1 - - 00826 Goal Management Discipline
        7c 11 CE O 1 - - 00827 Current Goal Review Status
        1f80 11 CWE O 1 - - 00827 Current Goal Review Status
        7c 12 TS O 1 - - 00828 Current Goal Review Date/Time
        80 12 DTM O 1 - 24 00828 Current Goal Review Date/Time
        1f00 12 DTM O 1 - - 00828 Current Goal Review Date/Time
        7c 13 TS O 1 - - 00829 Next Goal Review Date/Time
        80 13 DTM O 1 - 24 00829 Next Goal Review Date/Time
        1f00 13 DTM O 1 - - 00829 Next Goal Review Date/Time
        7c 14 TS O 1 - - 00830 Previous Goal Review Date/Time
        80 14 DTM O 1 - 24 00830 Previous Goal Review Date/Time
        1f00 14 DTM O 1 - - 00830 Previous Goal Review Date/Time
        fc 15 TQ O 1 - - 00831 Goal Review Interval
        1f00 15 - W 0 - - - Goal Review Interval
        7c 16 CE O 1 - - 00832 Goal Evaluation
        1f80 16 CWE O 1 - - 00832 Goal Evaluation
        fc 17 ST O * - 300 00833 Goal Evaluation Comment
        1f00 17 ST O * - - 00833 Goal Evaluation Comment
        7c 18 CE O 1 - - 00834 Goal Life Cycle Status
        1f80 18 CWE O 1 - - 00834 Goal Life Cycle Status
        7c 19 TS O 1 - - 00835 Goal Life Cycle Status Date/Time
        80 19 DTM O 1 - 24 00835 Goal Life Cycle Status Date/Time
        1f00 19 DTM O 1 - - 00835 Goal Life Cycle Status Date/Time
        7c 20 CE O * - - 00836 Goal Target Type
        1f80 20 CWE O * - - 00836 Goal Target Type
        1ffc 21 XPN O * - - 00837 Goal Target Name
        1f80 22 CNE C 1 0725 - 02182 Mood Code
        S GP1 Grouping/Reimbursement - Visit
        f0 1 IS R 1 0455 3 01599 Type of Bill Code
        1f00 1 CWE R 1 0455 - 01599 Type of Bill Code
        f0 2 IS O * 0456 3 01600 Revenue Code
        1f00 2 CWE O * 0456 - 01600 Revenue Code
        f0 3 IS O 1 0457 1 01601 Overall Claim Disposition Code
        1f00 3 CWE O 1 0457 - 01601 Overall Claim Disposition Code
        f0 4 IS O * 0458 2 01602 OCE Edits per Visit Code
        1f00 4 CWE O * 0458 - 01602 OCE Edits per Visit Code
        1ff0 5 CP O 1 - - 00387 Outlier Cost
        S GP2 Grouping/Reimbursement - Procedure Line Item
        f0 1 IS O 1 0456 3 01600 Revenue Code
        1f00 1 CWE O 1 0456 - 01600 Revenue Code
        f0 2 NM O 1 - 7 01604 Number of Service Units
        1f00 2 NM O 1 - - 01604 Number of Service Units
        1ff0 3 CP O 1 - - 01605 Charge
        f0 4 IS O 1 0459 1 01606 Reimbursement Action Code
        1f00 4 CWE O 1 0459 - 01606 Reimbursement Action Code
        f0 5 IS O 1 0460 1 01607 Denial or Rejection Code
        1f00 5 CWE O 1 0460 - 01607 Denial or Rejection Code
        f0 6 IS O * 0458 3 01608 OCE Edit Code
        1f00 6 CWE O * 0458 - 01608 OCE Edit Code
        70 7 CE O 1 0466 - 01609 Ambulatory Payment Classification Code
        1f80 7 CWE O 1 0466 - 01609 Ambulatory Payment Classification Code
        f0 8 IS O * 0467 1 01610 Modifier Edit Code
        1f00 8 CWE O * 0467 - 01610 Modifier Edit Code
        f0 9 IS O 1 0468 1 01611 Payment Adjustment Code
        1f00 9 CWE O 1 0468 - 01611 Payment Adjustment Code
        f0 10 IS O 1 0469 1 01617 Packaging Status Code
        1f00 10 CWE O 1 0469 - 01617 Packaging Status Code
        10 11 CP O 1 - - 01618 Expected HCFA Payment Amount
        1fe0 11 CP O 1 - - 01618 Expected CMS Payment Amount
        f0 12 IS O 1 0470 2 01619 Reimbursement Type Code
        1f00 12 CWE O 1 0470 - 01619 Reimbursement Type Code
        1ff0 13 CP O 1 - - 01620 Co-Pay Amount
        10 14 NM O 1 - 4 01621 Pay Rate per Unit
        e0 14 NM O 1 - 4 01621 Pay Rate per Service Unit
        1f00 14 NM O 1 - - 01621 Pay Rate per Service Unit
        S GT1 Guarantor
        1 1 SI R 1 - 4 00321 SET ID - GUARANTOR
        6 1 SI R 1 - 4 00405 Set ID - Guarantor
        1ff8 1 SI R 1 - 4 00405 Set ID - GT1
        1 2 ID O 1 - 20 00322 GUARANTOR NUMBER
        2 2 CK O 1 - 20 00406 Guarantor number
        1ffc 2 CX O * - - 00406 Guarantor Number
        1 3 PN R 1 - 48 00323 GUARANTOR NAME
        2 3 PN R 1 - - 00407 Guarantor name
        1ffc 3 XPN R * - - 00407 Guarantor Name
        1 4 PN O 1 - 48 00707 GUARANTOR SPOUSE NAME
        2 4 PN O 1 - - 00408 Guarantor spouse name
        1ffc 4 XPN O * - - 00408 Guarantor Spouse Name
        1 5 AD O 1 - 106 00324 GUARANTOR ADDRESS
        2 5 AD O 1 - - 00409 Guarantor address
        1ffc 5 XAD O * - - 00409 Guarantor Address
        1 6 TN O 1 - 40 00329 GUARANTOR PH. NUM.- HOME
        2 6 TN O * - 40 00410 Guarantor phone number - home
        1ffc 6 XTN O * - - 00410 Guarantor Ph Num - Home
        1 7 TN O 1 - 40 00330 GUARANTOR PH. NUM-BUSINESS
        2 7 TN O * - 40 00411 Guarantor phone number - business
        1ffc 7 XTN O * - - 00411 Guarantor Ph Num - Business
        1 8 DT O 1 - 8 00331 GUARANTOR DATE OF BIRTH
        2 8 DT O 1 - 8 00412 Guarantor date of birth
        7c 8 TS O 1 - - 00412 Guarantor Date/Time Of Birth
        80 8 DTM O 1 - 24 00412 Guarantor Date/Time Of Birth
        1f00 8 DTM O 1 - - 00412 Guarantor Date/Time Of Birth
        1 9 ID O 1 0001 1 00332 GUARANTOR SEX
        2 9 ID O 1 0001 1 00413 Guarantor sex
        c 9 IS O 1 0001 1 00413 Guarantor Sex
        f0 9 IS O 1 0001 1 00413 Guarantor Administrative Sex
        1f00 9 CWE O 1 0001 - 00413 Guarantor Administrative Sex
        1 10 ID O 1 0068 2 00333 GUARANTOR TYPE
        2 10 ID O 1 0068 2 00414 Guarantor type
        fc 10 IS O 1 0068 2 00414 Guarantor Type
        1f00 10 CWE O 1 0068 - 00414 Guarantor Type
        1 11 ID O 1 0063 2 00334 GUARANTOR RELATIONSHIP
        2 11 ID O 1 0063 2 00415 Guarantor relationship
        4 11 IS O 1 0063 2 00415 Guarantor Relationship
        78 11 CE O 1 0063 - 00415 Guarantor Relationship
        1f80 11 CWE O 1 0063 - 00415 Guarantor Relationship
        1 12 ST O 1 - 11 00335 GUARANTOR SSN
        2 12 ST O 1 - 11 00416 Guarantor social security number
        fc 12 ST O 1 - 11 00416 Guarantor SSN
        1f00 12 ST O 1 - - 00416 Guarantor SSN
        1 13 DT O 1 - 8 00338 GUARANTOR DATE - BEGIN
        fe 13 DT O 1 - 8 00417 Guarantor Date - Begin
        1f00 13 DT O 1 - - 00417 Guarantor Date - Begin
        1 14 DT O 1 - 8 00339 GUARANTOR DATE - END
        fe 14 DT O 1 - 8 00418 Guarantor Date - End
        1f00 14 DT O 1 - - 00418 Guarantor Date - End
        1 15 NM O 1 - 2 00340 GUARANTOR PRIORITY
        1ffe 15 NM O 1 - 2 00419 Guarantor Priority
        1 16 ST O 1 - 45 00341 GUARANTOR EMPLOYER NAME
        2 16 ST O 1 - 45 00420 Guarantor employer name
        1ffc 16 XPN O * - - 00420 Guarantor Employer Name
        1 17 AD O 1 - 106 00342 GUARANTOR EMPLOYER ADDRESS
        2 17 AD O 1 - - 00421 Guarantor employer address
        1ffc 17 XAD O * - - 00421 Guarantor Employer Address
        1 18 TN O 1 - 40 00347 GUARANTOR EMPLOY PHONE #
        2 18 TN O * - 40 00422 Guarantor employ phone number
        4 18 XTN O * - - 00422 Guarantor Employ Phone Number
        1ff8 18 XTN O * - - 00422 Guarantor Employer Phone Number
        1 19 ST O 1 - 20 00391 GUARANTOR EMPLOYEE ID NUM
        2 19 ST O 1 - 20 00423 Guarantor employee ID number
        1ffc 19 CX O * - - 00423 Guarantor Employee ID Number
        1 20 ID O 1 0066 2 00392 GUARANTOR EMPLOYMENT STATUS
        2 20 ID O 1 0066 2 00424 Guarantor employment status
        fc 20 IS O 1 0066 2 00424 Guarantor Employment Status
        1f00 20 CWE O 1 0066 - 00424 Guarantor Employment Status
        2 21 ST O 1 - 60 00425 Guarantor organization
        4 21 XON O * - - 00425 Guarantor Organization
        1ff8 21 XON O * - - 00425 Guarantor Organization Name
        1ffc 22 ID O 1 0136 1 00773 Guarantor Billing Hold Flag
        4 23 CE O 1 - - 00774 Guarantor Credit Rating Code
        78 23 CE O 1 0341 - 00774 Guarantor Credit Rating Code
        1f80 23 CWE O 1 0341 - 00774 Guarantor Credit Rating Code
        7c 24 TS O 1 - - 00775 Guarantor Death Date And Time
        80 24 DTM O 1 - 24 00775 Guarantor Death Date And Time
        1f00 24 DTM O 1 - - 00775 Guarantor Death Date And Time
        1ffc 25 ID O 1 0136 1 00776 Guarantor Death Flag
        7c 26 CE O 1 0218 - 00777 Guarantor Charge Adjustment Code
        1f80 26 CWE O 1 0218 - 00777 Guarantor Charge Adjustment Code
        1ffc 27 CP O 1 - - 00778 Guarantor Household Annual Income
        fc 28 NM O 1 - 3 00779 Guarantor Household Size
        1f00 28 NM O 1 - - 00779 Guarantor Household Size
        1ffc 29 CX O * - - 00780 Guarantor Employer ID Number
        4 30 IS O 1 - 1 00781 Guarantor Marital Status Code
        78 30 CE O 1 0002 - 00781 Guarantor Marital Status Code
        1f80 30 CWE O 1 0002 - 00781 Guarantor Marital Status Code
        fc 31 DT O 1 - 8 00782 Guarantor Hire Effective Date
        1f00 31 DT O 1 - - 00782 Guarantor Hire Effective Date
        fc 32 DT O 1 - 8 00783 Employment Stop Date
        1f00 32 DT O 1 - - 00783 Employment Stop Date
        fc 33 IS O 1 0223 2 00755 Living Dependency
        1f00 33 CWE O 1 0223 - 00755 Living Dependency
        4 34 IS O 1 0009 2 00145 Ambulatory Status
        f8 34 IS O * 0009 2 00145 Ambulatory Status
        1f00 34 CWE O * 0009 - 00145 Ambulatory Status
        4 35 IS O 1 0171 4 00129 Citizenship
        78 35 CE O * 0171 - 00129 Citizenship
        1f80 35 CWE O * 0171 - 00129 Citizenship
        7c 36 CE O 1 0296 - 00118 Primary Language
        1f80 36 CWE O 1 0296 - 00118 Primary Language
        fc 37 IS O 1 0220 2 00742 Living Arrangement
        1f00 37 CWE O 1 0220 - 00742 Living Arrangement
        4 38 CE O 1 0215 - 00743 Publicity Indicator
        78 38 CE O 1 0215 - 00743 Publicity Code
        1f80 38 CWE O 1 0215 - 00743 Publicity Code
        1f7c 39 ID O 1 0136 1 00744 Protection Indicator
        80 39 ID O 1 0136 - 00744 Protection Indicator
        fc 40 IS O 1 0231 2 00745 Student Indicator
        1f00 40 CWE O 1 0231 - 00745 Student Indicator
        4 41 IS O 1 0006 3 00120 Religion
        78 41 CE O 1 0006 - 00120 Religion
        1f80 41 CWE O 1 0006 - 00120 Religion
        4 42 XPN O 1 - - 00746 Mother’s Maiden Name
        1ff8 42 XPN O * - - 00109 Mother's Maiden Name
        4 43 CE O 1 0212 - 00739 Nationality Code
        78 43 CE O 1 0212 - 00739 Nationality
        1f80 43 CWE O 1 0212 - 00739 Nationality
        4 44 IS O 1 0189 1 00125 Ethnic Group
        78 44 CE O * 0189 - 00125 Ethnic Group
        1f80 44 CWE O * 0189 - 00125 Ethnic Group
        1c7c 45 XPN O * - - 00748 Contact Person's Name
        380 45 XPN O * 0200 - 00748 Contact Person's Name
        1ffc 46 XTN O * - - 00749 Contact Person's Telephone Number
        7c 47 CE O 1 0222 - 00747 Contact Reason
        1f80 47 CWE O 1 0222 - 00747 Contact Reason
        4 48 IS O 1 0063 2 00784 Contact Relationship Code
        18 48 IS O 1 0063 2 00784 Contact Relationship
        e0 48 IS O 1 0063 3 00784 Contact Relationship
        1f00 48 CWE O 1 0063 - 00784 Contact Relationship
        fc 49 ST O 1 - 20 00785 Job Title
        1f00 49 ST O 1 - - 00785 Job Title
        1ce4 50 JCC O 1 - - 00786 Job Code/Class
        318 50 JCC O 1 0327 - 00786 Job Code/Class
        1ffc 51 XON O * - - 01299 Guarantor Employer's Organization Name
        4 52 IS O 1 0310 2 00753 Handicap
        f8 52 IS O 1 0295 2 00753 Handicap
        1f00 52 CWE O 1 0295 - 00753 Handicap
        fc 53 IS O 1 0311 2 00752 Job Status
        1f00 53 CWE O 1 0311 - 00752 Job Status
        1c 54 FC O 1 0064 - 01231 Guarantor Financial Class
        1fe0 54 FC O 1 - - 01231 Guarantor Financial Class
        4 55 IS O 1 0005 1 01291 Guarantor Race
        78 55 CE O * 0005 - 01291 Guarantor Race
        1f80 55 CWE O * 0005 - 01291 Guarantor Race
        e0 56 ST O 1 - 250 01851 Guarantor Birth Place
        1f00 56 ST O 1 - - 01851 Guarantor Birth Place
        e0 57 IS O 1 0099 2 00146 VIP Indicator
        1f00 57 CWE O 1 0099 - 00146 VIP Indicator
        S IAM Patient Adverse Reaction Information
        1ff0 1 SI R 1 - 4 01612 Set ID - IAM
        70 2 CE O 1 0127 - 00204 Allergen Type Code
        1f80 2 CWE O 1 0127 - 00204 Allergen Type Code
        70 3 CE R 1 - - 00205 Allergen Code/Mnemonic/Description
        1f80 3 CWE R 1 - - 00205 Allergen Code/Mnemonic/Description
        70 4 CE O 1 0128 - 00206 Allergy Severity Code
        1f80 4 CWE O 1 0128 - 00206 Allergy Severity Code
        f0 5 ST O * - 15 00207 Allergy Reaction Code
        1f00 5 ST O * - - 00207 Allergy Reaction Code
        70 6 CNE R 1 0323 - 01551 Allergy Action Code
        1f80 6 CNE R 1 0206 - 01551 Allergy Action Code
        10 7 EI R 1 - - 01552 Allergy Unique Identifier
        1fe0 7 EI C 1 - - 01552 Allergy Unique Identifier
        f0 8 ST O 1 - 60 01553 Action Reason
        1f00 8 ST O 1 - - 01553 Action Reason
        70 9 CE O 1 0436 - 01554 Sensitivity to Causative Agent Code
        1f80 9 CWE O 1 0436 - 01554 Sensitivity to Causative Agent Code
        70 10 CE O 1 - - 01555 Allergen Group Code/Mnemonic/Description
        1f80 10 CWE O 1 - - 01555 Allergen Group Code/Mnemonic/Description
        f0 11 DT O 1 - 8 01556 Onset Date
        1f00 11 DT O 1 - - 01556 Onset Date
        f0 12 ST O 1 - 60 01557 Onset Date Text
        1f00 12 ST O 1 - - 01557 Onset Date Text
        70 13 TS O 1 - - 01558 Reported Date/Time
        80 13 DTM O 1 - 8 01558 Reported Date/Time
        1f00 13 DTM O 1 - - 01558 Reported Date/Time
        1ff0 14 XPN O 1 - - 01559 Reported By
        70 15 CE O 1 0063 - 01560 Relationship to Patient Code
        1f80 15 CWE O 1 0063 - 01560 Relationship to Patient Code
        70 16 CE O 1 0437 - 01561 Alert Device Code
        1f80 16 CWE O 1 0437 - 01561 Alert Device Code
        70 17 CE O 1 0438 - 01562 Allergy Clinical Status Code
        1f80 17 CWE O 1 0438 - 01562 Allergy Clinical Status Code
        1ff0 18 XCN O 1 - - 01563 Statused by Person
        1ff0 19 XON O 1 - - 01564 Statused by Organization
        70 20 TS O 1 - - 01565 Statused at Date/Time
        80 20 DTM O 1 - 8 01565 Statused at Date/Time
        1f00 20 DTM O 1 - - 01565 Statused at Date/Time
        1f00 21 XCN O 1 - - 02294 Inactivated by Person
        1f00 22 DTM O 1 - - 02295 Inactivated Date/Time
        1f00 23 XCN O 1 - - 02296 Initially Recorded by Person
        1f00 24 DTM O 1 - - 02297 Initially Recorded Date/Time
        1f00 25 XCN O 1 - - 02298 Modified by Person
        1f00 26 DTM O 1 - - 02299 Modified Date/Time
        1f00 27 CWE O 1 - - 02300 Clinician Identified Code
        1f00 28 XON O 1 - - 03293 Initially Recorded by Organization
        1f00 29 XON O 1 - - 03294 Modified by Organization
        1f00 30 XON O 1 - - 03295 Inactivated by Organization
        S IAR allergy reaction
        1f00 1 CWE R 1 - - 03296 Allergy Reaction Code
        1f00 2 CWE R 1 0128 - 03297 Allergy Severity Code
        1f00 3 CWE O 1 0436 - 03298 Sensitivity to Causative Agent Code
        1f00 4 ST O 1 - - 03299 Management
        S IIM Inventory Item Master
        1fe0 1 CWE R 1 - - 01897 Primary Key Value - IIM
        1fe0 2 CWE R 1 - - 01799 Service Item Code
        e0 3 ST O 1 - 250 01800 Inventory Lot Number
        1f00 3 ST O 1 - - 01800 Inventory Lot Number
        60 4 TS O 1 - - 01801 Inventory Expiration Date
        80 4 DTM O 1 - 24 01801 Inventory Expiration Date
        1f00 4 DTM O 1 - - 01801 Inventory Expiration Date
        1fe0 5 CWE O 1 - - 01802 Inventory Manufacturer Name
        1fe0 6 CWE O 1 - - 01803 Inventory Location
        60 7 TS O 1 - - 01804 Inventory Received Date
        80 7 DTM O 1 - 24 01804 Inventory Received Date
        1f00 7 DTM O 1 - - 01804 Inventory Received Date
        e0 8 NM O 1 - 12 01805 Inventory Received Quantity
        1f00 8 NM O 1 - - 01805 Inventory Received Quantity
        1ee0 9 CWE O 1 - - 01806 Inventory Received Quantity Unit
        100 9 CWE O 1 0818 - 01806 Inventory Received Quantity Unit
        1fe0 10 MO O 1 - - 01807 Inventory Received Item Cost
        60 11 TS O 1 - - 01808 Inventory On Hand Date
        80 11 DTM O 1 - 24 01808 Inventory On Hand Date
        1f00 11 DTM O 1 - - 01808 Inventory On Hand Date
        e0 12 NM O 1 - 12 01809 Inventory On Hand Quantity
        1f00 12 NM O 1 - - 01809 Inventory On Hand Quantity
        1ee0 13 CWE O 1 - - 01810 Inventory On Hand Quantity Unit
        100 13 CWE O 1 0818 - 01810 Inventory On Hand Quantity Unit
        60 14 CE O 1 0088 - 00393 Procedure Code
        1f80 14 CNE O 1 0088 - 00393 Procedure Code
        60 15 CE O * 0340 - 01316 Procedure Code Modifier
        1f80 15 CNE O * 0340 - 01316 Procedure Code Modifier
        S ILT Material Lot
        1f80 1 SI R 1 - 4 02086 Set Id - ILT
        80 2 ST R 1 - 250 01800 Inventory Lot Number
        1f00 2 ST R 1 - - 01800 Inventory Lot Number
        80 3 DTM O 1 - 24 01801 Inventory Expiration Date
        1f00 3 DTM O 1 - - 01801 Inventory Expiration Date
        80 4 DTM O 1 - 24 01804 Inventory Received Date
        1f00 4 DTM O 1 - - 01804 Inventory Received Date
        80 5 NM O 1 - 12 01805 Inventory Received Quantity
        1f00 5 NM O 1 - - 01805 Inventory Received Quantity
        1e80 6 CWE O 1 - - 01806 Inventory Received Quantity Unit
        100 6 CWE O 1 0818 - 01806 Inventory Received Quantity Unit
        1f80 7 MO O 1 - - 01807 Inventory Received Item Cost
        80 8 DTM O 1 - 24 01808 Inventory On Hand Date
        1f00 8 DTM O 1 - - 01808 Inventory On Hand Date
        80 9 NM O 1 - 12 01809 Inventory On Hand Quantity
        1f00 9 NM O 1 - - 01809 Inventory On Hand Quantity
        1e80 10 CWE O 1 - - 01810 Inventory On Hand Quantity Unit
        100 10 CWE O 1 0818 - 01810 Inventory On Hand Quantity Unit
        S IN1 Insurance
        1 1 SI R 1 - 4 00234 SET ID - INSURANCE
        6 1 SI R 1 - 4 00426 Set ID - Insurance
        1ff8 1 SI R 1 - 4 00426 Set ID - IN1
        1 2 ID R 1 0072 8 00378 INSURANCE PLAN ID
        2 2 ID R 1 0072 8 00368 Insurance plan ID
        4 2 CE O 1 0072 - 00368 Insurance Plan ID
        78 2 CE R 1 0072 - 00368 Insurance Plan ID
        80 2 CWE R 1 0072 - 00368 Insurance Plan ID
        1f00 2 CWE R 1 0072 - 00368 Health Plan ID
        1 3 ST R 1 - 6 00235 INSURANCE COMPANY ID
        2 3 ST R 1 - 9 00428 Insurance company ID
        4 3 CX R 1 - - 00428 Insurance Company ID
        1ff8 3 CX R * - - 00428 Insurance Company ID
        1 4 ST O 1 - 45 00236 INSURANCE COMPANY NAME
        2 4 ST O 1 - 45 00429 Insurance company name
        4 4 XON O 1 - - 00429 Insurance Company Name
        1ff8 4 XON O * - - 00429 Insurance Company Name
        1 5 AD O 1 - 106 00237 INSURANCE COMPANY ADDRESS
        2 5 AD O 1 - - 00430 Insurance company address
        4 5 XAD O 1 - - 00430 Insurance Company Address
        1ff8 5 XAD O * - - 00430 Insurance Company Address
        1 6 PN O 1 - 48 00242 INSURANCE CO. CONTACT PERS
        2 6 PN O 1 - - 00431 Insurance company contact pers
        4 6 XPN O 1 - - 00431 Insurance Co. Contact Ppers
        1ff8 6 XPN O * - - 00431 Insurance Co Contact Person
        1 7 TN O 1 - 40 00243 INSURANCE CO PHONE NUMBER
        2 7 TN O * - 40 00432 Insurance company phone number
        1ffc 7 XTN O * - - 00432 Insurance Co Phone Number
        1 8 ST O 1 - 12 00248 GROUP NUMBER
        fe 8 ST O 1 - 12 00433 Group Number
        1f00 8 ST O 1 - - 00433 Group Number
        1 9 ST O 1 - 35 00249 GROUP NAME
        2 9 ST O 1 - 35 00434 Group name
        4 9 XON O 1 - - 00434 Group Name
        1ff8 9 XON O * - - 00434 Group Name
        1 10 ST O 1 - 12 00250 INSURED'S GROUP EMP. ID
        2 10 ST O 1 - 12 00435 Insured's group employer ID
        4 10 CX O 1 - - 00435 Insured's group employer ID
        1ff8 10 CX O * - - 00435 Insured's Group Emp ID
        1 11 ST O 1 - 45 00251 INSURED'S GROUP EMP. NAME
        2 11 ST O 1 - 45 00436 Insured's group employer name
        4 11 XON O 1 - - 00436 Insured's Group Emp Name
        1ff8 11 XON O * - - 00436 Insured's Group Emp Name
        1 12 DT O 1 - 8 00252 PLAN EFFECTIVE DATE
        fe 12 DT O 1 - 8 00437 Plan Effective Date
        1f00 12 DT O 1 - - 00437 Plan Effective Date
        1 13 DT O 1 - 8 00253 PLAN EXPIRATION DATE
        fe 13 DT O 1 - 8 00438 Plan Expiration Date
        1f00 13 DT O 1 - - 00438 Plan Expiration Date
        1 14 ST O 1 - 55 00254 AUTHORIZATION INFORMATION
        6 14 CM_AUI O 1 - - 00439 Authorization Information
        1ff8 14 AUI O 1 - - 00439 Authorization Information
        1 15 ID O 1 0086 2 00260 PLAN TYPE
        2 15 ID O 1 0086 5 00440 Plan type
        fc 15 IS O 1 0086 3 00440 Plan Type
        1f00 15 CWE O 1 0086 - 00440 Plan Type
        1 16 PN O 1 - 48 00261 NAME OF INSURED
        2 16 PN O 1 - - 00441 Name of insured
        4 16 XPN O 1 - - 00441 Name of Insured
        1ff8 16 XPN O * - - 00441 Name Of Insured
        1 17 ID O 1 0063 2 00262 INSURED'S RELATIONSHIP TO PATIENT
        2 17 ID O 1 0063 2 00442 Insured's relationship to patient
        4 17 IS O 1 0063 2 00442 Insured's Relationship to Patient
        78 17 CE O 1 0063 - 00442 Insured's Relationship To Patient
        1f80 17 CWE O 1 0063 - 00442 Insured's Relationship To Patient
        1 18 DT O 1 - 8 00708 INSURED'S DATE OF BIRTH
        2 18 DT O 1 - 8 00443 Insured's date of birth
        7c 18 TS O 1 - - 00443 Insured's Date Of Birth
        80 18 DTM O 1 - 24 00443 Insured's Date Of Birth
        1f00 18 DTM O 1 - - 00443 Insured's Date Of Birth
        1 19 AD O 1 - 106 00709 INSURED'S ADDRESS
        2 19 AD O 1 - - 00444 Insured's address
        4 19 XAD O 1 - - 00444 Insured's Address
        1ff8 19 XAD O * - - 00444 Insured's Address
        1 20 ID O 1 - 2 00263 ASSIGNMENT OF BENEFITS
        2 20 ID O 1 0135 2 00445 Assignment of benefits
        fc 20 IS O 1 0135 2 00445 Assignment Of Benefits
        1f00 20 CWE O 1 0135 - 00445 Assignment Of Benefits
        1 21 ID O 1 - 2 00264 COORDINATION OF BENEFITS
        2 21 ID O 1 0173 2 00446 Coordination of benefits
        fc 21 IS O 1 0173 2 00446 Coordination Of Benefits
        1f00 21 CWE O 1 0173 - 00446 Coordination Of Benefits
        1 22 ST O 1 - 2 00265 COORD OF BEN. PRIORITY
        2 22 ST O 1 - 2 00447 Coordination of benefits - priority
        fc 22 ST O 1 - 2 00447 Coord Of Ben. Priority
        1f00 22 ST O 1 - - 00447 Coord Of Ben. Priority
        1 23 ID O 1 0081 2 00266 NOTICE OF ADMISSION CODE
        6 23 ID O 1 0136 2 00448 Notice of Admission Code
        1ff8 23 ID O 1 0136 1 00448 Notice Of Admission Flag
        1 24 DT O 1 - 8 00267 NOTICE OF ADMISSION DATE
        fe 24 DT O 1 - 8 00449 Notice Of Admission Date
        1f00 24 DT O 1 - - 00449 Notice Of Admission Date
        1 25 ID O 1 0094 2 00268 RPT OF ELIGIBILITY CODE
        2 25 ID O 1 - 4 00450 Report of eligibility code
        4 25 ID O 1 0136 2 00450 Rpt of Eigibility Code
        1ff8 25 ID O 1 0136 1 00450 Report Of Eligibility Flag
        1 26 DT O 1 - 8 00269 RPT OF ELIGIBILITY DATE
        fa 26 DT O 1 - 8 00451 Report Of Eligibility Date
        4 26 DT O 1 - 8 00451 Rpt of Eligibility Date
        1f00 26 DT O 1 - - 00451 Report Of Eligibility Date
        1 27 ID O 1 0093 2 00270 RELEASE INFORMATION CODE
        2 27 ID O 1 0093 2 00452 Release information code
        fc 27 IS O 1 0093 2 00452 Release Information Code
        1f00 27 CWE O 1 0093 - 00452 Release Information Code
        1 28 ST O 1 - 15 00271 PRE-ADMIT CERT. (PAC)
        2 28 ST O 1 - 15 00453 Pre-admit certification (PAC)
        fc 28 ST O 1 - 15 00453 Pre-Admit Cert (PAC)
        1f00 28 ST O 1 - - 00453 Pre-Admit Cert (PAC)
        1 29 DT O 1 - 8 00272 VERIFICATION DATE
        7e 29 TS O 1 - - 00454 Verification Date/Time
        80 29 DTM O 1 - 24 00454 Verification Date/Time
        1f00 29 DTM O 1 - - 00454 Verification Date/Time
        1 30 CM O 1 - 60 00273 VERIFICATION BY
        2 30 CN O 1 - - 00455 Verification by
        4 30 XPN O 1 - - 00455 Verification By
        1ff8 30 XCN O * - - 00455 Verification By
        1 31 ID O 1 0098 2 00277 TYPE OF AGREEMENT CODE
        2 31 ID O 1 0098 2 00456 Type of agreement code
        fc 31 IS O 1 0098 2 00456 Type Of Agreement Code
        1f00 31 CWE O 1 0098 - 00456 Type Of Agreement Code
        1 32 ID O 1 0022 2 00278 BILLING STATUS
        2 32 ID O 1 0022 2 00457 Billing status
        fc 32 IS O 1 0022 2 00457 Billing Status
        1f00 32 CWE O 1 0022 - 00457 Billing Status
        1 33 NM O 1 - 4 00280 LIFETIME RESERVE DAYS
        fe 33 NM O 1 - 4 00458 Lifetime Reserve Days
        1f00 33 NM O 1 - - 00458 Lifetime Reserve Days
        1 34 NM O 1 - 4 00281 DELAY BEFORE L. R. DAY
        6 34 NM O 1 - 4 00459 Delay before lifetime reserve days
        f8 34 NM O 1 - 4 00459 Delay Before L.R. Day
        1f00 34 NM O 1 - - 00459 Delay Before L.R. Day
        1 35 ST O 1 0042 8 00282 COMPANY PLAN CODE
        2 35 ID O 1 0042 8 00460 Company plan code
        7c 35 IS O 1 0042 8 00460 Company Plan Code
        80 35 IS O 1 0042 20 00460 Company Plan Code
        1f00 35 CWE O 1 0042 - 00460 Company Plan Code
        1 36 ST O 1 - 15 00283 POLICY NUMBER
        fe 36 ST O 1 - 15 00461 Policy Number
        1f00 36 ST O 1 - - 00461 Policy Number
        1 37 NM O 1 - 12 00284 POLICY DEDUCTIBLE
        2 37 NM O 1 - 12 00462 Policy deductible
        1ffc 37 CP O 1 - - 00462 Policy Deductible
        1 38 NM O 1 - 12 00285 POLICY LIMIT - AMOUNT
        2 38 NM O 1 - 12 00463 Policy limit - amount
        7c 38 CP O 1 - - 00463 Policy Limit - Amount
        1f80 38 - W 0 - - - Policy Limit - Amount
        1 39 NM O 1 - 4 00286 POLICY LIMIT - DAYS
        fe 39 NM O 1 - 4 00464 Policy Limit - Days
        1f00 39 NM O 1 - - 00464 Policy Limit - Days
        1 40 NM O 1 - 12 00287 ROOM RATE - SEMI-PRIVATE
        2 40 NM O 1 - 12 00465 Room rate - semi-private
        7c 40 CP O 1 - - 00465 Room Rate - Semi-Private
        80 40 - W 0 - - - Policy limit days
        1f00 40 - W 0 - - - Room Rate - Semi-Private
        1 41 NM O 1 - 12 00288 ROOM RATE - PRIVATE
        2 41 NM O 1 - 12 00466 Room rate - private
        7c 41 CP O 1 - - 00466 Room Rate - Private
        80 41 - W 0 - - - Policy limit days
        1f00 41 - W 0 - - - Room Rate - Private
        1 42 ID O 1 0066 1 00710 INSURED'S EMPLOYMENT STATUS
        7e 42 CE O 1 0066 - 00467 Insured's Employment Status
        1f80 42 CWE O 1 0066 - 00467 Insured's Employment Status
        1 43 ID O 1 0001 1 00711 INSURED'S SEX
        2 43 ID O 1 0001 1 00468 Insured's sex
        c 43 IS O 1 0001 1 00468 Insured’s Sex
        f0 43 IS O 1 0001 1 00468 Insured's Administrative Sex
        1f00 43 CWE O 1 0001 - 00468 Insured's Administrative Sex
        1 44 AD O 1 - 106 00713 INSURED'S EMPLOYER ADDRESS
        2 44 AD O 1 - - 00469 Insured's employer address
        4 44 XAD O 1 - - 00469 Insured's Employer Address
        1ff8 44 XAD O * - - 00469 Insured's Employer's Address
        fe 45 ST O 1 - 2 00470 Verification Status
        1f00 45 ST O 1 - - 00470 Verification Status
        2 46 ID O 1 0072 8 00471 Prior insurance plan ID
        fc 46 IS O 1 0072 8 00471 Prior Insurance Plan ID
        1f00 46 CWE O 1 0072 - 00471 Prior Insurance Plan ID
        4 47 IS O 1 0309 3 01277 Coverage Type
        f8 47 IS O 1 0309 3 01227 Coverage Type
        1f00 47 CWE O 1 0309 - 01227 Coverage Type
        4 48 IS O 1 0310 2 00753 Handicap
        f8 48 IS O 1 0295 2 00753 Handicap
        1f00 48 CWE O 1 0295 - 00753 Handicap
        4 49 CX O 1 - - 01230 Insured's ID Number
        1ff8 49 CX O * - - 01230 Insured's ID Number
        e0 50 IS O 1 0535 1 01854 Signature Code
        1f00 50 CWE O 1 0535 - 01854 Signature Code
        e0 51 DT O 1 - 8 01855 Signature Code Date
        1f00 51 DT O 1 - - 01855 Signature Code Date
        e0 52 ST O 1 - 250 01899 Insured's Birth Place
        1f00 52 ST O 1 - - 01899 Insured's Birth Place
        e0 53 IS O 1 0099 2 01852 VIP Indicator
        1f00 53 CWE O 1 0099 - 01852 VIP Indicator
        1f00 54 CX O * - - 03292 External Health Plan Identifiers
        400 55 ID O 1 0206 - 03335 Insurance Action Code
        1800 55 ID O 1 0206 1 03335 Insurance Action Code
        S IN2 Insurance Additional Information
        2 1 ST O 1 - 15 00472 Insured's employee ID
        4 1 CX O 1 - - 00472 Insured's Employee ID
        1ff8 1 CX O * - - 00472 Insured's Employee ID
        2 2 ST O 1 - 9 00473 Insured's social security number
        fc 2 ST O 1 - 11 00473 Insured's Social Security Number
        1f00 2 ST O 1 - - 00473 Insured's Social Security Number
        2 3 CN O 1 - - 00474 Insured's employer name
        4 3 XCN O 1 - - 00474 Insured's Employer Name
        1ff8 3 XCN O * - - 00474 Insured's Employer's Name and ID
        2 4 ID O 1 0139 1 00475 Employer information data
        fc 4 IS O 1 0139 1 00475 Employer Information Data
        1f00 4 CWE O 1 0139 - 00475 Employer Information Data
        2 5 ID O 1 0137 1 00476 Mail claim party
        4 5 IS O 1 0137 1 00476 Mail Claim Party
        f8 5 IS O * 0137 1 00476 Mail Claim Party
        1f00 5 CWE O * 0137 - 00476 Mail Claim Party
        2 6 NM O 1 - 15 00477 Medicare health insurance card number
        fc 6 ST O 1 - 15 00477 Medicare Health Ins Card Number
        1f00 6 ST O 1 - - 00477 Medicare Health Ins Card Number
        2 7 PN O 1 - - 00478 Medicaid case name
        4 7 XPN O 1 - - 00478 Medicaid Case Name
        1ff8 7 XPN O * - - 00478 Medicaid Case Name
        2 8 NM O 1 - 15 00479 Medicaid case number
        fc 8 ST O 1 - 15 00479 Medicaid Case Number
        1f00 8 ST O 1 - - 00479 Medicaid Case Number
        2 9 PN O 1 - - 00480 Champus sponsor name
        4 9 XPN O 1 - - 00480 Champus Sponsor Name
        1ff8 9 XPN O * - - 00480 Military Sponsor Name
        2 10 NM O 1 - 20 00481 Champus ID number
        4 10 ST O 1 - 20 00481 Champus ID Number
        f8 10 ST O 1 - 20 00481 Military ID Number
        1f00 10 ST O 1 - - 00481 Military ID Number
        2 11 ID O 1 - 1 00482 Dependent of champus recipient
        4 11 CE O 1 - - 00482 Dependent of Champus Recipient
        78 11 CE O 1 0342 - 00482 Dependent Of Military Recipient
        1f80 11 CWE O 1 0342 - 00482 Dependent Of Military Recipient
        6 12 ST O 1 - 25 00483 Champus Organization
        f8 12 ST O 1 - 25 00483 Military Organization
        1f00 12 ST O 1 - - 00483 Military Organization
        6 13 ST O 1 - 25 00484 Champus Station
        f8 13 ST O 1 - 25 00484 Military Station
        1f00 13 ST O 1 - - 00484 Military Station
        2 14 ID O 1 0140 14 00485 Champus service
        4 14 IS O 1 0140 14 00485 Champus Service
        f8 14 IS O 1 0140 14 00485 Military Service
        1f00 14 CWE O 1 0140 - 00485 Military Service
        2 15 ID O 1 0141 2 00486 Champus rank / grade
        4 15 IS O 1 0141 2 00486 Champus Rank/Grade
        f8 15 IS O 1 0141 2 00486 Military Rank/Grade
        1f00 15 CWE O 1 0141 - 00486 Military Rank/Grade
        2 16 ID O 1 0142 3 00487 Champus status
        4 16 IS O 1 0142 3 00487 Champus Status
        f8 16 IS O 1 0142 3 00487 Military Status
        1f00 16 CWE O 1 0142 - 00487 Military Status
        6 17 DT O 1 - 8 00488 Champus Retire Date
        f8 17 DT O 1 - 8 00488 Military Retire Date
        1f00 17 DT O 1 - - 00488 Military Retire Date
        2 18 ID O 1 0136 1 00489 Champus non-availability certification on file
        4 18 ID O 1 0136 1 00489 Champus Non-Avail Cert on File
        1ff8 18 ID O 1 0136 1 00489 Military Non-Avail Cert On File
        1ffe 19 ID O 1 0136 1 00490 Baby Coverage
        1ffe 20 ID O 1 0136 1 00491 Combine Baby Bill
        2 21 NM O 1 - 1 00531 Blood deductible
        fc 21 ST O 1 - 1 00492 Blood Deductible
        1f00 21 ST O 1 - - 00492 Blood Deductible
        2 22 PN O 1 - - 00493 Special coverage approval name
        4 22 XPN O 1 - - 00493 Special Coverage Approval Name
        1ff8 22 XPN O * - - 00493 Special Coverage Approval Name
        fe 23 ST O 1 - 30 00494 Special Coverage Approval Title
        1f00 23 ST O 1 - - 00494 Special Coverage Approval Title
        2 24 ID O * 0143 8 00495 Non-covered insurance code
        4 24 ST O * 0143 8 00495 Non-Covered Insurance Code
        f8 24 IS O * 0143 8 00495 Non-Covered Insurance Code
        1f00 24 CWE O * 0143 - 00495 Non-Covered Insurance Code
        2 25 ST O 1 - 6 00496 Payor ID
        4 25 CX O 1 - - 00496 Payor ID
        1ff8 25 CX O * - - 00496 Payor ID
        2 26 ST O 1 - 6 00497 Payor subscriber ID
        4 26 CX O 1 - - 00497 Payor Subscriber ID
        1ff8 26 CX O * - - 00497 Payor Subscriber ID
        2 27 ID O 1 0144 1 00498 Eligibility source
        fc 27 IS O 1 0144 1 00498 Eligibility Source
        1f00 27 CWE O 1 0144 - 00498 Eligibility Source
        2 28 CM_RMC O * 0145 - 00499 Room coverage type / amount
        4 28 CM_RMC O * - - 00499 Room Coverage Type/Amount
        18 28 RMC O * 0145 - 00499 Room Coverage Type/Amount
        1fe0 28 RMC O * - - 00499 Room Coverage Type/Amount
        2 29 CM_PTA O * 0147 - 00500 Policy type / amount
        4 29 CM_PTA O * - - 00500 Policy Type/Amount
        18 29 PTA O * 0147 - 00500 Policy Type/Amount
        1fe0 29 PTA O * - - 00500 Policy Type/Amount
        6 30 CM_DDI O 1 - - 00501 Daily Deductible
        1ff8 30 DDI O 1 - - 00501 Daily Deductible
        fc 31 IS O 1 0223 2 00755 Living Dependency
        1f00 31 CWE O 1 0223 - 00755 Living Dependency
        4 32 IS O 1 0009 2 00145 Ambulatory Status
        f8 32 IS O * 0009 2 00145 Ambulatory Status
        1f00 32 CWE O * 0009 - 00145 Ambulatory Status
        4 33 IS O 1 0171 4 00129 Citizenship
        78 33 CE O * 0171 - 00129 Citizenship
        1f80 33 CWE O * 0171 - 00129 Citizenship
        7c 34 CE O 1 0296 - 00118 Primary Language
        1f80 34 CWE O 1 0296 - 00118 Primary Language
        fc 35 IS O 1 0220 2 00742 Living Arrangement
        1f00 35 CWE O 1 0220 - 00742 Living Arrangement
        4 36 CE O 1 0215 - 00743 Publicity Indicator
        78 36 CE O 1 0215 - 00743 Publicity Code
        1f80 36 CWE O 1 0215 - 00743 Publicity Code
        1f7c 37 ID O 1 0136 1 00744 Protection Indicator
        80 37 ID O 1 0136 - 00744 Protection Indicator
        fc 38 IS O 1 0231 2 00745 Student Indicator
        1f00 38 CWE O 1 0231 - 00745 Student Indicator
        4 39 IS O 1 0006 3 00120 Religion
        78 39 CE O 1 0006 - 00120 Religion
        1f80 39 CWE O 1 0006 - 00120 Religion
        4 40 XPN O 1 - - 00746 Mother’s Maiden Name
        1ff8 40 XPN O * - - 00109 Mother's Maiden Name
        4 41 CE O 1 0212 - 00739 Nationality Code
        78 41 CE O 1 0212 - 00739 Nationality
        1f80 41 CWE O 1 0212 - 00739 Nationality
        4 42 IS O 1 0189 1 00125 Ethnic Group
        78 42 CE O * 0189 - 00125 Ethnic Group
        1f80 42 CWE O * 0189 - 00125 Ethnic Group
        4 43 IS O * 0002 1 00119 Marital Status
        78 43 CE O * 0002 - 00119 Marital Status
        1f80 43 CWE O * 0002 - 00119 Marital Status
        4 44 DT O 1 - 8 00787 Employment Start Date
        f8 44 DT O 1 - 8 00787 Insured's Employment Start Date
        1f00 44 DT O 1 - - 00787 Insured's Employment Start Date
        fc 45 DT O 1 - 8 00783 Employment Stop Date
        1f00 45 DT O 1 - - 00783 Employment Stop Date
        fc 46 ST O 1 - 20 00785 Job Title
        1f00 46 ST O 1 - - 00785 Job Title
        1ce4 47 JCC O 1 - - 00786 Job Code/Class
        318 47 JCC O 1 0327 - 00786 Job Code/Class
        fc 48 IS O 1 0311 2 00752 Job Status
        1f00 48 CWE O 1 0311 - 00752 Job Status
        1ffc 49 XPN O * - - 00789 Employer Contact Person Name
        1ffc 50 XTN O * - - 00790 Employer Contact Person Phone Number
        fc 51 IS O 1 0222 2 00791 Employer Contact Reason
        1f00 51 CWE O 1 0222 - 00791 Employer Contact Reason
        1ffc 52 XPN O * - - 00792 Insured's Contact Person's Name
        4 53 XTN O * - - 00793 Insured’s Contact Person Telephone Number
        1ff8 53 XTN O * - - 00793 Insured's Contact Person Phone Number
        fc 54 IS O * 0222 2 00794 Insured's Contact Person Reason
        1f00 54 CWE O * 0222 - 00794 Insured's Contact Person Reason
        fc 55 DT O 1 - 8 00795 Relationship to the Patient Start Date
        1f00 55 DT O 1 - - 00795 Relationship to the Patient Start Date
        fc 56 DT O * - 8 00796 Relationship to the Patient Stop Date
        1f00 56 DT O * - - 00796 Relationship to the Patient Stop Date
        fc 57 IS O 1 0232 2 00797 Insurance Co Contact Reason
        1f00 57 CWE O 1 0232 - 00797 Insurance Co Contact Reason
        7c 58 XTN O 1 - - 00798 Insurance Co Contact Phone Number
        1f80 58 XTN O * - - 00798 Insurance Co Contact Phone Number
        fc 59 IS O 1 0312 2 00799 Policy Scope
        1f00 59 CWE O 1 0312 - 00799 Policy Scope
        fc 60 IS O 1 0313 2 00800 Policy Source
        1f00 60 CWE O 1 0313 - 00800 Policy Source
        1ffc 61 CX O 1 - - 00801 Patient Member Number
        4 62 IS O 1 0063 2 00802 Guarantor’s Relationship To Insured
        78 62 CE O 1 0063 - 00802 Guarantor's Relationship to Insured
        1f80 62 CWE O 1 0063 - 00802 Guarantor's Relationship to Insured
        4 63 XTN O * - - 00803 Insured’s Telephone Number - Home
        1ff8 63 XTN O * - - 00803 Insured's Phone Number - Home
        4 64 XTN O * - - 00804 Insured’s Employer Telephone Number
        1ff8 64 XTN O * - - 00804 Insured's Employer Phone Number
        4 65 CE O 1 - - 00805 Military Handicapped Program
        78 65 CE O 1 0343 - 00805 Military Handicapped Program
        1f80 65 CWE O 1 0343 - 00805 Military Handicapped Program
        4 66 ID O 1 0136 2 00806 Suspend Flag
        1ff8 66 ID O 1 0136 1 00806 Suspend Flag
        4 67 ID O 1 0136 2 00807 Co-pay Limit Flag
        1ff8 67 ID O 1 0136 1 00807 Copay Limit Flag
        4 68 ID O 1 0136 2 00808 Stoploss Limit Flag
        1ff8 68 ID O 1 0136 1 00808 Stoploss Limit Flag
        1ffc 69 XON O * - - 00809 Insured Organization Name and ID
        1ffc 70 XON O * - - 00810 Insured Employer Organization Name and ID
        4 71 IS O 1 0005 1 00113 Race
        78 71 CE O * 0005 - 00113 Race
        1f80 71 CWE O * 0005 - 00113 Race
        4 72 ID O 1 - 1 00811 Patient Relationship to Insured
        18 72 CE O 1 0344 - 00811 HCFA Patient's Relationship to Insured
        60 72 CE O 1 0344 - 00811 CMS Patient's Relationship to Insured
        1f80 72 CWE O 1 0344 - 00811 Patient's Relationship to Insured
        S IN3 Insurance Additional Information, Certification
        6 1 SI R 1 - 4 00502 Set ID - Insurance Certification
        1ff8 1 SI R 1 - 4 00502 Set ID - IN3
        2 2 ST O 1 - 25 00503 Certification number
        1ffc 2 CX O 1 - - 00503 Certification Number
        2 3 CN O 1 - - 00504 Certified by
        1ffc 3 XCN O * - - 00504 Certified By
        1ffe 4 ID O 1 0136 1 00505 Certification Required
        6 5 CM_PEN O 1 0148 - 00506 Penalty
        18 5 MOP O 1 0148 - 00506 Penalty
        1fe0 5 MOP O 1 - - 00506 Penalty
        7e 6 TS O 1 - - 00507 Certification Date/Time
        80 6 DTM O 1 - 24 00507 Certification Date/Time
        1f00 6 DTM O 1 - - 00507 Certification Date/Time
        7e 7 TS O 1 - - 00508 Certification Modify Date/Time
        80 7 DTM O 1 - 24 00508 Certification Modify Date/Time
        1f00 7 DTM O 1 - - 00508 Certification Modify Date/Time
        2 8 CN O 1 - - 00509 Operator
        1ffc 8 XCN O * - - 00509 Operator
        fe 9 DT O 1 - 8 00510 Certification Begin Date
        1f00 9 DT O 1 - - 00510 Certification Begin Date
        fe 10 DT O 1 - 8 00511 Certification End Date
        1f00 10 DT O 1 - - 00511 Certification End Date
        6 11 CM_DTN O 1 0149 - 00512 Days
        18 11 DTN O 1 0149 - 00512 Days
        1fe0 11 DTN O 1 - - 00512 Days
        2 12 CE O 1 - - 00513 Non-concur code / description
        7c 12 CE O 1 0233 - 00513 Non-Concur Code/Description
        1f80 12 CWE O 1 0233 - 00513 Non-Concur Code/Description
        7e 13 TS O 1 - - 00514 Non-Concur Effective Date/Time
        80 13 DTM O 1 - 24 00514 Non-Concur Effective Date/Time
        1f00 13 DTM O 1 - - 00514 Non-Concur Effective Date/Time
        2 14 CN O 1 - - 00515 Physician reviewer
        4 14 XCN O * - - 00515 Physician Reviewer
        1ff8 14 XCN O * 0010 - 00515 Physician Reviewer
        fe 15 ST O 1 - 48 00516 Certification Contact
        1f00 15 ST O 1 - - 00516 Certification Contact
        2 16 TN O * - 40 00517 Certification contact phone number
        1ffc 16 XTN O * - - 00517 Certification Contact Phone Number
        6 17 CE O 1 - - 00518 Appeal Reason
        78 17 CE O 1 0345 - 00518 Appeal Reason
        1f80 17 CWE O 1 0345 - 00518 Appeal Reason
        6 18 CE O 1 - - 00519 Certification Agency
        78 18 CE O 1 0346 - 00519 Certification Agency
        1f80 18 CWE O 1 0346 - 00519 Certification Agency
        2 19 TN O * - 40 00520 Certification agency phone number
        1ffc 19 XTN O * - - 00520 Certification Agency Phone Number
        2 20 CM_PCF O * 0150 - 00521 Pre-certification required / window
        4 20 CM_PCF O * - - 00521 Pre-Certification required/Window
        18 20 PCF O * 0150 - 00521 Pre-Certification Req/Window
        3e0 20 ICD O * - - 00521 Pre-Certification Requirement
        1c00 20 ICD O * 0136 - 00521 Pre-Certification Requirement
        fe 21 ST O 1 - 48 00522 Case Manager
        1f00 21 ST O 1 - - 00522 Case Manager
        fe 22 DT O 1 - 8 00523 Second Opinion Date
        1f00 22 DT O 1 - - 00523 Second Opinion Date
        2 23 ID O 1 0151 1 00524 Second opinion status
        fc 23 IS O 1 0151 1 00524 Second Opinion Status
        1f00 23 CWE O 1 0151 - 00524 Second Opinion Status
        2 24 ID O 1 0152 1 00525 Second opinion documentation received
        fc 24 IS O * 0152 1 00525 Second Opinion Documentation Received
        1f00 24 CWE O * 0152 - 00525 Second Opinion Documentation Received
        2 25 CN O 1 - - 00526 Second opinion practitioner
        4 25 XCN O * - - 00526 Second Opinion Physician
        1ff8 25 XCN O * 0010 - 00526 Second Opinion Physician
        1c00 26 CWE O 1 0921 - 03336 Certification Type
        1c00 27 CWE O 1 0922 - 03337 Certification Category
        S INV Inventory Detail
        70 1 CE R 1 0451 - 01372 Substance Identifier
        1f80 1 CWE R 1 0451 - 01372 Substance Identifier
        70 2 CE R * 0383 - 01373 Substance Status
        1f80 2 CWE R * 0383 - 01373 Substance Status
        70 3 CE O 1 0384 - 01374 Substance Type
        1f80 3 CWE O 1 0384 - 01374 Substance Type
        70 4 CE O 1 - - 01532 Inventory Container Identifier
        1f80 4 CWE O 1 9999 - 01532 Inventory Container Identifier
        70 5 CE O 1 - - 01376 Container Carrier Identifier
        1f80 5 CWE O 1 9999 - 01376 Container Carrier Identifier
        70 6 CE O 1 - - 01377 Position on Carrier
        1f80 6 CWE O 1 9999 - 01377 Position on Carrier
        f0 7 NM O 1 - 20 01378 Initial Quantity
        1f00 7 NM O 1 - - 01378 Initial Quantity
        f0 8 NM O 1 - 20 01379 Current Quantity
        1f00 8 NM O 1 - - 01379 Current Quantity
        f0 9 NM O 1 - 20 01380 Available Quantity
        1f00 9 NM O 1 - - 01380 Available Quantity
        f0 10 NM O 1 - 20 01381 Consumption Quantity
        1f00 10 NM O 1 - - 01381 Consumption Quantity
        70 11 CE O 1 - - 01382 Quantity Units
        1f80 11 CWE O 1 9999 - 01382 Quantity Units
        70 12 TS O 1 - - 01383 Expiration Date/Time
        80 12 DTM O 1 - 24 01383 Expiration Date/Time
        1f00 12 DTM O 1 - - 01383 Expiration Date/Time
        70 13 TS O 1 - - 01384 First Used Date/Time
        80 13 DTM O 1 - 24 01384 First Used Date/Time
        1f00 13 DTM O 1 - - 01384 First Used Date/Time
        f0 14 TQ O 1 - - 01385 On Board Stability Duration
        100 14 - W 0 - - - Test fluid identifiers
        1e00 14 - W 0 - - - On Board Stability Duration
        70 15 CE O * - - 01386 Test/Fluid Identifier(s)
        1f80 15 CWE O * 9999 - 01386 Test/Fluid Identifier(s)
        f0 16 ST O 1 - 200 01387 Manufacturer Lot Number
        1f00 16 ST O 1 - - 01387 Manufacturer Lot Number
        70 17 CE O 1 0385 - 00286 Manufacturer Identifier
        1f80 17 CWE O 1 0385 - 00286 Manufacturer Identifier
        70 18 CE O 1 0386 - 01389 Supplier Identifier
        1f80 18 CWE O 1 0386 - 01389 Supplier Identifier
        1fe0 19 CQ O 1 - - 01626 On Board Stability Time
        1fe0 20 CQ O 1 - - 01896 Target Value
        S IPC Imaging Procedure Control Segment
        1fe0 1 EI R 1 - - 01330 Accession Identifier
        1fe0 2 EI R 1 - - 01658 Requested Procedure ID
        1fe0 3 EI R 1 - - 01659 Study Instance UID
        1fe0 4 EI R 1 - - 01660 Scheduled Procedure Step ID
        60 5 CE O 1 - - 01661 Modality
        1f80 5 CWE O 1 9999 - 01661 Modality
        60 6 CE O * - - 01662 Protocol Code
        1f80 6 CWE O * 9999 - 01662 Protocol Code
        1fe0 7 EI O 1 - - 01663 Scheduled Station Name
        60 8 CE O * - - 01664 Scheduled Procedure Step Location
        1f80 8 CWE O * 9999 - 01664 Scheduled Procedure Step Location
        60 9 ST O 1 - 16 01665 Scheduled AE Title
        80 9 ST O 1 - 16 01665 Scheduled Station AE Title
        1f00 9 ST O 1 - - 01665 Scheduled Station AE Title
        S IPR Invoice Processing Results
        1f80 1 EI R 1 - - 02030 IPR Identifier
        1f80 2 EI R 1 - - 02031 Provider Cross Reference Identifier
        1f80 3 EI R 1 - - 02032 Payer Cross Reference Identifier
        1f80 4 CWE R 1 0571 - 02033 IPR Status
        80 5 DTM R 1 - 26 02034 IPR Date/Time
        1f00 5 DTM R 1 - - 02034 IPR Date/Time
        1f80 6 CP O 1 - - 02035 Adjudicated/Paid Amount
        80 7 DTM O 1 - 26 02036 Expected Payment Date/Time
        1f00 7 DTM O 1 - - 02036 Expected Payment Date/Time
        80 8 ST R 1 - 10 02037 IPR Checksum
        1f00 8 ST R 1 - - 02037 IPR Checksum
        S ISD Interaction Status Detail
        70 1 NM R 1 - 20 01326 Reference Interaction Number (unique identifier)
        80 1 NM R 1 - 20 01326 Reference Interaction Number
        1f00 1 NM R 1 - - 01326 Reference Interaction Number
        70 2 CE O 1 0368 - 01327 Interaction Type Identifier
        1f80 2 CWE O 1 0368 - 01327 Interaction Type Identifier
        70 3 CE R 1 0387 - 01328 Interaction Active State
        1f80 3 CWE R 1 0387 - 01328 Interaction Active State
        S ITM Material Item
        1f80 1 EI R 1 - - 02186 Item Identifier
        80 2 ST O 1 - 999 02274 Item Description
        1f00 2 ST O 1 - - 02274 Item Description
        1f80 3 CWE O 1 0776 - 02187 Item Status
        1f80 4 CWE O 1 0778 - 02188 Item Type
        1f80 5 CWE O 1 - - 02189 Item Category
        1f80 6 CNE O 1 0532 - 02190 Subject to Expiration Indicator
        1f80 7 EI O 1 - - 02191 Manufacturer Identifier
        80 8 ST O 1 - 999 02275 Manufacturer Name
        1f00 8 ST O 1 - - 02275 Manufacturer Name
        80 9 ST O 1 - 20 02192 Manufacturer Catalog Number
        1f00 9 ST O 1 - - 02192 Manufacturer Catalog Number
        1f80 10 CWE O 1 - - 02193 Manufacturer Labeler Identification Code
        1f80 11 CNE O 1 0532 - 02070 Patient Chargeable Indicator
        1f80 12 CWE O 1 0132 - 00361 Transaction Code
        1f80 13 CP O 1 - - 00366 Transaction amount - unit
        1f80 14 CNE O 1 0532 - 02197 Stocked Item Indicator
        1f80 15 CWE O 1 0871 - 02266 Supply Risk Codes
        1f80 16 XON O * 0790 - 02199 Approving Regulatory Agency
        1f80 17 CNE O 1 0532 - 02200 Latex Indicator
        1f80 18 CWE O * 0793 - 02201 Ruling Act
        80 19 IS O 1 0320 30 00282 Item Natural Account Code
        1f00 19 CWE O 1 0320 - 00282 Item Natural Account Code
        80 20 NM O 1 - 6 02203 Approved To Buy Quantity
        1f00 20 NM O 1 - - 02203 Approved To Buy Quantity
        1f80 21 MO O 1 - - 02204 Approved To Buy Price
        1f80 22 CNE O 1 0532 - 02205 Taxable Item Indicator
        1f80 23 CNE O 1 0532 - 02206 Freight Charge Indicator
        1f80 24 CNE O 1 0532 - 02207 Item Set Indicator
        1f80 25 EI O 1 - - 02208 Item Set Identifier
        1f80 26 CNE O 1 0532 - 02209 Track Department Usage Indicator
        1f80 27 CNE O 1 0088 - 00393 Procedure Code
        1f80 28 CNE O * 0340 - 01316 Procedure Code Modifier
        1f80 29 CWE O 1 0376 - 01370 Special Handling Code
        1c00 30 CNE O 1 0532 - 03388 Hazardous Indicator
        1c00 31 CNE O 1 0532 - 03304 Sterile Indicator
        1c00 32 EI O 1 - - 03305 Material Data Safety Sheet Number
        1c00 33 CWE O 1 0396 - 03306 United Nations Standard Products and Services Code (UNSPSC)
        S IVC Invoice Segment
        1f80 1 EI R 1 - - 01914 Provider Invoice Number
        1f80 2 EI O 1 - - 01915 Payer Invoice Number
        1f80 3 EI O 1 - - 01916 Contract/Agreement Number
        80 4 IS R 1 0553 2 01917 Invoice Control
        1f00 4 CWE R 1 0553 - 01917 Invoice Control
        80 5 IS R 1 0554 4 01918 Invoice Reason
        1f00 5 CWE R 1 0554 - 01918 Invoice Reason
        80 6 IS R 1 0555 2 01919 Invoice Type
        1f00 6 CWE R 1 0555 - 01919 Invoice Type
        80 7 DTM R 1 - 24 01920 Invoice Date/Time
        1f00 7 DTM R 1 - - 01920 Invoice Date/Time
        1f80 8 CP R 1 - - 01921 Invoice Amount
        80 9 ST O 1 - 80 01922 Payment Terms
        1f00 9 ST O 1 - - 01922 Payment Terms
        1f80 10 XON R 1 - - 01923 Provider Organization
        1f80 11 XON R 1 - - 01924 Payer Organization
        1f80 12 XCN O 1 - - 01925 Attention
        1f80 13 ID O 1 0136 1 01926 Last Invoice Indicator
        80 14 DTM O 1 - 24 01927 Invoice Booking Period
        1f00 14 DTM O 1 - - 01927 Invoice Booking Period
        80 15 ST O 1 - 250 01928 Origin
        1f00 15 ST O 1 - - 01928 Origin
        1f80 16 CP O 1 - - 01929 Invoice Fixed Amount
        1f80 17 CP O 1 - - 01930 Special Costs
        1f80 18 CP O 1 - - 01931 Amount for Doctors Treatment
        1f80 19 XCN O 1 - - 01932 Responsible Physician
        1f80 20 CX O 1 - - 01933 Cost Center
        1f80 21 CP O 1 - - 01934 Invoice Prepaid Amount
        1f80 22 CP O 1 - - 01935 Total Invoice Amount without Prepaid Amount
        1f80 23 CP C 1 - - 01936 Total-Amount of VAT
        80 24 NM O * - 1024 01937 VAT-Rates applied
        100 24 NM O * - 5 01937 VAT-Rates applied
        1e00 24 NM O * - - 01937 VAT-Rates applied
        80 25 IS R 1 0556 4 01938 Benefit Group
        1f00 25 CWE R 1 0556 - 01938 Benefit Group
        80 26 ST O 1 - 20 02038 Provider Tax ID
        1f00 26 ST O 1 - - 02038 Provider Tax ID
        80 27 ST O 1 - 20 02039 Payer Tax ID
        1f00 27 ST O 1 - - 02039 Payer Tax ID
        80 28 IS O 1 0572 4 02040 Provider Tax status
        1f00 28 CWE O 1 0572 - 02040 Provider Tax Status
        80 29 IS O 1 0572 4 02041 Payer Tax status
        1f00 29 CWE O 1 0572 - 02041 Payer Tax Status
        80 30 ST O 1 - 20 02042 Sales Tax ID
        1f00 30 ST O 1 - - 02042 Sales Tax ID
        S IVT Material Location
        1f80 1 SI R 1 - 4 02062 Set Id - IVT
        1f80 2 EI R 1 - - 02063 Inventory Location Identifier
        80 3 ST O 1 - 999 02277 Inventory Location Name
        1f00 3 ST O 1 - - 02277 Inventory Location Name
        1f80 4 EI O 1 - - 02064 Source Location Identifier
        80 5 ST O 1 - 999 02278 Source Location Name
        1f00 5 ST O 1 - - 02278 Source Location Name
        1f80 6 CWE O 1 0625 - 02065 Item Status
        1f80 7 EI O * - - 02066 Bin Location Identifier
        80 8 CWE O 1 - - 02067 Order Packaging
        1f00 8 CWE O 1 0818 - 02067 Order Packaging
        1f80 9 CWE O 1 - - 02068 Issue Packaging
        1f80 10 EI O 1 - - 02069 Default Inventory Asset Account
        1f80 11 CNE O 1 0532 - 02070 Patient Chargeable Indicator
        1f80 12 CWE O 1 0132 - 00361 Transaction Code
        1f80 13 CP O 1 - - 00366 Transaction amount - unit
        1f80 14 CWE O 1 0634 - 02073 Item Importance Code
        1f80 15 CNE O 1 0532 - 02074 Stocked Item Indicator
        1f80 16 CNE O 1 0532 - 02075 Consignment Item Indicator
        1f80 17 CNE O 1 0532 - 02076 Reusable Item Indicator
        1f80 18 CP O 1 - - 02077 Reusable Cost
        1f80 19 EI O * - - 02078 Substitute Item Identifier
        1f80 20 EI O 1 - - 02079 Latex-Free Substitute Item Identifier
        1f80 21 CWE O 1 0642 - 02080 Recommended Reorder Theory
        80 22 NM O 1 - 4 02081 Recommended Safety Stock Days
        1f00 22 NM O 1 - - 02081 Recommended Safety Stock Days
        80 23 NM O 1 - 4 02082 Recommended Maximum Days Inventory
        1f00 23 NM O 1 - - 02082 Recommended Maximum Days Inventory
        80 24 NM O 1 - 8 02083 Recommended Order Point
        1f00 24 NM O 1 - - 02083 Recommended Order Point
        80 25 NM O 1 - 8 02084 Recommended Order Amount
        1f00 25 NM O 1 - - 02084 Recommended Order Amount
        1f80 26 CNE O 1 0532 - 02085 Operating Room Par Level Indicator
        S LAN Language Detail
        f0 1 SI R 1 - 60 01455 Set ID - LAN
        1f00 1 SI R 1 - 4 01455 Set ID - LAN
        70 2 CE R 1 0296 - 01456 Language Code
        1f80 2 CWE R 1 0296 - 01456 Language Code
        70 3 CE O * 0403 - 01457 Language Ability Code
        1f80 3 CWE O * 0403 - 01457 Language Ability Code
        70 4 CE O 1 0404 - 01458 Language Proficiency Code
        1f80 4 CWE O 1 0404 - 01458 Language Proficiency Code
        S LCC Location Charge Code
        4 1 PL R 1 - - 00979 Primary Key Value
        1ff8 1 PL R 1 - - 00979 Primary Key Value - LCC
        c 2 IS R 1 0264 10 00964 Location Department
        70 2 CE R 1 0264 - 00964 Location Department
        1f80 2 CWE R 1 0264 - 00964 Location Department
        4 3 CE O * - - 00980 Accommodation Type
        78 3 CE O * 0129 - 00980 Accommodation Type
        1f80 3 CWE O * 0129 - 00980 Accommodation Type
        4 4 CE R * - - 00981 Charge Code
        78 4 CE R * 0132 - 00981 Charge Code
        1f80 4 CWE R * 0132 - 00981 Charge Code
        S LCH Location Characteristic
        4 1 PL R 1 - - 00943 Primary Key Value
        1ff8 1 PL R 1 - - 01305 Primary Key Value - LCH
        fc 2 ID O 1 0206 3 00763 Segment Action Code
        f00 2 ID O 1 0206 1 00763 Segment Action Code
        1000 2 ID O 1 0206 - 00763 Segment Action Code
        1ffc 3 EI O 1 - - 00764 Segment Unique Key
        7c 4 CE R 1 0324 - 01295 Location Characteristic ID
        1f80 4 CWE R 1 0324 - 01295 Location Characteristic ID
        4 5 CE R 1 - - 01294 Location Characteristic Value
        8 5 CE O 1 - - 01294 Location Characteristic Value
        50 5 CE R 1 0136 - 01294 Location Characteristic Value-LCH
        20 5 CE R 1 - - 01294 Location Characteristic Value-LCH
        1f80 5 CWE R 1 0136 - 01294 Location Characteristic Value - LCH
        S LDP Location Department
        4 1 PL R 1 - - 00963 LDP Primary Key Value
        1ff8 1 PL R 1 - - 00963 Primary Key Value - LDP
        c 2 IS R 1 0264 10 00964 Location Department
        70 2 CE R 1 0264 - 00964 Location Department
        1f80 2 CWE R 1 0264 - 00964 Location Department
        fc 3 IS O * 0069 3 00965 Location Service
        1f00 3 CWE O * 0069 - 00965 Location Service
        4 4 CE O * 0265 - 00966 Speciality Type
        78 4 CE O * 0265 - 00966 Specialty Type
        1f80 4 CWE O * 0265 - 00966 Specialty Type
        4 5 ID O * 0004 1 00967 Valid Patient Classes
        f8 5 IS O * 0004 1 00967 Valid Patient Classes
        1f00 5 CWE O * 0004 - 00967 Valid Patient Classes
        1ffc 6 ID O 1 0183 1 00675 Active/Inactive Flag
        4 7 TS O 1 - - 00969 Activation Date
        78 7 TS O 1 - - 00969 Activation Date LDP
        80 7 DTM O 1 - 24 00969 Activation Date - LDP
        1f00 7 DTM O 1 - - 00969 Activation Date - LDP
        7c 8 TS O 1 - - 00970 Inactivation Date - LDP
        80 8 DTM O 1 - 24 00970 Inactivation Date - LDP
        1f00 8 DTM O 1 - - 00970 Inactivation Date - LDP
        fc 9 ST O 1 - 80 00971 Inactivated Reason
        1f00 9 ST O 1 - - 00971 Inactivated Reason
        1ffc 10 VH O * 0267 - 00976 Visiting Hours
        1ffc 11 XTN O 1 - - 00978 Contact Phone
        70 12 CE O 1 0462 - 01584 Location Cost Center
        1f80 12 CWE O 1 0462 - 01584 Location Cost Center
        S LOC Location Identification
        4 1 PL R 1 - - 00943 Primary Key Value
        1ff8 1 PL R 1 - - 01307 Primary Key Value - LOC
        fc 2 ST O 1 - 48 00944 Location Description
        1f00 2 ST O 1 - - 00944 Location Description
        4 3 IS R * 0260 2 00945 Location Type
        f8 3 IS R * 0260 2 00945 Location Type - LOC
        1f00 3 CWE R * 0260 - 00945 Location Type - LOC
        4 4 XON O 1 - - 00947 Organization Name
        1ff8 4 XON O * - - 00947 Organization Name - LOC
        4 5 XAD O 1 - - 00948 Location Address
        1ff8 5 XAD O * - - 00948 Location Address
        1ffc 6 XTN O * - - 00949 Location Phone
        c 7 CE O * - - 00951 License Number
        70 7 CE O * 0461 - 00951 License Number
        1f80 7 CWE O * 0461 - 00951 License Number
        4 8 ID O * 0261 3 00953 Location Equipment
        f8 8 IS O * 0261 3 00953 Location Equipment
        1f00 8 CWE O * 0261 - 00953 Location Equipment
        f0 9 IS O 1 0442 1 01583 Location Service Code
        1f00 9 CWE O 1 0442 - 01583 Location Service Code
        S LRL Location Relationship
        4 1 PL R 1 - - 00943 Primary Key Value
        1ff8 1 PL R 1 - - 00943 Primary Key Value - LRL
        fc 2 ID O 1 0206 3 00763 Segment Action Code
        f00 2 ID O 1 0206 1 00763 Segment Action Code
        1000 2 ID O 1 0206 - 00763 Segment Action Code
        1ffc 3 EI O 1 - - 00764 Segment Unique Key
        4 4 CE O 1 0325 - 01227 Location Relationship ID
        8 4 CE O 1 0325 - 01277 Location Relationship ID
        70 4 CE R 1 0325 - 01277 Location Relationship ID
        1f80 4 CWE R 1 0325 - 01277 Location Relationship ID
        4 5 XON C 1 - - 01301 Organizational Location Relationship Value
        1ff8 5 XON C * - - 01301 Organizational Location Relationship Value
        4 6 PL O 1 - - 01292 Patient Location Relationship Value
        1ff8 6 PL C 1 - - 01292 Patient Location Relationship Value
        S MCP Master File Coverage
        1000 1 SI R 1 - 4 03468 Set ID - MCP
        1000 2 CWE R 1 - - 00587 Producer's Service/Test/Observation ID
        1000 3 MO O 1 - - 03469 Universal Service Price Range - Low Value
        1000 4 MO O 1 - - 03470 Universal Service Price Range - High Value
        1000 5 ST C 1 - - 03471 Reason for Universal Service Cost Range
        S MFA Master File Acknowledgment
        1ffe 1 ID R 1 0180 3 00664 Record-Level Event Code
        fe 2 ST C 1 - 20 00665 MFN Control ID
        1f00 2 ST C 1 - - 00665 MFN Control ID
        2 3 TS C 1 - - 00668 Event completion date / time
        7c 3 TS O 1 - - 00668 Event Completion Date/Time
        80 3 DTM O 1 - 24 00668 Event Completion Date/Time
        1f00 3 DTM O 1 - - 00668 Event Completion Date/Time
        6 4 CE R 1 0181 - 00669 Error Return Code and/or Text
        78 4 CE R 1 0181 - 00669 MFN Record Level Error Return
        1f80 4 CWE R 1 0181 - 00669 MFN Record Level Error Return
        6 5 CE R * - - 00667 Primary Key Value
        8 5 CE R * - - 01308 Primary Key Value – MFA
        10 5 CE R * 9999 - 01308 Primary Key Value - MFA
        1fe0 5 varies R * 9999 - 01308 Primary Key Value - MFA
        1ff8 6 ID R * 0355 3 01320 Primary Key Value Type - MFA
        S MFE Master File Entry
        1ffe 1 ID R 1 0180 3 00664 Record-Level Event Code
        fe 2 ST C 1 - 20 00665 MFN Control ID
        1f00 2 ST C 1 - - 00665 MFN Control ID
        7e 3 TS O 1 - - 00662 Effective Date/Time
        80 3 DTM O 1 - 24 00662 Effective Date/Time
        1f00 3 DTM O 1 - - 00662 Effective Date/Time
        6 4 CE R * - - 00667 Primary Key Value
        18 4 varies R * - - 00667 Primary Key Value - MFE
        1fe0 4 varies R * 9999 - 00667 Primary Key Value - MFE
        1ff8 5 ID R * 0355 3 01319 Primary Key Value Type
        80 6 DTM O 1 - 24 00661 Entered Date/Time
        1f00 6 DTM O 1 - - 00661 Entered Date/Time
        1f80 7 XCN O 1 - - 00224 Entered By
        S MFI Master File Identification
        7e 1 CE R 1 0175 - 00658 Master File Identifier
        1f80 1 CWE R 1 0175 - 00658 Master File Identifier
        2 2 ID O 1 0176 6 00659 Master file application identifier
        4 2 HD O 1 0176 - 00659 Master File Application Identifier
        18 2 HD O 1 - - 00659 Master File Application Identifier
        60 2 HD O 1 0361 - 00659 Master File Application Identifier
        1f80 2 HD O * 0361 - 00659 Master File Application Identifier
        1ffe 3 ID R 1 0178 3 00660 File-Level Event Code
        7e 4 TS O 1 - - 00661 Entered Date/Time
        80 4 DTM O 1 - 24 00661 Entered Date/Time
        1f00 4 DTM O 1 - - 00661 Entered Date/Time
        7e 5 TS O 1 - - 00662 Effective Date/Time
        80 5 DTM O 1 - 24 00662 Effective Date/Time
        1f00 5 DTM O 1 - - 00662 Effective Date/Time
        1ffe 6 ID R 1 0179 2 00663 Response Level Code
        S MRG Merge Patient Information
        1 1 CK R 1 0061 16 00576 PRIOR PATIENT ID - INTERNAL
        2 1 CM_PAT_ID R 1 - - 00211 Prior Patient ID - Internal
        4 1 CX R * - - 00211 Prior Patient ID - Internal
        f8 1 CX R * - - 00211 Prior Patient Identifier List
        1f00 1 CX R * 0061 - 00211 Prior Patient Identifier List
        1 2 CK O 1 0061 16 00577 PRIOR ALTERNATE PATIENT ID
        2 2 CM_PAT_ID O 1 - - 00212 Prior Alternate Patient ID
        fc 2 CX O * - - 00212 Prior Alternate Patient ID
        1f00 2 - W 0 - - - Prior alternate patient id
        1 3 CK O 1 0061 20 00578 PRIOR PATIENT ACCOUNT NUMBER
        2 3 CK_ACCOUNT_NO O 1 - 20 00213 Prior Patient Account Number
        fc 3 CX O 1 - - 00213 Prior Patient Account Number
        1f00 3 CX O 1 0061 - 00213 Prior Patient Account Number
        2 4 CM_PAT_ID O 1 - 16 00214 Prior Patient ID - External
        4 4 CX O 1 - - 00214 Prior Patient ID - External
        f8 4 CX O 1 - - 00214 Prior Patient ID
        1f00 4 - W 0 - - - Prior patient id
        fc 5 CX O 1 - - 01279 Prior Visit Number
        1f00 5 CX O 1 0061 - 01279 Prior Visit Number
        fc 6 CX O 1 - - 01280 Prior Alternate Visit ID
        300 6 CX O 1 0061 - 01280 Prior Alternate Visit ID
        1c00 6 CX O * 0061 - 01280 Prior Alternate Visit ID
        4 7 CX O 1 - - 01281 Prior Patient Name
        78 7 XPN O * - - 01281 Prior Patient Name
        1f80 7 XPN O * 0200 - 01281 Prior Patient Name
        S MSA Message Acknowledgment
        1 1 ID R 1 0008 2 00002 ACKNOWLEDGMENT CODE
        1e 1 ID R 1 0008 2 00018 Acknowledgement Code
        1fe0 1 ID R 1 0008 2 00018 Acknowledgment Code
        1 2 ST R 1 - 20 00003 MESSAGE CONTROL ID
        7e 2 ST R 1 - 20 00010 Message Control ID
        1f80 2 ST R 1 - 199 00010 Message Control ID
        1 3 ST O 1 - 80 00004 TEXT MESSAGE
        7e 3 ST O 1 - 80 00020 Text Message
        80 3 ST O 1 - - 00020 Text Message
        1f00 3 - W 0 - - - Text message
        1 4 NM O 1 - 15 00598 EXPECTED SEQUENCE NUMBER
        fe 4 NM O 1 - 15 00021 Expected Sequence Number
        1f00 4 NM O 1 - - 00021 Expected Sequence Number
        1 5 ID O 1 0102 1 00632 DELAYED ACKNOWLEDGMENT TYPE
        6 5 ID O 1 0102 1 00022 Delayed Acknowledgement Type
        18 5 ID O 1 0102 1 00022 Delayed Acknowledgment Type
        1ee0 5 - W 0 - - - Delayed acknowledgment type
        100 5 - W 0 - - - Delayed aknowledgement type
        e 6 CE O 1 - - 00023 Error Condition
        70 6 CE O 1 0357 - 00023 Error Condition
        80 6 CNE O 1 0357 - 00023 Error Condition
        1f00 6 - W 0 - - - Error condition
        80 7 NM O 1 - 5 01827 Message Waiting Number
        1f00 7 NM O 1 - - 01827 Message Waiting Number
        1f80 8 ID O 1 0520 1 01828 Message Waiting Priority
        S MSH Message Header
        1 1 ST R 1 - 1 00005 FIELD SEPARATOR
        1ffe 1 ST R 1 - 1 00001 Field Separator
        1 2 ST R 1 - 4 00509 ENCODING CHARACTERS
        fe 2 ST R 1 - 4 00002 Encoding Characters
        1f00 2 ST R 1 - 5 00002 Encoding Characters
        1 3 ST O 1 - 15 00006 SENDING APPLICATION
        2 3 ST O 1 - 15 00003 Sending application
        4 3 HD O 1 - - 00003 Sending Application
        1ff8 3 HD O 1 0361 - 00003 Sending Application
        1 4 ST O 1 - 20 00512 SENDING FACILITY
        2 4 ST O 1 - 20 00004 Sending facility
        4 4 HD O 1 - - 00004 Sending Facility
        1ff8 4 HD O 1 0362 - 00004 Sending Facility
        1 5 ST O 1 - 15 00009 RECEIVING APPLICATION
        2 5 ST O 1 - 30 00005 Receiving application
        4 5 HD O 1 - - 00005 Receiving Application
        1ff8 5 HD O 1 0361 - 00005 Receiving Application
        1 6 ST O 1 - 30 00513 RECEIVING FACILITY
        2 6 ST O 1 - 30 00006 Receiving facility
        4 6 HD O 1 - - 00006 Receiving Facility
        1ff8 6 HD O 1 0362 - 00006 Receiving Facility
        1 7 TS O 1 - 19 00010 DATE/TIME OF MESSAGE
        e 7 TS O 1 - - 00007 Date/Time Of Message
        70 7 TS R 1 - - 00007 Date/Time Of Message
        80 7 DTM R 1 - 24 00007 Date/Time of Message
        1f00 7 DTM R 1 - - 00007 Date/Time of Message
        ff 8 ST O 1 - 40 00008 Security
        1f00 8 ST O 1 - - 00008 Security
        1 9 CM_MSG R 1 0076 7 00012 MESSAGE TYPE
        2 9 CM_MSG R 1 0076 - 00009 Message type
        4 9 CM_MSG R 1 - - 00009 Message Type
        18 9 MSG R 1 0076 - 00009 Message Type
        1fe0 9 MSG R 1 - - 00009 Message Type
        1 10 ST R 1 - 20 00013 MESSAGE CONTROL ID
        7e 10 ST R 1 - 20 00010 Message Control ID
        1f80 10 ST R 1 - 199 00010 Message Control ID
        1 11 ID R 1 0103 1 00014 PROCESSING ID
        2 11 ID R 1 0103 1 00011 Processing ID
        1ffc 11 PT R 1 - - 00011 Processing ID
        1 12 NM R 1 0104 8 00015 VERSION ID
        6 12 ID R 1 0104 8 00012 Version ID
        18 12 VID R 1 0104 - 00012 Version ID
        1fe0 12 VID R 1 - - 00012 Version ID
        1 13 NM O 1 - 15 00633 SEQUENCE NUMBER
        fe 13 NM O 1 - 15 00013 Sequence Number
        1f00 13 NM O 1 - - 00013 Sequence Number
        1 14 ST O 1 - 180 00699 CONTINUATION POINTER
        fe 14 ST O 1 - 180 00014 Continuation Pointer
        1f00 14 ST O 1 - - 00014 Continuation Pointer
        6 15 ID O 1 0155 2 00015 Accept Acknowledgement Type
        1ff8 15 ID O 1 0155 2 00015 Accept Acknowledgment Type
        6 16 ID O 1 0155 2 00016 Application Acknowledgement Type
        1ff8 16 ID O 1 0155 2 00016 Application Acknowledgment Type
        e 17 ID O 1 - 2 00017 Country Code
        1ff0 17 ID O 1 0399 3 00017 Country Code
        4 18 ID O 1 0211 6 00692 Character Set
        f8 18 ID O * 0211 16 00692 Character Set
        1f00 18 ID O * 0211 15 00692 Character Set
        7c 19 CE O 1 - - 00693 Principal Language Of Message
        1f80 19 CWE O 1 - - 00693 Principal Language Of Message
        f8 20 ID O 1 0356 20 01317 Alternate Character Set Handling Scheme
        1f00 20 ID O 1 0356 13 01317 Alternate Character Set Handling Scheme
        10 21 ID O * 0449 10 01598 Conformance Statement ID
        1fe0 21 EI O * - - 01598 Message Profile Identifier
        1f80 22 XON O 1 - - 01823 Sending Responsible Organization
        1f80 23 XON O 1 - - 01824 Receiving Responsible Organization
        1f80 24 HD O 1 - - 01825 Sending Network Address
        1f80 25 HD O 1 - - 01826 Receiving Network Address
        S NCK System Clock
        1 1 TS R 1 - 19 00742 SYSTEM DATE/TIME
        2 1 TS R 1 - - 00742 System Date/Time
        c 1 TS O 1 - - 01172 System Date/Time
        70 1 TS R 1 - - 01172 System Date/Time
        1f80 1 DTM R 1 - 24 01172 System Date/Time
        S NDS Notification Detail
        f0 1 NM R 1 - 20 01398 Notification Reference Number
        1f00 1 NM R 1 - - 01398 Notification Reference Number
        70 2 TS R 1 - - 01399 Notification Date/Time
        80 2 DTM R 1 - 24 01399 Notification Date/Time
        1f00 2 DTM R 1 - - 01399 Notification Date/Time
        70 3 CE R 1 0367 - 01400 Notification Alert Severity
        1f80 3 CWE R 1 0367 - 01400 Notification Alert Severity
        70 4 CE R 1 - - 01401 Notification Code
        1f80 4 CWE R 1 9999 - 01401 Notification Code
        S NK1 Next of Kin / Associated Parties
        1 1 SI R 1 - 4 00712 SET ID - NEXT OF KIN
        6 1 SI R 1 - 4 00190 Set ID - Next of Kin
        1ff8 1 SI R 1 - 4 00190 Set ID - NK1
        1 2 PN O 1 - 48 00048 NEXT OF KIN NAME
        2 2 PN O 1 - - 00191 Name
        7c 2 XPN O * - - 00191 Name
        1f80 2 XPN O * 0200 - 00191 Name
        1 3 ST O 1 0063 15 00047 NEXT OF KIN RELATIONSHIP
        7e 3 CE O 1 0063 - 00192 Relationship
        1f80 3 CWE O 1 0063 - 00192 Relationship
        1 4 AD O 1 - 106 00225 NEXT OF KIN - ADDRESS
        2 4 AD O 1 - - 00193 Address
        1ffc 4 XAD O * - - 00193 Address
        1 5 TN O * - 40 00230 NEXT OF KIN - PHONE NUMBER
        2 5 TN O * - 40 00194 Phone Number
        1ffc 5 XTN O * - - 00194 Phone Number
        2 6 TN O 1 - 40 00195 Business Phone Number
        1ffc 6 XTN O * - - 00195 Business Phone Number
        7e 7 CE O 1 0131 - 00196 Contact Role
        1f80 7 CWE O 1 0131 - 00196 Contact Role
        fe 8 DT O 1 - 8 00197 Start Date
        1f00 8 DT O 1 - - 00197 Start Date
        fe 9 DT O 1 - 8 00198 End Date
        1f00 9 DT O 1 - - 00198 End Date
        2 10 ST O 1 - 60 00199 Next of Kin
        fc 10 ST O 1 - 60 00199 Next of Kin / Associated Parties Job Title
        1f00 10 ST O 1 - - 00199 Next of Kin / Associated Parties Job Title
        2 11 CM_JOB_CODE O 1 - - 00200 Next of kin job code / class
        4 11 JCC O 1 - - 00200 Next of Kin Job/Associated Parties Code/Class
        58 11 JCC O 1 0327 - 00200 Next of Kin / Associated Parties Job Code/Class
        1fa0 11 JCC O 1 - - 00200 Next of Kin / Associated Parties Job Code/Class
        2 12 ST O 1 - 20 00201 Next of Kin Employee Number
        1ffc 12 CX O 1 - - 00201 Next of Kin / Associated Parties Employee Number
        2 13 ST O 1 - 60 00202 Organization Name
        4 13 XON O * - - 00202 Organization Name
        1ff8 13 XON O * - - 00202 Organization Name - NK1
        4 14 IS O * 0002 1 00119 Marital Status
        78 14 CE O 1 0002 - 00119 Marital Status
        1f80 14 CWE O 1 0002 - 00119 Marital Status
        c 15 IS O 1 0001 1 00111 Sex
        f0 15 IS O 1 0001 1 00111 Administrative Sex
        1f00 15 CWE O 1 0001 - 00111 Administrative Sex
        4 16 TS O 1 - - 00110 Date of Birth
        78 16 TS O 1 - - 00110 Date/Time of Birth
        80 16 DTM O 1 - 24 00110 Date/Time of Birth
        1f00 16 DTM O 1 - - 00110 Date/Time of Birth
        4 17 IS O 1 0223 2 00755 Living Dependency
        f8 17 IS O * 0223 2 00755 Living Dependency
        1f00 17 CWE O * 0223 - 00755 Living Dependency
        4 18 IS O 1 0009 2 00145 Ambulatory Status
        f8 18 IS O * 0009 2 00145 Ambulatory Status
        1f00 18 CWE O * 0009 - 00145 Ambulatory Status
        4 19 IS O 1 0171 4 00129 Citizenship
        78 19 CE O * 0171 - 00129 Citizenship
        1f80 19 CWE O * 0171 - 00129 Citizenship
        7c 20 CE O 1 0296 - 00118 Primary Language
        1f80 20 CWE O 1 0296 - 00118 Primary Language
        fc 21 IS O 1 0220 2 00742 Living Arrangement
        1f00 21 CWE O 1 0220 - 00742 Living Arrangement
        4 22 CE O 1 0215 - 00743 Publicity Indicator
        78 22 CE O 1 0215 - 00743 Publicity Code
        1f80 22 CWE O 1 0215 - 00743 Publicity Code
        1f7c 23 ID O 1 0136 1 00744 Protection Indicator
        80 23 ID O 1 0136 - 00744 Protection Indicator
        fc 24 IS O 1 0231 2 00745 Student Indicator
        1f00 24 CWE O 1 0231 - 00745 Student Indicator
        4 25 IS O 1 0006 3 00120 Religion
        78 25 CE O 1 0006 - 00120 Religion
        1f80 25 CWE O 1 0006 - 00120 Religion
        4 26 XPN O 1 - - 00746 Mother’s Maiden Name
        1ff8 26 XPN O * - - 00109 Mother's Maiden Name
        4 27 CE O 1 0212 - 00739 Nationality Code
        78 27 CE O 1 0212 - 00739 Nationality
        1f80 27 CWE O 1 0212 - 00739 Nationality
        4 28 IS O 1 0189 1 00125 Ethnic Group
        78 28 CE O * 0189 - 00125 Ethnic Group
        1f80 28 CWE O * 0189 - 00125 Ethnic Group
        4 29 CE O 1 0222 - 00747 Contact Reason
        78 29 CE O * 0222 - 00747 Contact Reason
        1f80 29 CWE O * 0222 - 00747 Contact Reason
        1c7c 30 XPN O * - - 00748 Contact Person's Name
        380 30 XPN O * 0200 - 00748 Contact Person's Name
        1ffc 31 XTN O * - - 00749 Contact Person's Telephone Number
        1ffc 32 XAD O * - - 00750 Contact Person's Address
        4 33 CX O * - - 00751 Associated Party’s Identifiers
        1ff8 33 CX O * - - 00751 Next of Kin/Associated Party's Identifiers
        fc 34 IS O 1 0311 2 00752 Job Status
        1f00 34 CWE O 1 0311 - 00752 Job Status
        4 35 IS O 1 0005 1 00113 Race
        78 35 CE O * 0005 - 00113 Race
        1f80 35 CWE O * 0005 - 00113 Race
        4 36 IS O 1 0310 2 00753 Handicap
        f8 36 IS O 1 0295 2 00753 Handicap
        1f00 36 CWE O 1 0295 - 00753 Handicap
        fc 37 ST O 1 - 16 00754 Contact Person Social Security Number
        1f00 37 ST O 1 - - 00754 Contact Person Social Security Number
        e0 38 ST O 1 - 250 01905 Next of Kin Birth Place
        1f00 38 ST O 1 - - 01905 Next of Kin Birth Place
        e0 39 IS O 1 0099 2 00146 VIP Indicator
        1f00 39 CWE O 1 0099 - 00146 VIP Indicator
        1f00 40 XTN O 1 - - 02292 Next of Kin Telecommunication Information
        1f00 41 XTN O 1 - - 02293 Contact Person's Telecommunication Information
        S NPU Bed Status Update
        1 1 ID R 1 0079 12 00785 BED LOCATION
        2 1 CM_INTERNAL_LOCATION R 1 0079 - 00209 Bed Location
        4 1 PL R 1 0079 - 00209 Bed Location
        1ff8 1 PL R 1 - - 00209 Bed Location
        1 2 ID O 1 0116 1 00671 BED STATUS
        2 2 ID O 1 0116 1 00170 Bed Status
        7c 2 IS O 1 0116 1 00170 Bed Status
        80 2 IS O 1 0116 - 00170 Bed Status
        1f00 2 CWE O 1 0116 - 00170 Bed Status
        S NSC Application Status Change
        3 1 ID R 1 - 4 00758 Network Change Type
        4 1 ID O 1 - 4 01188 Network Change Type
        8 1 IS O 1 0333 - 01188 Network Change Type
        f0 1 IS R 1 0409 4 01188 Application Change Type
        1f00 1 CWE R 1 0409 - 01188 Application Change Type
        3 2 ST O 1 - 30 00759 Current CPU
        f4 2 ST O 1 - 30 01189 Current CPU
        1f08 2 ST O 1 - - 01189 Current CPU
        3 3 ST O 1 - 30 00760 Current Fileserver
        f4 3 ST O 1 - 30 01190 Current Fileserver
        1f08 3 ST O 1 - - 01190 Current Fileserver
        3 4 ST O 1 - 30 00761 Current Application
        4 4 ST O 1 - 30 01191 Current Application
        8 4 ST O 1 - - 01191 Current Application
        f0 4 HD O 1 - - 01191 Current Application
        1f00 4 HD O 1 0361 - 01191 Current Application
        3 5 ST O 1 - 30 00762 Current Facility
        4 5 ST O 1 - 30 01192 Current Facility
        8 5 ST O 1 - - 01192 Current Facility
        f0 5 HD O 1 - - 01192 Current Facility
        1f00 5 HD O 1 0362 - 01192 Current Facility
        3 6 ST O 1 - 30 00763 New CPU
        4 6 ST C 1 0206 30 01193 New CPU
        1f08 6 ST O 1 - - 01193 New CPU
        f0 6 ST O 1 - 30 01193 New CPU
        3 7 ST O 1 - 30 00764 New Fileserver
        f4 7 ST O 1 - 30 01194 New Fileserver
        1f08 7 ST O 1 - - 01194 New Fileserver
        3 8 ST O 1 - 30 00765 New Application
        4 8 ST O 1 - 30 01195 New Application
        8 8 ST O 1 - - 01195 New Application
        f0 8 HD O 1 - - 01195 New Application
        1f00 8 HD O 1 0361 - 01195 New Application
        3 9 ST O 1 - 30 00766 New Facility
        4 9 - W 0 - - - New Facility
        8 9 ST O 1 - - 01196 New Facility
        f0 9 HD O 1 - - 01196 New Facility
        1f00 9 HD O 1 0362 - 01196 New Facility
        S NST Application control level statistics
        1 1 ID R 1 - 1 00743 STATISTICS AVAILABLE
        2 1 ID R 1 0136 1 00743 Statistics Available
        4 1 ID O 1 0125 1 01173 Statistics Available
        8 1 ID O 1 0136 - 01173 Statistics Available
        1ff0 1 ID R 1 0136 1 01173 Statistics Available
        3 2 ST O 1 - 30 00744 Source Identifier
        f4 2 ST O 1 - 30 01174 Source Identifier
        1f08 2 ST O 1 - - 01174 Source Identifier
        3 3 ID O 1 - 3 00745 Source Type
        4 3 ID O 1 - 3 01175 Source Type
        8 3 ID O 1 - - 01175 Source Type
        f0 3 ID O 1 0332 3 01175 Source Type
        1f00 3 ID O 1 0332 - 01175 Source Type
        1 4 TS O 1 - 19 00746 STATISTICS START
        2 4 TS O 1 - - 00746 Statistics Start
        7c 4 TS O 1 - - 01176 Statistics Start
        80 4 DTM O 1 - 24 01176 Statistics Start
        1f00 4 DTM O 1 - - 01176 Statistics Start
        1 5 TS O 1 - 19 00747 STATISTICS END
        2 5 TS O 1 - - 00747 Statistics End
        7c 5 TS O 1 - - 01177 Statistics End
        80 5 DTM O 1 - 24 01177 Statistics End
        1f00 5 DTM O 1 - - 01177 Statistics End
        3 6 NM O 1 - 10 00748 Receive Character Count
        f4 6 NM O 1 - 10 01178 Receive Character Count
        1f08 6 NM O 1 - - 01178 Receive Character Count
        3 7 NM O 1 - 10 00749 Send Character Count
        f4 7 NM O 1 - 10 01179 Send Character Count
        1f08 7 NM O 1 - - 01179 Send Character Count
        1 8 NM O 1 - 10 00750 MESSAGES RECEIVED
        2 8 NM O 1 - 10 00750 Message Received
        f4 8 NM O 1 - 10 01180 Messages Received
        1f08 8 NM O 1 - - 01180 Messages Received
        1 9 NM O 1 - 10 00751 MESSAGES SENT
        2 9 NM O 1 - 10 00751 Message Sent
        f4 9 NM O 1 - 10 01181 Messages Sent
        1f08 9 NM O 1 - - 01181 Messages Sent
        3 10 NM O 1 - 10 00752 Checksum Errors Received
        f4 10 NM O 1 - 10 01182 Checksum Errors Received
        1f08 10 NM O 1 - - 01182 Checksum Errors Received
        3 11 NM O 1 - 10 00753 Length Errors Received
        f4 11 NM O 1 - 10 01183 Length Errors Received
        1f08 11 NM O 1 - - 01183 Length Errors Received
        3 12 NM O 1 - 10 00754 Other Errors Received
        f4 12 NM O 1 - 10 01184 Other Errors Received
        1f08 12 NM O 1 - - 01184 Other Errors Received
        3 13 NM O 1 - 10 00755 Connect Timeouts
        f4 13 NM O 1 - 10 01185 Connect Timeouts
        1f08 13 NM O 1 - - 01185 Connect Timeouts
        3 14 NM O 1 - 10 00756 Receive Timeouts
        f4 14 NM O 1 - 10 01186 Receive Timeouts
        1f08 14 NM O 1 - - 01186 Receive Timeouts
        3 15 NM O 1 - 10 00757 Network Errors
        4 15 NM O 1 - 10 01187 Network Errors
        8 15 NM O 1 - - 01187 Network Errors
        f0 15 NM O 1 - 10 01187 Application control-level Errors
        1f00 15 NM O 1 - - 01187 Application control-level Errors
        S NTE Notes and Comments
        1 1 SI O 1 - 4 00573 SET ID - NOTES AND COMMENTS
        6 1 SI O 1 - 4 00096 Set ID - Notes and Comments
        f8 1 SI O 1 - 4 00096 Set ID - NTE
        1f00 1 SI O 1 - - 00096 Set ID - NTE
        1 2 ID O 1 0105 8 00574 SOURCE OF COMMENT
        fe 2 ID O 1 0105 8 00097 Source of Comment
        1f00 2 ID O 1 0105 1 00097 Source of Comment
        1 3 TX R * - - 00575 COMMENT
        1ffe 3 FT O * - - 00098 Comment
        78 4 CE O 1 0364 - 01318 Comment Type
        1f80 4 CWE O 1 0364 - 01318 Comment Type
        1f80 5 XCN O 1 - - 00224 Entered By
        80 6 DTM O 1 - 24 00661 Entered Date/Time
        1f00 6 DTM O 1 - - 00661 Entered Date/Time
        80 7 DTM O 1 - 24 01004 Effective Start Date
        1f00 7 DTM O 1 - - 01004 Effective Start Date
        80 8 DTM O 1 - 24 02185 Expiration Date
        1f00 8 DTM O 1 - - 02185 Expiration Date
        S OBR Observation Request
        1 1 SI O 1 - 4 00520 SET ID - OBSERVATION REQUEST
        2 1 SI O 1 - 4 00237 Set ID - Observation Request
        4 1 SI C 1 - 4 00237 Set ID - Observation Request
        1ff8 1 SI O 1 - 4 00237 Set ID - OBR
        1 2 CM O 1 - 75 00732 PLACER ORDER #
        2 2 CM_PLACER C 1 - - 00216 Placer Order Number
        4 2 EI C * - - 00216 Placer Order Number
        1ff8 2 EI C 1 - - 00216 Placer Order Number
        1 3 CM O 1 - 75 00733 FILLER ORDER #
        2 3 CM_FILLER C 1 - - 00217 Filler Order Number
        1ffc 3 EI C 1 - - 00217 Filler Order Number
        1 4 CE R 1 - - 00523 UNIVERSAL SERVICE IDENT
        a 4 CE R 1 - - 00238 Universal Service ID
        74 4 CE R 1 - - 00238 Universal Service Identifier
        1f80 4 CWE R 1 - - 00238 Universal Service Identifier
        1 5 ST O 1 - 2 00524 PRIORITY
        2 5 ID O 1 - 2 00239 Priority (not used)
        14 5 ID O 1 - 2 00239 Priority
        8 5 - W 0 - - - Priority-OBR
        60 5 ID O 1 - 2 00239 Priority - OBR
        80 5 ID O 1 - - 00239 Priority
        1f00 5 - W 0 - - - Priority
        1 6 TS O 1 - 19 00529 REQUESTED DATE-TIME
        2 6 TS O 1 - - 00240 Requested date / time (not used)
        74 6 TS O 1 - - 00240 Requested Date/Time
        1f08 6 - W 0 - - - Requested date time
        80 6 DTM O 1 - - 00240 Requested Date/Time
        1 7 TS R 1 - 19 00530 OBSERVATION DATE/TIME
        7e 7 TS C 1 - - 00241 Observation Date/Time
        80 7 DTM C 1 - 24 00241 Observation Date/Time #
        1f00 7 DTM C 1 - - 00241 Observation Date/Time #
        1 8 TS R 1 - 19 00531 OBSERVATION END DATE/TIME
        2 8 TS C 1 - - 00242 Observation end date / time
        7c 8 TS O 1 - - 00242 Observation End Date/Time
        80 8 DTM O 1 - 24 00242 Observation End Date/Time #
        1f00 8 DTM O 1 - - 00242 Observation End Date/Time #
        1 9 CQ R 1 0036 20 00532 COLLECTION VOLUME
        2 9 CQ C 1 - - 00243 Collection Volume
        1ffc 9 CQ O 1 - - 00243 Collection Volume
        1 10 CN O * - 60 00533 COLLECTOR IDENTIFIER
        2 10 CN O * - - 00244 Collector Identifier
        1ffc 10 XCN O * - - 00244 Collector Identifier
        1 11 ST O 1 0065 1 00534 SPECIMEN ACTION CODE
        1ffe 11 ID O 1 0065 1 00245 Specimen Action Code
        1 12 CM O 1 0047 60 00535 DANGER CODE
        7e 12 CE O 1 - - 00246 Danger Code
        1f80 12 CWE O 1 9999 - 00246 Danger Code
        1 13 ST O 1 - 300 00536 RELEVANT CLINICAL INFO
        e2 13 ST O 1 - 300 00247 Relevant Clinical Information
        4 13 ST C 1 - 300 00247 Relevant Clinical Information
        18 13 ST O 1 - 300 00247 Relevant Clinical Info
        1f00 13 CWE O * 0916 - 00247 Relevant Clinical Information
        1 14 TS R 1 - 19 00537 SPECIMEN RECEIVED DATE/TIME
        1a 14 TS C 1 - - 00248 Specimen Received Date/Time
        64 14 TS O 1 - - 00248 Specimen Received Date/Time
        80 14 DTM O 1 - 24 00248 Specimen Received Date/Time
        1f00 14 - W 0 - - - Specimen Received Date/Time
        1 15 CM O 1 0070 300 00538 SPECIMEN SOURCE
        6 15 CM_SPS O 1 0070 - 00249 Specimen Source
        18 15 SPS O 1 0070 - 00249 Specimen Source
        e0 15 SPS O 1 - - 00249 Specimen Source
        100 15 - W 0 - - - Speciment source
        1e00 15 - W 0 - - - Specimen Source
        1 16 CN O * 0010 60 00539 ORDERING PROVIDER
        2 16 CN O 1 - - 00226 Ordering Provider
        1ffc 16 XCN O * - - 00226 Ordering Provider
        1 17 TN O * - 40 00540 ORDER CALL-BACK PHONE NUM
        2 17 TN O * - 40 00250 Order Callback Phone Number
        7c 17 XTN O * - - 00250 Order Callback Phone Number
        1f80 17 XTN O 2 - - 00250 Order Callback Phone Number
        1 18 ST O 1 - 60 00541 PLACERS FIELD #1
        7e 18 ST O 1 - 60 00251 Placer Field 1
        80 18 ST O 1 - 199 00251 Placer Field 1
        1f00 18 ST O 1 - - 00251 Placer Field 1
        1 19 ST O 1 - 60 00542 PLACERS FIELD #2
        7e 19 ST O 1 - 60 00252 Placer Field 2
        80 19 ST O 1 - 199 00252 Placer Field 2
        1f00 19 ST O 1 - - 00252 Placer Field 2
        1 20 ST O 1 - 60 00543 FILLERS FIELD #1
        7e 20 ST O 1 - 60 00253 Filler Field 1
        80 20 ST O 1 - 199 00253 Filler Field 1 +
        1f00 20 ST O 1 - - 00253 Filler Field 1 +
        1 21 ST O 1 - 60 00544 FILLERS FIELD #2
        7e 21 ST O 1 - 60 00254 Filler Field 2
        80 21 ST O 1 - 199 00254 Filler Field 2 +
        1f00 21 ST O 1 - - 00254 Filler Field 2 +
        1 22 TS R 1 - 19 00546 RESULTS RPT/STATUS CHNG - DATE/T
        2 22 TS C 1 - - 00255 Results report / status change - date / time
        7c 22 TS C 1 - - 00255 Results Rpt/Status Chng - Date/Time
        80 22 DTM C 1 - 24 00255 Results Rpt/Status Chng - Date/Time +
        1f00 22 DTM C 1 - - 00255 Results Rpt/Status Chng - Date/Time +
        1 23 CM O 1 - 40 00547 CHARGE TO PRACTICE
        6 23 CM_MOC O 1 - - 00256 Charge To Practice
        1ff8 23 MOC O 1 - - 00256 Charge to Practice +
        1 24 ID O 1 0074 10 00548 DIAGNOSTIC SERV SECT ID
        2 24 ID O 1 0074 10 00257 Diagnostic service section ID
        4 24 ID C 1 0074 10 00257 Diagnostic Service Section ID
        f8 24 ID O 1 0074 10 00257 Diagnostic Serv Sect ID
        1f00 24 ID O 1 0074 3 00257 Diagnostic Serv Sect ID
        1 25 ID O 1 0123 1 00734 RESULT STATUS
        1ffe 25 ID C 1 0123 1 00258 Result Status +
        1 26 CM O 1 - - 00550 LINKED RESULTS
        2 26 CM_PARENT_RESULT O 1 - - 00259 Parent Result
        4 26 CM_PRL O 1 - - 00259 Parent Result
        1ff8 26 PRL O 1 - - 00259 Parent Result +
        1 27 CM O * - 200 00735 QUANTITY/TIMING
        fa 27 TQ O * - - 00221 Quantity/Timing
        4 27 TQ R 1 - - 00221 Quantity/Timing
        100 27 - W 0 - - - Parent result
        1e00 27 - W 0 - - - Quantity/Timing
        1 28 CN O * - 80 00551 RESULT COPIES TO
        2 28 CN O * - - 00260 Result Copies To
        1ffc 28 XCN O * - - 00260 Result Copies To
        1 29 CM O 1 - 150 00737 PARENT ACCESSION #
        6 29 CM_EIP O 1 - - 00261 Parent Number
        1f8 29 EIP O 1 - - 00261 Parent
        200 29 EIP O 1 - - 00261 Parent Result Observation Identifier
        1c00 29 EIP O 1 - - 00261 Parent Results Observation Identifier
        1 30 ID O 1 0124 20 00625 TRANSPORTATION MODE
        fe 30 ID O 1 0124 20 00262 Transportation Mode
        1f00 30 ID O 1 0124 4 00262 Transportation Mode
        1 31 CE O * - - 00626 REASON FOR STUDY
        7e 31 CE O * - - 00263 Reason for Study
        1f80 31 CWE O * 9999 - 00263 Reason for Study
        1 32 CN O 1 - 60 00627 PRINCIPAL RESULT INTERPRETER
        6 32 CM_NDL O 1 - - 00264 Principal Result Interpreter
        1ff8 32 NDL O 1 - - 00264 Principal Result Interpreter +
        1 33 CN O 1 - 60 00628 ASSISTANT RESULT INTERPRETER
        6 33 CM_NDL O * - - 00265 Assistant Result Interpreter
        1ff8 33 NDL O * - - 00265 Assistant Result Interpreter +
        1 34 CN O 1 - 60 00630 TECHNICIAN
        6 34 CM_NDL O * - - 00266 Technician
        1ff8 34 NDL O * - - 00266 Technician +
        1 35 CN O 1 - 60 00629 TRANSCRIPTIONIST
        6 35 CM_NDL O * - - 00267 Transcriptionist
        1ff8 35 NDL O * - - 00267 Transcriptionist +
        1 36 TS O 1 - 19 00736 SCHEDULED - DATE/TIME
        7e 36 TS O 1 - - 00268 Scheduled Date/Time
        80 36 DTM O 1 - 24 00268 Scheduled Date/Time +
        1f00 36 DTM O 1 - - 00268 Scheduled Date/Time +
        7c 37 NM O 1 - 4 01028 Number of Sample Containers
        80 37 NM O 1 - 16 01028 Number of Sample Containers
        1f00 37 NM O 1 - - 01028 Number of Sample Containers
        7c 38 CE O * - - 01029 Transport Logistics of Collected Sample
        1f80 38 CWE O * 9999 - 01029 Transport Logistics of Collected Sample
        7c 39 CE O * - - 01030 Collector's Comment
        1f80 39 CWE O * 9999 - 01030 Collector's Comment
        7c 40 CE O 1 - - 01031 Transport Arrangement Responsibility
        1f80 40 CWE O 1 9999 - 01031 Transport Arrangement Responsibility
        fc 41 ID O 1 0224 30 01032 Transport Arranged
        1f00 41 ID O 1 0224 1 01032 Transport Arranged
        1ffc 42 ID O 1 0225 1 01033 Escort Required
        7c 43 CE O * - - 01034 Planned Patient Transport Comment
        1f80 43 CWE O * 9999 - 01034 Planned Patient Transport Comment
        78 44 CE O 1 0088 - 00393 Procedure Code
        1f80 44 CNE O 1 0088 - 00393 Procedure Code
        78 45 CE O * 0340 - 01316 Procedure Code Modifier
        1f80 45 CNE O * 0340 - 01316 Procedure Code Modifier
        70 46 CE O * 0411 - 01474 Placer Supplemental Service Information
        1f80 46 CWE O * 0411 - 01474 Placer Supplemental Service Information
        70 47 CE O * 0411 - 01475 Filler Supplemental Service Information
        1f80 47 CWE O * 0411 - 01475 Filler Supplemental Service Information
        1fe0 48 CWE C 1 0476 - 01646 Medically Necessary Duplicate Procedure Reason
        e0 49 IS O 1 0507 2 01647 Result Handling
        1f00 49 CWE O 1 0507 - 01647 Result Handling
        1fc0 50 CWE O 1 - - 02286 Parent Universal Service Identifier
        1f00 51 EI O 1 - - 02307 Observation Group ID
        1f00 52 EI O 1 - - 02308 Parent Observation Group ID
        1f00 53 CX O * - - 03303 Alternate Placer Order Number
        100 54 EIP O 1 - - - Parent order
        1e00 54 EIP O 1 - - 00222 Parent Order
        S OBX Observation/Result
        1 1 SI O 1 - 4 00559 SET ID - OBSERVATION SIMPLE
        2 1 SI O 1 - 4 00569 Set ID - Observational Simple
        1ffc 1 SI O 1 - 4 00569 Set ID - OBX
        1 2 ID O 1 0125 2 00676 VALUE TYPE
        6 2 ID R 1 0125 2 00570 Value Type
        8 2 ID R 1 0125 3 00570 Value Type
        70 2 ID C 1 0125 2 00570 Value Type
        1f80 2 ID C 1 0125 3 00570 Value Type
        1 3 CE R 1 - - 00560 OBSERVATION IDENTIFIER
        7e 3 CE R 1 - - 00571 Observation Identifier
        1f80 3 CWE R 1 9999 - 00571 Observation Identifier
        1 4 NM O 1 - 20 00769 OBSERVATION SUB-ID
        f6 4 ST C 1 - 20 00572 Observation Sub-ID
        8 4 ST R 1 - 20 00572 Observation Sub-ID
        b00 4 ST C 1 - - 00572 Observation Sub-ID
        400 4 ST C * - - 00572 Observation Sub-ID
        1000 4 OG C 1 - - 00572 Observation Sub-ID
        1 5 varies O 1 - 65 00561 OBSERVATION RESULTS
        2 5 varies C 1 - - 00573 Observation Value
        1ffc 5 varies C * - - 00573 Observation Value
        1 6 ID O 1 - 20 00562 UNITS
        7e 6 CE O 1 - - 00574 Units
        1b80 6 CWE O 1 9999 - 00574 Units
        400 6 CWE O 1 - - 00574 Units
        1 7 ST O 1 - 60 00563 REFERENCES RANGE
        fa 7 ST O 1 - 60 00575 References Range
        4 7 ST O 1 - 10 00575 References Range
        1d00 7 ST O 1 - - 00575 References Range
        200 7 - W 0 - - - References Range
        1 8 ST O * 0078 10 00564 ABNORMAL FLAGS
        2 8 ID O * 0078 10 00576 Abnormal Flags
        c 8 ID O * 0078 5 00576 Abnormal Flags
        10 8 IS O 1 0078 5 00576 Abnormal Flags
        e0 8 IS O * 0078 5 00576 Abnormal Flags
        1900 8 CWE O * 0078 - 00576 Interpretation Codes
        600 8 - W 0 - - - Interpretation Codes
        1 9 NM O 1 - 5 00639 PROBABILITY
        e6 9 NM O 1 - 5 00577 Probability
        18 9 NM O * - 5 00577 Probability
        1900 9 NM O 1 - - 00577 Probability
        600 9 - W 0 - - - Probability
        1 10 ID O 1 0080 5 00565 NATURE OF ABNORMAL TEST
        2 10 ID O 1 0080 5 00578 Nature of Abnormal Test
        1c 10 ID O 1 0080 2 00578 Nature of Abnormal Test
        1de0 10 ID O * 0080 2 00578 Nature of Abnormal Test
        200 10 - W 0 - - - Nature of Abnormal Test
        1 11 ID O 1 0085 2 00566 OBSERV RESULT STATUS
        2 11 ID R 1 0085 2 00579 Observation result status
        4 11 ID R 1 0085 1 00579 Observ Result Status
        1ff8 11 ID R 1 0085 1 00579 Observation Result Status
        1 12 TS O 1 - 19 00567 DATE LAST OBS NORMAL VALUES
        2 12 TS O 1 - - 00580 Effective date last observation normal values
        4 12 TS C 1 - - 00580 Date Last Obs Normal Values
        8 12 TS O 1 - - 00580 Date Last Obs Normal Values
        10 12 TS O 1 - - 00580 Date Last Observation Normal Value
        20 12 TS O 1 - - 00580 Effective Date of Reference Range
        40 12 TS O 1 - - 00580 Effective Date of Reference Range Values
        80 12 DTM O 1 - 24 00580 Effective Date of Reference Range
        1900 12 DTM O 1 - - 00580 Effective Date of Reference Range
        600 12 - W 0 - - - Effective Date of Reference Range
        fe 13 ST O 1 - 20 00581 User Defined Access Checks
        1900 13 ST O 1 - - 00581 User Defined Access Checks
        600 13 - W 0 - - - User Defined Access Checks
        7e 14 TS O 1 - - 00582 Date/Time of the Observation
        80 14 DTM O 1 - 24 00582 Date/Time of the Observation
        1900 14 DTM O 1 - - 00582 Date/Time of the Observation
        600 14 - W 0 - - - Date/Time of the Observation
        3a 15 CE O 1 - - 00583 Producer's ID
        4 15 CE C 1 - - 00583 Producer's ID
        40 15 CE O 1 - - 00583 Producer's Reference
        1980 15 CWE O 1 9999 - 00583 Producer's ID
        600 15 - W 0 - - - Producer's ID
        2 16 CN O 1 - - 00584 Responsible Observer
        14 16 XCN O 1 - - 00584 Responsible Observer
        1de8 16 XCN O * - - 00584 Responsible Observer
        200 16 - W 0 - - - Responsible Observer
        7c 17 CE O * - - 00936 Observation Method
        1980 17 CWE O * 9999 - 00936 Observation Method
        600 17 - W 0 - - - Observation Method
        1ff0 18 EI O * - - 01479 Equipment Instance Identifier
        70 19 TS O 1 - - 01480 Date/Time of the Analysis
        80 19 DTM O 1 - 24 01480 Date/Time of the Analysis
        1f00 19 DTM O 1 - - 01480 Date/Time of the Analysis
        40 20 - W 0 - - - Performing Organization Name
        1f80 20 CWE O * 0163 - 02179 Observation Site
        40 21 - W 0 - - - Performing Organization Address
        1f80 21 EI O 1 - - 02180 Observation Instance Identifier
        40 22 - W 0 - - - Performing Organization Medical Director
        1f80 22 CNE C 1 0725 - 02182 Mood Code
        40 23 XON O * - - - Performing organization name
        1d80 23 XON O * - - 02283 Performing Organization Name
        200 23 XON O 1 - - 02283 Performing Organization Name
        40 24 XAD O * - - - Performing organization address
        1d80 24 XAD O * - - 02284 Performing Organization Address
        200 24 XAD O 1 - - 02284 Performing Organization Address
        40 25 XCN O * - - - Performing organization medical director
        1d80 25 XCN O * - - 02285 Performing Organization Medical Director
        200 25 XCN O 1 - - 02285 Performing Organization Medical Director
        1d00 26 ID O * 0909 10 02313 Patient Results Release Category
        200 26 ID O 1 0909 10 02313 Patient Results Release Category
        1c00 27 CWE O 1 0914 - 03308 Root Cause
        1c00 28 CWE O * 0915 - 03309 Local Process Control
        1800 29 ID O * 0936 - 03432 Observation Type
        1000 30 ID O * 0937 - 03475 Observation Sub-Type
        S ODS Dietary Orders, Supplements, and Preferences
        1ffe 1 ID R 1 0159 1 00269 Type
        7e 2 CE O * - - 00270 Service Period
        1f80 2 CWE O 10 9999 - 00270 Service Period
        7e 3 CE R * - - 00271 Diet, Supplement, or Preference Code
        1f80 3 CWE R 20 9999 - 00271 Diet, Supplement, or Preference Code
        7a 4 ST O * - 80 00272 Text Instruction
        4 4 ST O 1 - 80 00272 Text Instruction
        80 4 ST O 2 - 80 00272 Text Instruction
        1f00 4 ST O 2 - - 00272 Text Instruction
        S ODT Diet Tray Instructions
        7e 1 CE R 1 0160 - 00273 Tray Type
        1f80 1 CWE R 1 0160 - 00273 Tray Type
        7e 2 CE O * - - 00270 Service Period
        1f80 2 CWE O 10 9999 - 00270 Service Period
        2 3 ST O * - 80 00272 Text Instruction
        fc 3 ST O 1 - 80 00272 Text Instruction
        1f00 3 ST O 1 - - 00272 Text Instruction
        S OM1 General Segment
        2 1 ST O 1 - 3 00585 Segment Type ID
        c 1 NM O 1 - 4 00586 Sequence Number - Test/Observation Master File
        f0 1 NM R 1 - 4 00586 Sequence Number - Test/Observation Master File
        1f00 1 NM R 1 - - 00586 Sequence Number - Test/Observation Master File
        2 2 NM O 1 - 4 00586 Sequence Number - Test/ Observation Master File
        4 2 CE R 1 - - 00587 Producer's Test/Observation ID
        8 2 CE O 1 - - 00587 Producer's Test/Observation ID
        70 2 CE R 1 9999 - 00587 Producer's Service/Test/Observation ID
        f80 2 CWE R 1 9999 - 00587 Producer's Service/Test/Observation ID
        1000 2 CWE R 1 - - 00587 Producer's Service/Test/Observation ID
        2 3 CE R 1 - - 00587 Producer's test / observation ID
        fc 3 ID O * 0125 12 00588 Permitted Data Types
        1f00 3 ID O * 0125 3 00588 Permitted Data Types
        2 4 ID O * 0125 12 00588 Permitted Data Types
        1ff4 4 ID R 1 0136 1 00589 Specimen Required
        8 4 ID O 1 0136 1 00589 Specimen Required
        2 5 ID R 1 0136 1 00589 Specimen Required
        4 5 CE R 1 - - 00590 Producer ID
        8 5 CE O 1 - - 00590 Producer ID
        70 5 CE R 1 9999 - 00590 Producer ID
        1f80 5 CWE R 1 9999 - 00590 Producer ID
        2 6 CE R 1 - - 00590 Producer ID
        4 6 CE O 1 - - 00591 Observation Description
        1ff8 6 TX O 1 - - 00591 Observation Description
        2 7 TX O 1 - - 00591 Observation Description
        c 7 CE O 1 - - 00592 Other Test/Observation IDs for the Observation
        70 7 CE O 1 9999 - 00592 Other Service/Test/Observation IDs for the Observation
        380 7 CWE O 1 9999 - 00592 Other Service/Test/Observation IDs for the Observation
        1c00 7 CWE O * 9999 - 00592 Other Service/Test/Observation IDs for the Observation
        2 8 CE O 1 - - 00592 Other test / observation IDs for the observation
        f4 8 ST R * - 200 00593 Other Names
        8 8 ST O * - 200 00593 Other Names
        300 8 ST R * - - 00593 Other Names
        1c00 8 ST O * - - 00593 Other Names
        2 9 ST R * - 200 00593 Other Names
        fc 9 ST O 1 - 30 00594 Preferred Report Name for the Observation
        1f00 9 ST O 1 - - 00594 Preferred Report Name for the Observation
        2 10 ST O 1 - 30 00594 Preferred Report Name for the Observation
        fc 10 ST O 1 - 8 00595 Preferred Short Name or Mnemonic for Observation
        1f00 10 ST O 1 - 8 00595 Preferred Short Name or Mnemonic for the Observation
        2 11 ST O 1 - 8 00595 Preferred Short Name or Mnemonic for Observation
        fc 11 ST O 1 - 200 00596 Preferred Long Name for the Observation
        1f00 11 ST O 1 - - 00596 Preferred Long Name for the Observation
        2 12 ST O 1 - 200 00596 Preferred Long Name for the Observation
        1ffc 12 ID O 1 0136 1 00597 Orderability
        2 13 ID O 1 0136 1 00597 Orderability
        4 13 CE O * - - 00598 Identity of Instrument Used to Perfrom this Study
        8 13 CE O * - - 00598 Identity of Instrument Used to Perform this Study
        70 13 CE O * 9999 - 00598 Identity of Instrument Used to Perform this Study
        1f80 13 CWE O * 9999 - 00598 Identity of Instrument Used to Perform this Study
        2 14 CE O * - - 00598 Identity of instrument used to perform this study
        4 14 CE O 1 - - 00599 Coded Representation of Method
        8 14 CE O * - - 00599 Coded Representation of Method
        70 14 CE O * 9999 - 00599 Coded Representation of Method
        1f80 14 CWE O * 9999 - 00599 Coded Representation of Method
        2 15 CE O * - - 00599 Coded Representation of Method
        c 15 ID O 1 0136 1 00600 Portable
        1ff0 15 ID O 1 0136 1 00600 Portable Device Indicator
        2 16 ID O 1 0136 1 00600 Portable
        c 16 CE O * - - 00601 Observation Producing Department/Section
        70 16 CE O * 9999 - 00601 Observation Producing Department/Section
        1f80 16 CWE O * 9999 - 00601 Observation Producing Department/Section
        2 17 ID O * - 1 00601 Observation producing department / section
        4 17 TN O 1 - 40 00602 Telephone Number of Section
        1ff8 17 XTN O 1 - - 00602 Telephone Number of Section
        2 18 TN O 1 - 40 00602 Telephone Number of Section
        4 18 ID O 1 0174 1 00603 Nature of Test/Observation
        8 18 IS R 1 0174 1 00603 Nature of Test/Observation
        f0 18 IS R 1 0174 1 00603 Nature of Service/Test/Observation
        1f00 18 CWE R 1 0174 - 00603 Nature of Service/Test/Observation
        2 19 ID R 1 0174 1 00603 Nature of test / observation
        c 19 CE O 1 - - 00604 Report Subheader
        70 19 CE O 1 9999 - 00604 Report Subheader
        1f80 19 CWE O 1 9999 - 00604 Report Subheader
        2 20 CE O 1 - - 00604 Report Subheader
        fc 20 ST O 1 - 20 00605 Report Display Order
        1f00 20 ST O 1 - - 00605 Report Display Order
        2 21 ST O 1 - 20 00605 Report Display Order
        4 21 TS O 1 - - 00606 Date/Time Stamp for any change in Def Attri for Obs
        78 21 TS O 1 - - 00606 Date/Time Stamp for any change in Definition for the Observation
        80 21 DTM O 1 - 24 00606 Date/Time Stamp for any change in Definition for the Observation
        1f00 21 DTM O 1 - - 00606 Date/Time Stamp for Any Change in Definition for the Observation
        2 22 TS R 1 - - 00606 Date / time stamp for any change in definition for obs
        4 22 TS O 1 - - 00607 Effective Date/Time of Change in Test Proc. that make Results Non-Comparable
        78 22 TS O 1 - - 00607 Effective Date/Time of Change
        80 22 DTM O 1 - 24 00607 Effective Date/Time of Change
        1f00 22 DTM O 1 - - 00607 Effective Date/Time of Change
        2 23 TS O 1 - - 00607 Effective date / time of change
        fc 23 NM O 1 - 20 00608 Typical Turn-Around Time
        1f00 23 NM O 1 - - 00608 Typical Turn-Around Time
        2 24 NM O 1 - 20 00608 Typical Turn-around Time
        fc 24 NM O 1 - 20 00609 Processing Time
        1f00 24 NM O 1 - - 00609 Processing Time
        2 25 NM O 1 - 20 00609 Processing Time
        fc 25 ID O * 0168 40 00610 Processing Priority
        1f00 25 ID O * 0168 1 00610 Processing Priority
        2 26 ID O * 0168 40 00610 Processing Priority
        fc 26 ID O 1 0169 5 00611 Reporting Priority
        1f00 26 ID O 1 0169 1 00611 Reporting Priority
        2 27 ID O 1 0169 5 00611 Reporting Priority
        c 27 CE O * - - 00612 Outside Site(s) Where Observation may be Performed
        70 27 CE O * 9999 - 00612 Outside Site(s) Where Observation may be Performed
        1f80 27 CWE O * 9999 - 00612 Outside Site(s) Where Observation May Be Performed
        2 28 CE O * - - 00612 Outside Site(s) Where Observation may be Performed
        4 28 AD O 1 - - 00613 Address of Outside Site(s)
        1ff8 28 XAD O * - - 00613 Address of Outside Site(s)
        2 29 AD O * - - 00613 Address of Outside Site(s)
        4 29 TN O 1 - 400 00614 Phone Number of Outside Site
        1ff8 29 XTN O 1 - - 00614 Phone Number of Outside Site
        2 30 TN O * - 400 00614 Phone Number of Outside Site
        4 30 ID O 1 0177 1 00615 Confidentiality Code
        18 30 IS O 1 0177 1 00615 Confidentiality Code
        1fe0 30 CWE O 1 0177 - 00615 Confidentiality Code
        2 31 ID O 1 0177 1 00615 Confidentiality Code
        4 31 CE O 1 - - 00616 Observations Required to Interpret the Observation
        8 31 CE O 1 - - 00616 Observations Required to Interpret the Obs
        70 31 CE O 1 9999 - 00616 Observations Required to Interpret the Observation
        80 31 CWE O 1 9999 - 00616 Observations Required to Interpret the Observation
        300 31 CWE O 1 9999 - 00616 Observations Required to Interpret this Observation
        1c00 31 CWE O * 9999 - 00616 Observations Required to Interpret this Observation
        2 32 CE O * - - 00616 Observations required to interpret the observation
        1ffc 32 TX O 1 - - 00617 Interpretation of Observations
        2 33 TX O 1 - - 00617 Interpretation of Observations
        c 33 CE O 1 - - 00618 Contraindications to Observations
        70 33 CE O 1 9999 - 00618 Contraindications to Observations
        380 33 CWE O 1 9999 - 00618 Contraindications to Observations
        1c00 33 CWE O * 9999 - 00618 Contraindications to Observations
        2 34 CE O * - - 00618 Contraindications to Observations
        c 34 CE O * - - 00619 Reflex Tests/Observations
        70 34 CE O * 9999 - 00619 Reflex Tests/Observations
        1f80 34 CWE O * 9999 - 00619 Reflex Tests/Observations
        2 35 CE O * - - 00619 Reflex tests / observations
        4 35 ST O 1 - 80 00620 Rules that Trigger Reflex Testing
        3f8 35 TX O 1 - - 00620 Rules that Trigger Reflex Testing
        1c00 35 TX O * - - 00620 Rules that Trigger Reflex Testing
        2 36 ST O 1 - 80 00620 Rules that Trigger Reflex Testing
        c 36 CE O 1 - - 00621 Fixed Canned Message
        70 36 CE O 1 9999 - 00621 Fixed Canned Message
        380 36 CWE O 1 9999 - 00621 Fixed Canned Message
        1c00 36 CWE O * 9999 - 00621 Fixed Canned Message
        2 37 CE O * - - 00621 Fixed Canned Message
        3fc 37 TX O 1 - - 00622 Patient Preparation
        1c00 37 TX O * - - 00622 Patient Preparation
        2 38 TX O 1 - - 00622 Patient Preparation
        c 38 CE O 1 - - 00623 Procedure Medication
        70 38 CE O 1 9999 - 00623 Procedure Medication
        1f80 38 CWE O 1 9999 - 00623 Procedure Medication
        2 39 CE O 1 - - 00623 Procedure Medication
        c 39 TX O 1 - - 00624 Factors that may Effect the Observation
        10 39 TX O 1 - - 00624 Factors that may Affect Affect the Observation
        1fe0 39 TX O 1 - - 00624 Factors that may Affect the Observation
        2 40 TX O 1 - - 00624 Factors that may affect the observation
        c 40 ST O * - 60 00625 Test/Observation Performance Schedule
        f0 40 ST O * - 60 00625 Service/Test/Observation Performance Schedule
        1f00 40 ST O * - - 00625 Service/Test/Observation Performance Schedule
        2 41 ST O * - 60 00625 Test / observation performance schedule
        1ffc 41 TX O 1 - - 00626 Description of Test Methods
        2 42 TX O 1 - - 00626 Description of Test Methods
        4 42 CE O 1 - - 00937 Kind of Quantity Observed
        78 42 CE O 1 0254 - 00937 Kind of Quantity Observed
        1f80 42 CWE O 1 0254 - 00937 Kind of Quantity Observed
        4 43 CE O 1 - - 00938 Point versus Interval
        78 43 CE O 1 0255 - 00938 Point Versus Interval
        1f80 43 CWE O 1 0255 - 00938 Point Versus Interval
        24 44 TX O 1 - - 00939 Challenge Information
        1fd8 44 TX O 1 0256 - 00939 Challenge Information
        4 45 CE O 1 - - 00940 Relationship modifier
        78 45 CE O 1 0258 - 00940 Relationship Modifier
        1f80 45 CWE O 1 0258 - 00940 Relationship Modifier
        c 46 CE O 1 - - 00941 Target Anatomic Site Of Test
        70 46 CE O 1 9999 - 00941 Target Anatomic Site Of Test
        1f80 46 CWE O 1 9999 - 00941 Target Anatomic Site Of Test
        4 47 CE O 1 - - 00942 Modality of imaging measurement
        78 47 CE O 1 0259 - 00942 Modality Of Imaging Measurement
        80 47 CWE O 1 0259 - 00942 Modality Of Imaging Measurement
        1f00 47 CWE O 1 0910 - 00942 Modality of Imaging Measurement
        1c00 48 ID O 1 0919 1 03310 Exclusive Test
        1c00 49 ID O 1 0074 3 00257 Diagnostic Serv Sect ID
        1c00 50 CWE O 1 - - 01539 Taxonomic Classification Code
        400 51 ST O * - - 03399 Other Names
        1800 51 ST O * - 200 03399 Other Names
        1800 52 CWE O * 9999 - 03433 Replacement Producer's Service/Test/Observation ID
        1800 53 TX O * - - 03434 Prior Resuts Instructions
        1800 54 TX O 1 - - 03435 Special Instructions
        1800 55 CWE O * - - 03436 Test Category
        1000 56 CWE O 1 9999 - 03437 Observation/Identifier associated with Producer's Service/Test/Observation ID
        1000 57 CQ O 1 - - 03438 Typical Turn-Around Time
        1000 58 CWE O * 0001 - 03439 Gender Restriction
        1000 59 NR O * - - 03440 Age Restriction
        S OM2 Numeric Observation
        2 1 ST O 1 - 3 00585 Segment Type ID
        fc 1 NM O 1 - 4 00586 Sequence Number - Test/Observation Master File
        1f00 1 NM O 1 - - 00586 Sequence Number - Test/Observation Master File
        2 2 NM O 1 - 4 00586 Sequence Number - Test/ Observation Master File
        c 2 CE O 1 - - 00627 Units of Measure
        70 2 CE O 1 9999 - 00627 Units of Measure
        1f80 2 CWE O 1 9999 - 00627 Units of Measure
        2 3 CE O 1 - - 00627 Units of Measure
        fc 3 NM O * - 10 00628 Range of Decimal Precision
        1f00 3 NM O * - - 00628 Range of Decimal Precision
        2 4 NM O 1 - 10 00628 Range of Decimal Precision
        c 4 CE O 1 - - 00629 Corresponding SI Units of Measure
        70 4 CE O 1 9999 - 00629 Corresponding SI Units of Measure
        1f80 4 CWE O 1 9999 - 00629 Corresponding SI Units of Measure
        2 5 CE O 1 - - 00629 Corresponding SI Units of Measure
        1ffc 5 TX O 1 - - 00630 SI Conversion Factor
        2 6 TX R * - - 00630 SI Conversion Factor
        4 6 CM_RFR O 1 - - 00631 Reference (Normal) Range - Ordinal & Continuous Obs
        8 6 RFR O 1 - - 00631 Reference (Normal) Range - Ordinal & Continuous Obs
        10 6 RFR O 1 - - 00631 Reference (Normal) Range - Ordinal and Continuous Observations
        60 6 RFR O * - - 00631 Reference (Normal) Range - Ordinal and Continuous Observations
        1f80 6 RFR O * - - 00631 Reference (Normal) Range for Ordinal and Continuous Observations
        2 7 CM_RFR O * - - 00631 Reference (normal) range - ordinal & continuous observations
        4 7 CM_RANGE O 1 - - 00632 Critical Range for Ordinal & Continuous Obs
        8 7 NR O 1 - - 00632 Critical Range for Ordinal & Continuous Obs
        10 7 NR O 1 - - 00632 Critical Range for Ordinal and Continuous Observations
        1fe0 7 RFR O * - - 00632 Critical Range for Ordinal and Continuous Observations
        2 8 CM_RANGE O 1 - - 00632 Critical range for ordinal and continuous observations
        4 8 CM_ABS_RANGE O 1 - - 00633 Absolute Range for Ordinal & Continuous Obs
        8 8 RFR O 1 - - 00633 Absolute Range for Ordinal & Continuous Obs
        1ff0 8 RFR O 1 - - 00633 Absolute Range for Ordinal and Continuous Observations
        2 9 CM_ABS_RANGE O 1 - - 00633 Absolute range for ordinal and continuous observations
        4 9 CM_DLT O * - - 00634 Delta Check Criteria
        1ff8 9 DLT O * - - 00634 Delta Check Criteria
        2 10 CM_DLT O * - - 00634 Delta Check Criteria
        fc 10 NM O 1 - 20 00635 Minimum Meaningful Increments
        1f00 10 NM O 1 - - 00635 Minimum Meaningful Increments
        2 11 NM O 1 - 20 00635 Minimum Meaningful Increments
        1ffc 11 - W 0 - - - Minimum Meaningful Increments
        S OM3 Categorical Service/Test/Observation
        2 1 ST O 1 - 3 00585 Segment Type ID
        fc 1 NM O 1 - 4 00586 Sequence Number - Test/Observation Master File
        1f00 1 NM O 1 - - 00586 Sequence Number - Test/Observation Master File
        2 2 NM O 1 - 4 00586 Sequence Number - Test/ Observation Master File
        c 2 CE O 1 - - 00636 Preferred Coding System
        70 2 CE O 1 9999 - 00636 Preferred Coding System
        1f80 2 CWE O 1 9999 - 00636 Preferred Coding System
        2 3 ID O 1 - 5 00636 Preferred Coding System
        c 3 CE O 1 - - 00637 Valid Coded “Answers”
        70 3 CE O 1 9999 - 00637 Valid Coded "Answers"
        1f80 3 CWE O * 9999 - 00637 Valid Coded "Answers"
        2 4 CE O * - - 00637 Valid coded answers
        c 4 CE O * - - 00638 Normal Text/Codes for Categorical Observations
        70 4 CE O * 9999 - 00638 Normal Text/Codes for Categorical Observations
        1f80 4 CWE O * 9999 - 00638 Normal Text/Codes for Categorical Observations
        2 5 CE O * - - 00638 Normal test codes for categorical observations
        c 5 CE O 1 - - 00639 Abnormal Text/Codes for Categorical Observations
        10 5 CE O 1 9999 - 00639 Abnormal Text/Codes for Categorical Observations
        60 5 CE O * 9999 - 00639 Abnormal Text/Codes for Categorical Observations
        1f80 5 CWE O * 9999 - 00639 Abnormal Text/Codes for Categorical Observations
        2 6 CE O 1 - - 00639 Abnormal test codes for categorical observations
        c 6 CE O 1 - - 00640 Critical Text Codes for Categorical Observations
        10 6 CE O 1 9999 - 00640 Critical Text/Codes for Categorical Observations
        60 6 CE O * 9999 - 00640 Critical Text/Codes for Categorical Observations
        1f80 6 CWE O * 9999 - 00640 Critical Text/Codes for Categorical Observations
        2 7 CE O 1 - - 00640 Critical test codes for categorical observations
        4 7 ID R 1 0125 2 00570 Value Type
        1f88 7 ID O 1 0125 3 00570 Value Type
        70 7 ID O 1 0125 2 00570 Value Type
        2 8 ID O 1 - 2 00641 Data Type
        1ffc 8 - W 0 - - - Data Type
        S OM4 Observations that Require Specimens
        2 1 ST O 1 - 3 00585 Segment Type ID
        fc 1 NM O 1 - 4 00586 Sequence Number - Test/Observation Master File
        1f00 1 NM O 1 - - 00586 Sequence Number - Test/Observation Master File
        2 2 NM O 1 - 4 00586 Sequence Number - Test/ Observation Master File
        1ffc 2 ID O 1 0170 1 00642 Derived Specimen
        2 3 ID O 1 0170 1 00642 Derived Specimen
        3fc 3 TX O 1 - - 00643 Container Description
        1c00 3 TX O * - - 00643 Container Description
        2 4 TX O 1 - - 00643 Container Description
        fc 4 NM O 1 - 20 00644 Container Volume
        300 4 NM O 1 - - 00644 Container Volume
        1c00 4 NM O * - - 00644 Container Volume
        2 5 NM O 1 - 20 00644 Container Volume
        c 5 CE O 1 - - 00645 Container Units
        70 5 CE O 1 9999 - 00645 Container Units
        380 5 CWE O 1 9999 - 00645 Container Units
        1c00 5 CWE O * 9999 - 00645 Container Units
        2 6 CE O 1 - - 00645 Container Units
        c 6 CE O 1 - - 00646 Specimen
        70 6 CE O 1 9999 - 00646 Specimen
        1f80 6 CWE O 1 9999 - 00646 Specimen
        2 7 CE O 1 - - 00646 Specimen
        c 7 CE O 1 - - 00647 Additive
        10 7 CE O 1 0371 - 00647 Additive
        1fe0 7 CWE O 1 0371 - 00647 Additive
        2 8 CE O 1 - - 00647 Additive
        1ffc 8 TX O 1 - - 00648 Preparation
        2 9 TX O 1 - - 00648 Preparation
        1ffc 9 TX O 1 - - 00649 Special Handling Requirements
        2 10 TX O 1 - - 00649 Special Handling Requirements
        1ffc 10 CQ O 1 - - 00650 Normal Collection Volume
        2 11 CQ O 1 - - 00650 Normal Collection Volume
        1ffc 11 CQ O 1 - - 00651 Minimum Collection Volume
        2 12 CQ O 1 - - 00651 Minimum Collection Volume
        1ffc 12 TX O 1 - - 00652 Specimen Requirements
        2 13 TX O 1 - - 00652 Specimen Requirements
        4 13 ID O 1 0027 1 00653 Specimen Priorities
        1ff8 13 ID O * 0027 1 00653 Specimen Priorities
        2 14 ID O * 0027 60 00653 Specimen Priorities
        1ffc 14 CQ O 1 - - 00654 Specimen Retention Time
        2 15 CQ O 1 - - 00654 Specimen Retention Time
        3fc 15 - W 0 - - - Specimen Retention Time
        1c00 15 CWE O * 0376 - 01908 Specimen Handling Code
        1c00 16 ID O 1 0920 - 03311 Specimen Preference
        1c00 17 NM O 1 - - 03312 Preferred Specimen/Attribture Sequence ID
        1c00 18 CWE O * - - 01539 Taxonomic Classification Code
        S OM5 Observation Batteries (Sets)
        2 1 ST O 1 - 3 00585 Segment Type ID
        fc 1 NM O 1 - 4 00586 Sequence Number - Test/Observation Master File
        1f00 1 NM O 1 - - 00586 Sequence Number - Test/Observation Master File
        2 2 NM O 1 - 4 00586 Sequence Number - Test/ Observation Master File
        4 2 CE O * - - 00655 Test/Observations Included w/an Ordered Test Battery
        8 2 CE O * - - 00655 Test/Observations Included within an Ordered Test Battery
        70 2 CE O * 9999 - 00655 Test/Observations Included within an Ordered Test Battery
        1f80 2 CWE O * 9999 - 00655 Test/Observations Included Within an Ordered Test Battery
        2 3 CE O * - - 00655 Tests / observations included within an ordered test battery
        c 3 ST O 1 - 200 00656 Observation ID Suffixes
        f0 3 ST O 1 - 250 00656 Observation ID Suffixes
        1f00 3 ST O 1 - - 00656 Observation ID Suffixes
        2 4 ST O 1 - 200 00656 Observation ID Suffixes
        1ffc 4 - W 0 - - - Observation ID Suffixes
        S OM6 Observations that are Calculated from Other Observations
        2 1 ST O 1 - 3 00585 Segment Type ID
        fc 1 NM O 1 - 4 00586 Sequence Number - Test/Observation Master File
        1f00 1 NM O 1 - - 00586 Sequence Number - Test/Observation Master File
        2 2 NM O 1 - 4 00586 Sequence Number - Test/ Observation Master File
        1ffc 2 TX O 1 - - 00657 Derivation Rule
        2 3 TX O 1 - - 00657 Derivation Rule
        1ffc 3 - W 0 - - - Derivation Rule
        S OM7 Additional Basic Attributes
        f0 1 NM R 1 - 4 00586 Sequence Number - Test/Observation Master File
        1f00 1 NM R 1 - - 00586 Sequence Number - Test/Observation Master File
        70 2 CE R 1 - - 00238 Universal Service Identifier
        1f80 2 CWE R 1 - - 00238 Universal Service Identifier
        70 3 CE O * 0412 - 01481 Category Identifier
        1f80 3 CWE O * 0412 - 01481 Category Identifier
        1ff0 4 TX O 1 - - 01482 Category Description
        f0 5 ST O * - 200 01483 Category Synonym
        1f00 5 ST O * - - 01483 Category Synonym
        70 6 TS O 1 - - 01484 Effective Test/Service Start Date/Time
        80 6 DTM O 1 - 24 01484 Effective Test/Service Start Date/Time
        1f00 6 DTM O 1 - - 01484 Effective Test/Service Start Date/Time
        70 7 TS O 1 - - 01485 Effective Test/Service End Date/Time
        80 7 DTM O 1 - 24 01485 Effective Test/Service End Date/Time
        1f00 7 DTM O 1 - - 01485 Effective Test/Service End Date/Time
        f0 8 NM O 1 - 5 01486 Test/Service Default Duration Quantity
        1f00 8 NM O 1 - - 01486 Test/Service Default Duration Quantity
        70 9 CE O 1 9999 - 01487 Test/Service Default Duration Units
        1f80 9 CWE O 1 9999 - 01487 Test/Service Default Duration Units
        70 10 IS O 1 0335 60 01488 Test/Service Default Frequency
        80 10 IS O 1 - 60 01488 Test/Service Default Frequency
        1f00 10 CWE O 1 - - 01488 Test/Service Default Frequency
        1ff0 11 ID O 1 0136 1 01489 Consent Indicator
        70 12 CE O 1 0413 - 01490 Consent Identifier
        1f80 12 CWE O 1 0413 - 01490 Consent Identifier
        70 13 TS O 1 - - 01491 Consent Effective Start Date/Time
        80 13 DTM O 1 - 24 01491 Consent Effective Start Date/Time
        1f00 13 DTM O 1 - - 01491 Consent Effective Start Date/Time
        70 14 TS O 1 - - 01492 Consent Effective End Date/Time
        80 14 DTM O 1 - 24 01492 Consent Effective End Date/Time
        1f00 14 DTM O 1 - - 01492 Consent Effective End Date/Time
        f0 15 NM O 1 - 5 01493 Consent Interval Quantity
        1f00 15 NM O 1 - - 01493 Consent Interval Quantity
        70 16 CE C 1 0414 - 01494 Consent Interval Units
        1f80 16 CWE C 1 0414 - 01494 Consent Interval Units
        f0 17 NM O 1 - 5 01495 Consent Waiting Period Quantity
        1f00 17 NM O 1 - - 01495 Consent Waiting Period Quantity
        70 18 CE C 1 0414 - 01496 Consent Waiting Period Units
        1f80 18 CWE C 1 0414 - 01496 Consent Waiting Period Units
        70 19 TS O 1 - - 00607 Effective Date/Time of Change
        80 19 DTM O 1 - 24 00607 Effective Date/Time of Change
        1f00 19 DTM O 1 - - 00607 Effective Date/Time of Change
        1ff0 20 XCN O 1 - - 00224 Entered By
        1ff0 21 PL O * - - 01497 Orderable-at Location
        f0 22 IS O 1 0473 1 01498 Formulary Status
        1f00 22 CWE O 1 0473 - 01498 Formulary Status
        1ff0 23 ID O 1 0136 1 01499 Special Order Indicator
        70 24 CE O * 0132 - 01306 Primary Key Value - CDM
        380 24 CWE O * 0132 - 01306 Primary Key Value - CDM
        1c00 24 CWE O * - - 01306 Primary Key Value - CDM
        S OMC Supporting Clinical Information
        1000 1 NM O 1 - - 00586 Sequence Number - Test/Observation Master File
        1000 2 ID O 1 0206 - 00763 Segment Action Code
        1000 3 EI O 1 - - 00764 Segment Unique Key
        1000 4 CWE R 1 9999 - 03444 Clinical Information Request
        1000 5 CWE R * 0938 - 03445 Collection Event/Process Step
        1000 6 CWE R 1 0939 - 03446 Communication Location
        1000 7 ID O 1 0136 - 03447 Answer Required
        1000 8 ST O 1 - - 03448 Hint/Help Text
        1000 9 varies O 1 0125 - 03449 Type of Answer
        1000 10 ID O 1 0136 - 03450 Multiple Answers Allowed
        1000 11 CWE O * 9999 - 03451 Answer Choices
        1000 12 NM O 1 - - 03452 Character Limit
        1000 13 NM O 1 - - 03453 Number of Decimals
        S ORC Common Order
        1 1 ST R 1 0119 2 00714 ORDER CONTROL
        1ff6 1 ID R 1 0119 2 00215 Order Control
        8 1 ID O 1 0119 2 00215 Order Control
        1 2 CM O 1 - 75 00715 PLACER ORDER #
        2 2 CM_PLACER C 1 - - 00216 Placer Order Number
        4 2 EI O * - - 00216 Placer Order Number
        8 2 EI O 1 - - 00216 Placer Order Number
        1ff0 2 EI C 1 - - 00216 Placer Order Number
        1 3 CM O 1 - 75 00716 FILLER ORDER #
        2 3 CM_FILLER C 1 - - 00217 Filler Order Number
        1ff4 3 EI C 1 - - 00217 Filler Order Number
        8 3 EI O 1 - - 00217 Filler Order Number
        1 4 CM O 1 - 75 00717 PLACER GROUP #
        2 4 CM_GROUP_ID O 1 - - 00218 Placer Group Number
        3fc 4 EI O 1 - - 00218 Placer Group Number
        1c00 4 EIP O 1 - - 00218 Placer Group Number
        1 5 ST O 1 0038 2 00718 ORDER STATUS
        1ffe 5 ID O 1 0038 2 00219 Order Status
        1 6 ST O 1 0121 1 00719 RESPONSE FLAG
        1ffe 6 ID O 1 0121 1 00220 Response Flag
        1 7 CM O 1 - 200 00720 TIMING/QUANTITY
        f2 7 TQ O * - - 00221 Quantity/Timing
        4 7 TQ R 1 - - 00221 Quantity/Timing
        8 7 TQ O 1 - - 00221 Quantity/Timing
        1f00 7 - W 0 - - - Quantity timing
        1 8 CM O 1 - 200 00721 PARENT
        6 8 CM_EIP O 1 - - 00222 Parent
        1f8 8 EIP O 1 - - 00222 Parent
        1e00 8 EIP O 1 - - 00222 Parent Order
        1 9 TS O 1 - 19 00722 DATE/TIME OF TRANSACTION
        7e 9 TS O 1 - - 00223 Date/Time of Transaction
        80 9 DTM O 1 - 24 00223 Date/Time of Transaction
        1f00 9 DTM O 1 - - 00223 Date/Time of Transaction
        1 10 CN O 1 - 80 00723 ENTERED BY
        2 10 CN O 1 - - 00224 Entered By
        4 10 XCN O 1 - - 00224 Entered By
        1ff8 10 XCN O * - - 00224 Entered By
        1 11 CN O 1 - 80 00724 VERIFIED BY
        2 11 CN O 1 - - 00225 Verified By
        4 11 XCN O 1 - - 00225 Verified By
        1ff8 11 XCN O * - - 00225 Verified By
        1 12 CN O 1 - 80 00725 ORDERING PROVIDER
        2 12 CN O 1 - - 00226 Ordering Provider
        1ffc 12 XCN O * - - 00226 Ordering Provider
        1 13 CM O 1 - 80 00726 ENTERER'S LOCATION
        2 13 CM_PARENT_RESULT O 1 - - 00227 Enterer's Location
        1ffc 13 PL O 1 - - 00227 Enterer's Location
        1 14 TN O * - 40 00727 CALL BACK PHONE NUMBER
        6 14 TN O * - 40 00228 Call Back Phone Number
        78 14 XTN O * - - 00228 Call Back Phone Number
        1f80 14 XTN O 2 - - 00228 Call Back Phone Number
        7e 15 TS O 1 - - 00229 Order Effective Date/Time
        80 15 DTM O 1 - 24 00229 Order Effective Date/Time
        1f00 15 DTM O 1 - - 00229 Order Effective Date/Time
        7e 16 CE O 1 - - 00230 Order Control Code Reason
        1f80 16 CWE O 1 9999 - 00230 Order Control Code Reason
        7e 17 CE O 1 - - 00231 Entering Organization
        1f80 17 CWE O 1 9999 - 00231 Entering Organization
        7e 18 CE O 1 - - 00232 Entering Device
        1f80 18 CWE O 1 9999 - 00232 Entering Device
        2 19 CN O 1 - - 00233 Action by
        4 19 XCN O 1 - - 00233 Action By
        1ff8 19 XCN O * - - 00233 Action By
        78 20 CE O 1 0339 - 01310 Advanced Beneficiary Notice Code
        1f80 20 CWE O 1 0339 - 01310 Advanced Beneficiary Notice Code
        1ff8 21 XON O * - - 01311 Ordering Facility Name
        1ff8 22 XAD O * - - 01312 Ordering Facility Address
        1ff8 23 XTN O * - - 01313 Ordering Facility Phone Number
        1ff8 24 XAD O * - - 01314 Ordering Provider Address
        70 25 CWE O 1 - - 01473 Order Status Modifier
        1f80 25 CWE O 1 9999 - 01473 Order Status Modifier
        1fe0 26 CWE C 1 0552 - 01641 Advanced Beneficiary Notice Override Reason
        60 27 TS O 1 - - 01642 Filler's Expected Availability Date/Time
        80 27 DTM O 1 - 24 01642 Filler's Expected Availability Date/Time
        1f00 27 DTM O 1 - - 01642 Filler's Expected Availability Date/Time
        1fe0 28 CWE O 1 0177 - 00615 Confidentiality Code
        1fe0 29 CWE O 1 0482 - 01643 Order Type
        1fe0 30 CNE O 1 0483 - 01644 Enterer Authorization Mode
        40 31 CWE O 1 - - 02286 Parent Universal Service Identifier
        1f80 31 CWE O 1 - - 02287 Parent Universal Service Identifier
        1f00 32 DT O 1 - - 02301 Advanced Beneficiary Notice Date
        1f00 33 CX O * - - 03300 Alternate Placer Order Number
        1c00 34 CWE O * 0934 - 03387 Order Workflow Profile
        S ORG Practitioner Organization Unit
        f0 1 SI R 1 - 60 01459 Set ID - ORG
        1f00 1 SI R 1 - 4 01459 Set ID - ORG
        70 2 CE O 1 0405 - 01460 Organization Unit Code
        1f80 2 CWE O 1 0405 - 01460 Organization Unit Code
        10 3 CE O 1 0474 - 01625 Organization Unit Type Code - ORG
        60 3 CE O 1 0474 - 01625 Organization Unit Type Code
        1f80 3 CWE O 1 0474 - 01625 Organization Unit Type Code
        1ff0 4 ID O 1 0136 1 01462 Primary Org Unit Indicator
        1ff0 5 CX O 1 - - 01463 Practitioner Org Unit Identifier
        70 6 CE O 1 0452 - 01464 Health Care Provider Type Code
        1f80 6 CWE O 1 0452 - 01464 Health Care Provider Type Code
        70 7 CE O 1 0453 - 01614 Health Care Provider Classification Code
        1f80 7 CWE O 1 0453 - 01614 Health Care Provider Classification Code
        70 8 CE O 1 0454 - 01615 Health Care Provider Area of Specialization Code
        1f80 8 CWE O 1 0454 - 01615 Health Care Provider Area of Specialization Code
        1ff0 9 DR O 1 - - 01465 Effective Date Range
        70 10 CE O 1 0066 - 01276 Employment Status Code
        1f80 10 CWE O 1 0066 - 01276 Employment Status Code
        1ff0 11 ID O 1 0136 1 01467 Board Approval Indicator
        1ff0 12 ID O 1 0136 1 01468 Primary Care Physician Indicator
        1f00 13 CWE O * 0539 - 01891 Cost Center Code
        S ORO ORDER OTHER
        1 1 CE O 1 - - 00731 ORDER ITEM ID
        1 2 ID O 1 - 1 00120 SUBSTITUTE ALLOWED
        1 3 CN O * - 80 00586 RESULTS COPIES TO
        1 4 ID O 1 0012 2 00068 STOCK LOCATION
        S OVR Override Segment
        1fe0 1 CWE O 1 0518 - 01829 Business Rule Override Type
        1fe0 2 CWE O 1 0521 - 01830 Business Rule Override Code
        1fe0 3 TX O 1 - - 01831 Override Comments
        1fe0 4 XCN O 1 - - 01832 Override Entered By
        1fe0 5 XCN O 1 - - 01833 Override Authorized By
        S PAC Shipment Package
        1d00 1 SI R * - 4 02350 Set Id - PAC
        200 1 SI R 1 - 4 02350 Set Id - PAC
        1d00 2 EI C * - - 02351 Package ID
        200 2 EI C 1 - - 02351 Package ID
        1d00 3 EI O * - - 02352 Parent Package ID
        200 3 EI O 1 - - 02352 Parent Package ID
        1d00 4 NA O * - - 02353 Position in Parent Package
        200 4 NA O 1 - - 02353 Position in Parent Package
        1d00 5 CWE R * 0908 - 02354 Package Type
        200 5 CWE R 1 0908 - 02354 Package Type
        1f00 6 CWE O * 0544 - 02355 Package Condition
        1f00 7 CWE O * 0376 - 02356 Package Handling Code
        1f00 8 CWE O * 0489 - 02357 Package Risk Code
        S PCE Patient Charge Cost Center Exceptions
        80 1 SI R 1 - 2 02228 Set ID - PCE
        1f00 1 SI R 1 - 4 02228 Set ID - PCE
        80 2 IS O 1 0319 30 00281 Cost Center Account Number
        1f00 2 CX O 1 0319 - 00281 Cost Center Account Number
        1f80 3 CWE O 1 0132 - 00361 Transaction Code
        1f80 4 CP O 1 - - 00366 Transaction amount - unit
        S PCR Possible Causal Relationship
        7c 1 CE R 1 - - 01098 Implicated Product
        1f80 1 CWE R 1 9999 - 01098 Implicated Product
        fc 2 IS O 1 0249 1 01099 Generic Product
        1f00 2 IS O 1 0249 - 01099 Generic Product
        7c 3 CE O 1 - - 01100 Product Class
        1f80 3 CWE O 1 9999 - 01100 Product Class
        1ffc 4 CQ O 1 - - 01101 Total Duration Of Therapy
        7c 5 TS O 1 - - 01102 Product Manufacture Date
        80 5 DTM O 1 - 24 01102 Product Manufacture Date
        1f00 5 DTM O 1 - - 01102 Product Manufacture Date
        7c 6 TS O 1 - - 01103 Product Expiration Date
        80 6 DTM O 1 - 24 01103 Product Expiration Date
        1f00 6 DTM O 1 - - 01103 Product Expiration Date
        7c 7 TS O 1 - - 01104 Product Implantation Date
        80 7 DTM O 1 - 24 01104 Product Implantation Date
        1f00 7 DTM O 1 - - 01104 Product Implantation Date
        7c 8 TS O 1 - - 01105 Product Explantation Date
        80 8 DTM O 1 - 24 01105 Product Explantation Date
        1f00 8 DTM O 1 - - 01105 Product Explantation Date
        fc 9 IS O 1 0244 8 01106 Single Use Device
        1f00 9 CWE O 1 0244 - 01106 Single Use Device
        7c 10 CE O 1 - - 01107 Indication For Product Use
        1f80 10 CWE O 1 9999 - 01107 Indication For Product Use
        fc 11 IS O 1 0245 8 01108 Product Problem
        1f00 11 CWE O 1 0245 - 01108 Product Problem
        7c 12 ST O * - 30 01109 Product Serial/Lot Number
        80 12 ST O 3 - 199 01109 Product Serial/Lot Number
        1f00 12 ST O 3 - - 01109 Product Serial/Lot Number
        fc 13 IS O 1 0246 1 01110 Product Available For Inspection
        1f00 13 CWE O 1 0246 - 01110 Product Available For Inspection
        7c 14 CE O 1 - - 01111 Product Evaluation Performed
        1f80 14 CWE O 1 9999 - 01111 Product Evaluation Performed
        7c 15 CE O 1 0247 - 01112 Product Evaluation Status
        1f80 15 CWE O 1 0247 - 01112 Product Evaluation Status
        7c 16 CE O 1 - - 01113 Product Evaluation Results
        1f80 16 CWE O 1 9999 - 01113 Product Evaluation Results
        fc 17 ID O 1 0248 8 01114 Evaluated Product Source
        1f00 17 ID O 1 0248 1 01114 Evaluated Product Source
        7c 18 TS O 1 - - 01115 Date Product Returned To Manufacturer
        80 18 DTM O 1 - 24 01115 Date Product Returned To Manufacturer
        1f00 18 DTM O 1 - - 01115 Date Product Returned To Manufacturer
        1ffc 19 ID O 1 0242 1 01116 Device Operator Qualifications
        4 20 ID O 1 0250 8 01117 Relatedness Assessment
        1ff8 20 ID O 1 0250 1 01117 Relatedness Assessment
        7c 21 ID O * 0251 2 01118 Action Taken In Response To The Event
        1f80 21 ID O 6 0251 2 01118 Action Taken In Response To The Event
        4 22 ID O * 0232 2 01119 Event Causality Observations
        78 22 ID O * 0252 2 01119 Event Causality Observations
        1f80 22 ID O 6 0252 2 01119 Event Causality Observations
        4 23 ID O * 0253 2 01120 Indirect Exposure Mechanism
        78 23 ID O * 0253 1 01120 Indirect Exposure Mechanism
        1f80 23 ID O 3 0253 1 01120 Indirect Exposure Mechanism
        S PD1 Patient Additional Demographic
        1 1 ST O 1 - - - Living dependency
        4 1 IS O 1 0223 2 00755 Living Dependency
        f8 1 IS O * 0223 2 00755 Living Dependency
        1f00 1 CWE O * 0223 - 00755 Living Dependency
        fc 2 IS O 1 0220 2 00742 Living Arrangement
        1f00 2 CWE O 1 0220 - 00742 Living Arrangement
        7c 3 XON O * - - 00756 Patient Primary Facility
        1f80 3 XON O * 0204 - 00756 Patient Primary Facility
        fc 4 XCN O * - - 00757 Patient Primary Care Provider Name & ID No
        300 4 - W 0 - - - Patient Primary Care Provider Name & ID No
        1c00 4 - W 0 - - - Patient primary care provider name and id no
        fc 5 IS O 1 0231 2 00745 Student Indicator
        1f00 5 CWE O 1 0231 - 00745 Student Indicator
        4 6 IS O 1 0310 2 00753 Handicap
        f8 6 IS O 1 0295 2 00753 Handicap
        1f00 6 CWE O 1 0295 - 00753 Handicap
        c 7 IS O 1 0315 2 00759 Living Will
        f0 7 IS O 1 0315 2 00759 Living Will Code
        1f00 7 CWE O 1 0315 - 00759 Living Will Code
        c 8 IS O 1 0316 2 00760 Organ Donor
        f0 8 IS O 1 0316 2 00760 Organ Donor Code
        1f00 8 CWE O 1 0316 - 00760 Organ Donor Code
        4 9 ID O 1 0136 2 00761 Separate Bill
        1ff8 9 ID O 1 0136 1 00761 Separate Bill
        1ffc 10 CX O * - - 00762 Duplicate Patient
        4 11 CE O 1 0215 - 00743 Publicity Indicator
        78 11 CE O 1 0215 - 00743 Publicity Code
        1f80 11 CWE O 1 0215 - 00743 Publicity Code
        1f7c 12 ID O 1 0136 1 00744 Protection Indicator
        80 12 ID O 1 0136 - 00744 Protection Indicator
        70 13 DT O 1 - 8 01566 Protection Indicator Effective Date
        1f80 13 DT O 1 - - 01566 Protection Indicator Effective Date
        1ff0 14 XON O * - - 01567 Place of Worship
        10 15 CE O * 0435 - 01548 Advance Directive Code
        60 15 CE O * 0435 - 01568 Advance Directive Code
        1f80 15 CWE C * 0435 - 01548 Advance Directive Code
        f0 16 IS O 1 0441 1 01569 Immunization Registry Status
        1f00 16 CWE O 1 0441 - 01569 Immunization Registry Status
        f0 17 DT O 1 - 8 01570 Immunization Registry Status Effective Date
        1f00 17 DT O 1 - - 01570 Immunization Registry Status Effective Date
        f0 18 DT O 1 - 8 01571 Publicity Code Effective Date
        1f00 18 DT O 1 - - 01571 Publicity Code Effective Date
        f0 19 IS O 1 0140 5 01572 Military Branch
        1f00 19 CWE O 1 0140 - 01572 Military Branch
        f0 20 IS O 1 0141 2 00486 Military Rank/Grade
        1f00 20 CWE O 1 0141 - 00486 Military Rank/Grade
        10 21 IS O 1 0142 3 00487 Military Status
        e0 21 IS O 1 0142 3 01573 Military Status
        1f00 21 CWE O 1 0142 - 01573 Military Status
        80 22 DT O 1 - 8 02141 Advance Directive Last Verified Date
        1f00 22 DT O 1 - - 02141 Advance Directive Last Verified Date
        S PDA Patient Death and Autopsy
        70 1 CE O * - - 01574 Death Cause Code
        1f80 1 CWE O * - - 01574 Death Cause Code
        1ff0 2 PL O 1 - - 01575 Death Location
        1ff0 3 ID O 1 0136 1 01576 Death Certified Indicator
        70 4 TS O 1 - - 01577 Death Certificate Signed Date/Time
        80 4 DTM O 1 - 24 01577 Death Certificate Signed Date/Time
        1f00 4 DTM O 1 - - 01577 Death Certificate Signed Date/Time
        1ff0 5 XCN O 1 - - 01578 Death Certified By
        1ff0 6 ID O 1 0136 1 01579 Autopsy Indicator
        1ff0 7 DR O 1 - - 01580 Autopsy Start and End Date/Time
        1ff0 8 XCN O 1 - - 01581 Autopsy Performed By
        1ff0 9 ID O 1 0136 1 01582 Coroner Indicator
        S PDC Product Detail Country
        4 1 XON R 1 - - 01247 Manufacturer/Distributor
        1ff8 1 XON R * - - 01247 Manufacturer/Distributor
        7c 2 CE R 1 - - 01248 Country
        1f80 2 CWE R 1 9999 - 01248 Country
        fc 3 ST R 1 - 60 01249 Brand Name
        1f00 3 ST R 1 - - 01249 Brand Name
        fc 4 ST O 1 - 60 01250 Device Family Name
        1f00 4 ST O 1 - - 01250 Device Family Name
        7c 5 CE O 1 - - 01251 Generic Name
        1f80 5 CWE O 1 9999 - 01251 Generic Name
        fc 6 ST O * - 60 01252 Model Identifier
        1f00 6 ST O * - - 01252 Model Identifier
        fc 7 ST O 1 - 60 01253 Catalogue Identifier
        1f00 7 ST O 1 - - 01253 Catalogue Identifier
        fc 8 ST O * - 60 01254 Other Identifier
        1f00 8 ST O * - - 01254 Other Identifier
        7c 9 CE O 1 - - 01255 Product Code
        1f80 9 CWE O 1 9999 - 01255 Product Code
        1ffc 10 ID O 1 0330 4 01256 Marketing Basis
        4 11 ST O 1 - 60 01257 Marketing Approval Identifier
        f8 11 ST O 1 - 60 01257 Marketing Approval ID
        1f00 11 ST O 1 - - 01257 Marketing Approval ID
        1ffc 12 CQ O 1 - - 01258 Labeled Shelf Life
        1ffc 13 CQ O 1 - - 01259 Expected Shelf Life
        4 14 TS O 1 - - 01260 Date First Marked
        78 14 TS O 1 - - 01260 Date First Marketed
        80 14 DTM O 1 - 24 01260 Date First Marketed
        1f00 14 DTM O 1 - - 01260 Date First Marketed
        4 15 TS O 1 - - 01261 Date Last Marked
        78 15 TS O 1 - - 01261 Date Last Marketed
        80 15 DTM O 1 - 24 01261 Date Last Marketed
        1f00 15 DTM O 1 - - 01261 Date Last Marketed
        S PEO Product Experience Observation
        7c 1 CE O * - - 01073 Event Identifiers Used
        1f80 1 CWE O * 9999 - 01073 Event Identifiers Used
        7c 2 CE O * - - 01074 Event Symptom/Diagnosis Code
        1f80 2 CWE O * 9999 - 01074 Event Symptom/Diagnosis Code
        7c 3 TS R 1 - - 01075 Event Onset Date/Time
        80 3 DTM R 1 - 24 01075 Event Onset Date/Time
        1f00 3 DTM R 1 - - 01075 Event Onset Date/Time
        7c 4 TS O 1 - - 01076 Event Exacerbation Date/Time
        80 4 DTM O 1 - 24 01076 Event Exacerbation Date/Time
        1f00 4 DTM O 1 - - 01076 Event Exacerbation Date/Time
        7c 5 TS O 1 - - 01077 Event Improved Date/Time
        80 5 DTM O 1 - 24 01077 Event Improved Date/Time
        1f00 5 DTM O 1 - - 01077 Event Improved Date/Time
        7c 6 TS O 1 - - 01078 Event Ended Data/Time
        80 6 DTM O 1 - 24 01078 Event Ended Data/Time
        1f00 6 DTM O 1 - - 01078 Event Ended Data/Time
        4 7 XAD O 1 - - 01079 Event Location Occurred Address
        1ff8 7 XAD O * - - 01079 Event Location Occurred Address
        1ffc 8 ID O * 0237 1 01080 Event Qualification
        1ffc 9 ID O 1 0238 1 01081 Event Serious
        1ffc 10 ID O 1 0239 1 01082 Event Expected
        1ffc 11 ID O * 0240 1 01083 Event Outcome
        1ffc 12 ID O 1 0241 1 01084 Patient Outcome
        1ffc 13 FT O * - - 01085 Event Description from Others
        7c 14 FT O * - - 01086 Event From Original Reporter
        1f80 14 FT O * - - 01086 Event Description from Original Reporter
        1ffc 15 FT O * - - 01087 Event Description from Patient
        1ffc 16 FT O * - - 01088 Event Description from Practitioner
        1ffc 17 FT O * - - 01089 Event Description from Autopsy
        7c 18 CE O * - - 01090 Cause Of Death
        1f80 18 CWE O * 9999 - 01090 Cause Of Death
        4 19 XPN O 1 - - 01091 Primary Observer Name
        1ff8 19 XPN O * - - 01091 Primary Observer Name
        1ffc 20 XAD O * - - 01092 Primary Observer Address
        1ffc 21 XTN O * - - 01093 Primary Observer Telephone
        1ffc 22 ID O 1 0242 1 01094 Primary Observer's Qualification
        1ffc 23 ID O 1 0242 1 01095 Confirmation Provided By
        7c 24 TS O 1 - - 01096 Primary Observer Aware Date/Time
        80 24 DTM O 1 - 24 01096 Primary Observer Aware Date/Time
        1f00 24 DTM O 1 - - 01096 Primary Observer Aware Date/Time
        fc 25 ID O 1 0243 1 01097 Primary Observer's identity May Be Divulged
        1f00 25 ID O 1 0243 2 01097 Primary Observer's identity May Be Divulged
        S PES Product Experience Sender
        4 1 XON O 1 - - 01059 Sender Organization Name
        1ff8 1 XON O * - - 01059 Sender Organization Name
        1ffc 2 XCN O * - - 01060 Sender Individual Name
        1ffc 3 XAD O * - - 01062 Sender Address
        1ffc 4 XTN O * - - 01063 Sender Telephone
        1ffc 5 EI O 1 - - 01064 Sender Event Identifier
        7c 6 NM O 1 - 2 01065 Sender Sequence Number
        80 6 NM O 1 - 16 01065 Sender Sequence Number
        1f00 6 NM O 1 - - 01065 Sender Sequence Number
        1ffc 7 FT O * - - 01066 Sender Event Description
        1ffc 8 FT O 1 - - 01067 Sender Comment
        7c 9 TS O 1 - - 01068 Sender Aware Date/Time
        80 9 DTM O 1 - 24 01068 Sender Aware Date/Time
        1f00 9 DTM O 1 - - 01068 Sender Aware Date/Time
        7c 10 TS R 1 - - 01069 Event Report Date
        80 10 DTM R 1 - 24 01069 Event Report Date
        1f00 10 DTM R 1 - - 01069 Event Report Date
        7c 11 ID O * 0234 3 01070 Event Report Timing/Type
        1f80 11 ID O 2 0234 3 01070 Event Report Timing/Type
        1ffc 12 ID O 1 0235 1 01071 Event Report Source
        1ffc 13 ID O * 0236 1 01072 Event Reported To
        S PID Patient Identification
        1 1 SI O 1 - 4 00572 SET ID - PATIENT ID
        6 1 SI O 1 - 4 00104 Set ID - Patient ID
        1ff8 1 SI O 1 - 4 00104 Set ID - PID
        1 2 CK O 1 0061 16 00581 PATIENT ID EXTERNAL (EXTERNAL ID)
        2 2 CM_PAT_ID O 1 - 16 00105 Patient ID (External ID)
        4 2 CX O 1 - - 00105 Patient ID (External ID)
        f8 2 CX O 1 - - 00105 Patient ID
        1f00 2 - W 0 - - - Patient id
        1 3 CK R 1 0061 16 00034 PATIENT ID INTERNAL (INTERNAL ID)
        2 3 CM_PAT_ID R * - - 00106 Patient ID (Internal ID)
        4 3 CX R * - - 00106 Patient ID (Internal ID)
        1ff8 3 CX R * - - 00106 Patient Identifier List
        1 4 ST O 1 - 12 00038 ALTERNATE PATIENT ID
        2 4 ST O 1 - 12 00107 Alternate Patient ID
        4 4 CX O 1 - - 00107 Alternate Patient ID
        f8 4 CX O * - - 00107 Alternate Patient ID - PID
        100 4 - W 0 - - - Alternate patient id
        200 4 - W 0 - - - Alternate Patient ID - PID
        1c00 4 - W 0 - - - Patient identifier list
        1 5 PN R 1 - 48 00041 PATIENT NAME
        2 5 PN R 1 - - 00108 Patient Name
        4 5 XPN R 1 - - 00108 Patient Name
        78 5 XPN R * - - 00108 Patient Name
        1f80 5 XPN R * 0200 - 00108 Patient Name
        1 6 ST O 1 - 30 00582 MOTHER'S MAIDEN NAME
        2 6 ST O 1 - 30 00109 Mother's Maiden Name
        4 6 XPN O 1 - - 00109 Mother's Maiden Name
        1ff8 6 XPN O * - - 00109 Mother's Maiden Name
        1 7 DT O 1 - 8 00043 DATE OF BIRTH
        6 7 TS O 1 - - 00110 Date of Birth
        78 7 TS O 1 - - 00110 Date/Time of Birth
        80 7 DTM O 1 - 24 00110 Date/Time of Birth
        1f00 7 DTM O 1 - - 00110 Date/Time of Birth
        1 8 ID O 1 0001 1 00042 SEX
        2 8 ID O 1 0001 1 00111 Sex
        c 8 IS O 1 0001 1 00111 Sex
        f0 8 IS O 1 0001 1 00111 Administrative Sex
        1f00 8 CWE O 1 0001 - 00111 Administrative Sex
        1 9 PN O * - 48 00597 PATIENT ALIAS
        2 9 PN O * - - 00112 Patient Alias
        fc 9 XPN O * - - 00112 Patient Alias
        1f00 9 - W 0 - - - Patient alias
        1 10 ID O 1 0005 1 00044 ETHNIC GROUP
        2 10 ID O 1 0005 1 00113 Race
        4 10 IS O 1 0005 1 00113 Race
        78 10 CE O * 0005 - 00113 Race
        1f80 10 CWE O * 0005 - 00113 Race
        1 11 AD O 1 - 106 00020 PATIENT ADDRESS
        2 11 AD O * - - 00114 Patient Address
        1ffc 11 XAD O * - - 00114 Patient Address
        1 12 ID O 1 - 4 00026 COUNTY CODE
        2 12 ID O 1 - 4 00115 County code
        4 12 IS O 1 - 4 00115 County Code
        78 12 IS O 1 0289 4 00115 County Code
        80 12 IS O 1 0289 - 00115 County Code
        1f00 12 - W 0 - - - County code
        1 13 TN O * - 40 00049 PHONE NUMBER - HOME
        2 13 TN O * - 40 00116 Phone Number - Home
        1ffc 13 XTN O * - - 00116 Phone Number - Home
        1 14 TN O * - 40 00050 PHONE NUMBER - BUSINESS
        2 14 TN O * - 40 00117 Phone Number - Business
        1ffc 14 XTN O * - - 00117 Phone Number - Business
        1 15 ST O 1 - 25 00464 LANGUAGE - PATIENT
        2 15 ST O 1 - 25 00118 Language - Patient
        7c 15 CE O 1 0296 - 00118 Primary Language
        1f80 15 CWE O 1 0296 - 00118 Primary Language
        1 16 ID O 1 0002 1 00046 MARITAL STATUS
        2 16 ID O 1 0002 1 00119 Marital Status
        4 16 IS O * 0002 1 00119 Marital Status
        78 16 CE O 1 0002 - 00119 Marital Status
        1f80 16 CWE O 1 0002 - 00119 Marital Status
        1 17 ID O 1 0006 3 00045 RELIGION
        2 17 ID O 1 0006 3 00120 Religion
        4 17 IS O 1 0006 3 00120 Religion
        78 17 CE O 1 0006 - 00120 Religion
        1f80 17 CWE O 1 0006 - 00120 Religion
        1 18 CK O 1 0061 20 00035 PATIENT ACCOUNT NUMBER
        2 18 CM_PAT_ID O 1 - 20 00121 Patient Account Number
        1efc 18 CX O 1 - - 00121 Patient Account Number
        100 18 CX O 1 0061 - 00121 Patient Account Number
        1 19 ST O 1 - 16 00457 SSN NUMBER - PATIENT
        2 19 ST O 1 - 16 00122 Social security number - patient
        7c 19 ST O 1 - 16 00122 SSN Number - Patient
        80 19 ST O 1 - - 00122 SSN Number - Patient
        1d00 19 - W 0 - - - Ssn number
        200 19 - W 0 - - - SSN Number - Patient
        1 20 CM O 1 - 25 00453 DRIVER'S LIC NUM - PATIENT
        2 20 CM_LICENSE_NO O 1 - - 00123 Driver's license number - patient
        4 20 DLN O 1 - - 00123 Driver's License Number
        f8 20 DLN O 1 - - 00123 Driver's License Number - Patient
        1d00 20 - W 0 - - - Drivers license number
        200 20 - W 0 - - - Driver's License Number - Patient
        2 21 CM_PAT_ID O 1 - 20 00124 Mother's Identifier
        4 21 CX O 1 - - 00124 Mother's Identifier
        1ef8 21 CX O * - - 00124 Mother's Identifier
        100 21 CX O * 0061 - 00124 Mother's Identifier
        2 22 ID O 1 0189 1 00125 Ethnic Group
        4 22 IS O 1 0189 1 00125 Ethnic Group
        78 22 CE O * 0189 - 00125 Ethnic Group
        1f80 22 CWE O * 0189 - 00125 Ethnic Group
        2 23 ST O 1 - 25 00126 Birth Place
        c 23 ST O 1 - 60 00126 Birth Place
        f0 23 ST O 1 - 250 00126 Birth Place
        1f00 23 ST O 1 - - 00126 Birth Place
        2 24 ID O 1 - 2 00127 Multiple Birth Indicator
        4 24 ID O 1 0136 2 00127 Multiple Birth Indicator
        1ff8 24 ID O 1 0136 1 00127 Multiple Birth Indicator
        fe 25 NM O 1 - 2 00128 Birth Order
        1f00 25 NM O 1 - - 00128 Birth Order
        2 26 ID O * 0171 3 00129 Citizenship
        4 26 IS O 1 0171 4 00129 Citizenship
        78 26 CE O * 0171 - 00129 Citizenship
        1f80 26 CWE O * 0171 - 00129 Citizenship
        2 27 ST O 1 - 60 00130 Veterans Military Status
        7c 27 CE O 1 0172 - 00130 Veterans Military Status
        1f80 27 CWE O 1 0172 - 00130 Veterans Military Status
        4 28 CE O 1 0212 - 00739 Nationality Code
        78 28 CE O 1 0212 - 00739 Nationality
        80 28 CWE O 1 0212 - 00739 Nationality
        100 28 - W 0 - - - Veterans military status
        1e00 28 - W 0 - - - Nationality
        7c 29 TS O 1 - - 00740 Patient Death Date and Time
        80 29 DTM O 1 - 24 00740 Patient Death Date and Time
        1f00 29 DTM O 1 - - 00740 Patient Death Date and Time
        1ffc 30 ID O 1 0136 1 00741 Patient Death Indicator
        1ff0 31 ID O 1 0136 1 01535 Identity Unknown Indicator
        f0 32 IS O * 0445 20 01536 Identity Reliability Code
        1f00 32 CWE O * 0445 - 01536 Identity Reliability Code
        70 33 TS O 1 - - 01537 Last Update Date/Time
        80 33 DTM O 1 - 24 01537 Last Update Date/Time
        1f00 33 DTM O 1 - - 01537 Last Update Date/Time
        1ff0 34 HD O 1 - - 01538 Last Update Facility
        70 35 CE C 1 0446 - 01539 Species Code
        380 35 CWE C 1 0446 - 01539 Species Code
        1c00 35 CWE O 1 - - 01539 Taxonomic Classification Code
        70 36 CE C 1 0447 - 01540 Breed Code
        380 36 CWE C 1 0447 - 01540 Breed Code
        1c00 36 CWE O 1 0447 - 01540 Breed Code
        f0 37 ST O 1 - 80 01541 Strain
        1f00 37 ST O 1 - - 01541 Strain
        70 38 CE O 1 0429 - 01542 Production Class Code
        1f80 38 CWE O * 0429 - 01542 Production Class Code
        1fe0 39 CWE O * 0171 - 01840 Tribal Citizenship
        1f00 40 XTN O * - - 02289 Patient Telecommunication Information
        S PKG Item Packaging
        80 1 SI R 1 - 2 02221 Set Id - PKG
        1f00 1 SI R 1 - 4 02221 Set Id - PKG
        1f80 2 CWE O 1 0818 - 02222 Packaging Units
        1f80 3 CNE O 1 0532 - 02223 Default Order Unit Of Measure Indicator
        80 4 NM O 1 - 12 02224 Package Quantity
        1f00 4 NM O 1 - - 02224 Package Quantity
        1f80 5 CP O 1 - - 02225 Price
        1f80 6 CP O 1 - - 02226 Future Item Price
        80 7 DTM O 1 - 24 02227 Future Item Price Effective Date
        1f00 7 DTM O 1 - - 02227 Future Item Price Effective Date
        1c00 8 CWE O 1 - - 03307 Global Trade Item Number
        S PM1 Payer Master File
        1000 1 CWE R 1 0072 - 00368 Health Plan ID
        1000 2 CX R * - - 00428 Insurance Company ID
        1000 3 XON O * - - 00429 Insurance Company Name
        1000 4 XAD O * - - 00430 Insurance Company Address
        1000 5 XPN O * - - 00431 Insurance Co Contact Person
        1000 6 XTN O * - - 00432 Insurance Co Phone Number
        1000 7 ST O 1 - - 00433 Group Number
        1000 8 XON O * - - 00434 Group Name
        1000 9 DT O 1 - - 00437 Plan Effective Date
        1000 10 DT O 1 - - 00438 Plan Expiration Date
        1000 11 ID O 1 0136 - 03454 Patient DOB Required
        1000 12 ID O 1 0136 - 03455 Patient Gender Required
        1000 13 ID O 1 0136 - 03456 Patient Relationship Required
        1000 14 ID O 1 0136 - 03457 Patient Signature Required
        1000 15 ID O 1 0136 - 03458 Diagnosis Required
        1000 16 ID O 1 0136 - 03459 Service Required
        1000 17 ID O 1 0136 - 03460 Patient Name Required
        1000 18 ID O 1 0136 - 03461 Patient Address Required
        1000 19 ID O 1 0136 - 03462 Subscribers Name Required
        1000 20 ID O 1 0136 - 03463 Workman's Comp Indicator
        1000 21 ID O 1 0136 - 03464 Bill Type Required
        1000 22 ID O 1 0136 - 03465 Commercial Carrier Name and Address Required
        1000 23 ST O 1 - - 03466 Policy Number Pattern
        1000 24 ST O 1 - - 03467 Group Number Pattern
        S PMT Payment Information
        1f80 1 EI R 1 - - 02018 Payment/Remittance Advice Number
        80 2 DTM R 1 - 26 02019 Payment/Remittance Effective Date/Time
        1f00 2 DTM R 1 - - 02019 Payment/Remittance Effective Date/Time
        80 3 DTM R 1 - 26 02020 Payment/Remittance Expiration Date/Time
        1f00 3 DTM R 1 - - 02020 Payment/Remittance Expiration Date/Time
        1f80 4 CWE R 1 0570 - 02021 Payment Method
        80 5 DTM R 1 - 26 02022 Payment/Remittance Date/Time
        1f00 5 DTM R 1 - - 02022 Payment/Remittance Date/Time
        1f80 6 CP R 1 - - 02023 Payment/Remittance Amount
        1f80 7 EI O 1 - - 02024 Check Number
        1f80 8 XON O 1 - - 02025 Payee Bank Identification
        80 9 ST O 1 - 4 02026 Payee Transit Number
        1f00 9 ST O 1 - - 02026 Payee Transit Number
        1f80 10 CX O 1 - - 02027 Payee Bank Account ID
        1f80 11 XON R 1 - - 02028 Payment Organization
        80 12 ST O 1 - 100 02029 ESR-Code-Line
        1f00 12 ST O 1 - - 02029 ESR-Code-Line
        S PR1 Procedures
        1 1 SI R * - 4 00304 SET ID - PROCEDURE
        6 1 SI R 1 - 4 00391 Set ID - Procedure
        1ff8 1 SI R 1 - 4 00391 Set ID - PR1
        1 2 ID R 1 0089 2 00393 PROCEDURE CODING METHOD
        2 2 ID R * 0089 2 00392 Procedure coding method
        4 2 IS R 1 0089 2 00392 Procedure Coding Method
        8 2 IS O 1 0089 2 00392 Procedure Coding Method
        70 2 IS O 1 0089 3 00392 Procedure Coding Method
        1f80 2 - W 0 - - - Procedure coding method
        1 3 ID R 1 0088 10 00305 PROCEDURE CODE
        2 3 ID R * 0088 10 00393 Procedure code
        4 3 CE O 1 0088 - 00393 Procedure Code
        78 3 CE R 1 0088 - 00393 Procedure Code
        1f80 3 CNE R 1 0088 - 00393 Procedure Code
        1 4 ST O 1 - 40 00306 PROCEDURE DESCRIPTION
        2 4 ST O * - 40 00394 Procedure description
        7c 4 ST O 1 - 40 00394 Procedure Description
        1f80 4 - W 0 - - - Procedure description
        1 5 TS R 1 - 19 00307 PROCEDURE DATE/TIME
        7a 5 TS R 1 - - 00395 Procedure Date/Time
        4 5 TS O 1 - - 00395 Procedure Date/Time
        80 5 DTM R 1 - 24 00395 Procedure Date/Time
        1f00 5 DTM R 1 - - 00395 Procedure Date/Time
        1 6 ID R 1 0090 2 00309 PROCEDURE TYPE
        2 6 ID R 1 0090 2 00396 Procedure type
        4 6 ID R 1 0230 2 00396 Procedure Type
        8 6 IS R 1 0230 2 00396 Procedure Functional Type
        f0 6 IS O 1 0230 2 00396 Procedure Functional Type
        1f00 6 CWE O 1 0230 - 00396 Procedure Functional Type
        1 7 NM O 1 - 4 00310 PROCEDURE MINUTES
        fe 7 NM O 1 - 4 00397 Procedure Minutes
        1f00 7 NM O 1 - - 00397 Procedure Minutes
        1 8 CN O 1 0010 60 00311 ANESTHESIOLOGIST
        2 8 CN O 1 0010 - 00398 Anesthesiologist
        7c 8 XCN O * 0010 - 00398 Anesthesiologist
        1f80 8 - W 0 - - - Anesthesiologist
        1 9 ID O 1 0019 2 00313 ANESTHESIA CODE
        2 9 ID O 1 0019 2 00399 Anesthesia code
        fc 9 IS O 1 0019 2 00399 Anesthesia Code
        1f00 9 CWE O 1 0019 - 00399 Anesthesia Code
        1 10 NM O 1 - 4 00314 ANESTHESIA MINUTES
        fe 10 NM O 1 - 4 00400 Anesthesia Minutes
        1f00 10 NM O 1 - - 00400 Anesthesia Minutes
        1 11 CN O 1 0010 60 00315 SURGEON
        2 11 CN O 1 0010 - 00401 Surgeon
        7c 11 XCN O * 0010 - 00401 Surgeon
        380 11 - W 0 - - - Surgeon
        1c00 11 - W 0 - - - Anesthesia minutes
        1 12 CN O 1 0010 60 00318 RESIDENT CODE
        2 12 CM_PRACTITIONER O * 0010 - 00402 Procedure Practitioner
        7c 12 XCN O * 0010 - 00402 Procedure Practitioner
        380 12 - W 0 - - - Procedure Practitioner
        1c00 12 - W 0 - - - Anesthesia minutes
        1 13 ID O 1 0059 2 00317 CONSENT CODE
        2 13 ID O 1 0059 2 00403 Consent code
        7c 13 CE O 1 0059 - 00403 Consent Code
        1f80 13 CWE O 1 0059 - 00403 Consent Code
        e 14 NM O 1 - 2 00404 Procedure Priority
        f0 14 ID O 1 0418 2 00404 Procedure Priority
        1f00 14 NM O 1 0418 2 00404 Procedure Priority
        4 15 CE O 1 - - 00772 Associated Diagnosis Code
        78 15 CE O 1 0051 - 00772 Associated Diagnosis Code
        1f80 15 CWE O 1 0051 - 00772 Associated Diagnosis Code
        78 16 CE O * 0340 - 01316 Procedure Code Modifier
        1f80 16 CNE O * 0340 - 01316 Procedure Code Modifier
        f0 17 IS O 1 0416 20 01501 Procedure DRG Type
        1f00 17 CWE O 1 0416 - 01501 Procedure DRG Type
        70 18 CE O * 0417 - 01502 Tissue Type Code
        1f80 18 CWE O * 0417 - 01502 Tissue Type Code
        1fe0 19 EI C 1 - - 01848 Procedure Identifier
        1fe0 20 ID C 1 0206 1 01849 Procedure Action Code
        80 21 IS O 1 0761 20 02177 DRG Procedure Determination Status
        1f00 21 CWE O 1 0761 - 02177 DRG Procedure Determination Status
        80 22 IS O 1 0763 20 02178 DRG Procedure Relevance
        1f00 22 CWE O 1 0763 - 02178 DRG Procedure Relevance
        1f00 23 PL O * - - 02371 Treating Organizational Unit
        1f00 24 ID O 1 0136 1 02372 Respiratory Within Surgery
        1f00 25 EI O 1 - - 02373 Parent Procedure ID
        S PRA Practitioner Detail
        6 1 ST R 1 - 20 00685 PRA - Primary Key Value
        8 1 CE R 1 - - 00685 Primary Key Value - PRA
        70 1 CE C 1 9999 - 00685 Primary Key Value - PRA
        1f80 1 CWE C 1 9999 - 00685 Primary Key Value - PRA
        2 2 CE O * - - 00686 Practitioner group
        4 2 CE O * - - 00686 Practioner Group
        78 2 CE O * 0358 - 00686 Practitioner Group
        1f80 2 CWE O * 0358 - 00686 Practitioner Group
        2 3 ID O * 0186 3 00687 Practitioner Category
        4 3 ID O * - 3 00687 Practioner Category
        f8 3 IS O * 0186 3 00687 Practitioner Category
        1f00 3 CWE O * 0186 - 00687 Practitioner Category
        1ffa 4 ID O 1 0187 1 00688 Provider Billing
        4 4 ID O 1 0186 1 00688 Provider Billing
        2 5 CM_SPD O * - - 00689 Specialty
        4 5 CM_SPD O * 0187 - 00689 Specialty
        1ff8 5 SPD O * 0337 - 00689 Specialty
        6 6 CM_PLN O * - - 00690 Practitioner ID Numbers
        1ff8 6 PLN O * 0338 - 00690 Practitioner ID Numbers
        6 7 CM_PIP O * - - 00691 Privileges
        1ff8 7 PIP O * - - 00691 Privileges
        f8 8 DT O 1 - 8 01296 Date Entered Practice
        1f00 8 DT O 1 - - 01296 Date Entered Practice
        10 9 CE O 1 - - 01613 Institution
        60 9 CE O 1 0537 - 01613 Institution
        1f80 9 CWE O 1 0537 - 01613 Institution
        f0 10 DT O 1 - 8 01348 Date Left Practice
        1f00 10 DT O 1 - - 01348 Date Left Practice
        70 11 CE O * 0401 - 01388 Government Reimbursement Billing Eligibility
        1f80 11 CWE O * 0401 - 01388 Government Reimbursement Billing Eligibility
        f0 12 SI C 1 - 60 01616 Set ID - PRA
        1f00 12 SI C 1 - 4 01616 Set ID - PRA
        S PRB Problem Details
        3fc 1 ID R 1 0287 2 00816 Action Code
        400 1 ID R 1 0206 2 00816 Action Code
        1800 1 ID R 1 0206 - 00816 Action Code
        7c 2 TS R 1 - - 00817 Action Date/Time
        80 2 DTM R 1 - 24 00817 Action Date/Time
        1f00 2 DTM R 1 - - 00817 Action Date/Time
        7c 3 CE R 1 - - 00838 Problem ID
        1f80 3 CWE R 1 - - 00838 Problem ID
        1ffc 4 EI R 1 - - 00839 Problem Instance ID
        1ffc 5 EI O 1 - - 00820 Episode of Care ID
        fc 6 NM O 1 - 60 00841 Problem List Priority
        1f00 6 NM O 1 - - 00841 Problem List Priority
        7c 7 TS O 1 - - 00842 Problem Established Date/Time
        80 7 DTM O 1 - 24 00842 Problem Established Date/Time
        1f00 7 DTM O 1 - - 00842 Problem Established Date/Time
        7c 8 TS O 1 - - 00843 Anticipated Problem Resolution Date/Time
        80 8 DTM O 1 - 24 00843 Anticipated Problem Resolution Date/Time
        1f00 8 DTM O 1 - - 00843 Anticipated Problem Resolution Date/Time
        7c 9 TS O 1 - - 00844 Actual Problem Resolution Date/Time
        80 9 DTM O 1 - 24 00844 Actual Problem Resolution Date/Time
        1f00 9 DTM O 1 - - 00844 Actual Problem Resolution Date/Time
        7c 10 CE O 1 - - 00845 Problem Classification
        1f80 10 CWE O 1 - - 00845 Problem Classification
        7c 11 CE O * - - 00846 Problem Management Discipline
        1f80 11 CWE O * - - 00846 Problem Management Discipline
        7c 12 CE O 1 - - 00847 Problem Persistence
        1f80 12 CWE O 1 - - 00847 Problem Persistence
        7c 13 CE O 1 - - 00848 Problem Confirmation Status
        1f80 13 CWE O 1 - - 00848 Problem Confirmation Status
        7c 14 CE O 1 - - 00849 Problem Life Cycle Status
        1f80 14 CWE O 1 - - 00849 Problem Life Cycle Status
        7c 15 TS O 1 - - 00850 Problem Life Cycle Status Date/Time
        80 15 DTM O 1 - 24 00850 Problem Life Cycle Status Date/Time
        1f00 15 DTM O 1 - - 00850 Problem Life Cycle Status Date/Time
        7c 16 TS O 1 - - 00851 Problem Date of Onset
        80 16 DTM O 1 - 24 00851 Problem Date of Onset
        1f00 16 DTM O 1 - - 00851 Problem Date of Onset
        fc 17 ST O 1 - 80 00852 Problem Onset Text
        1f00 17 ST O 1 - - 00852 Problem Onset Text
        7c 18 CE O 1 - - 00853 Problem Ranking
        1f80 18 CWE O 1 - - 00853 Problem Ranking
        7c 19 CE O 1 - - 00854 Certainty of Problem
        1f80 19 CWE O 1 - - 00854 Certainty of Problem
        fc 20 NM O 1 - 5 00855 Probability of Problem (0-1)
        1f00 20 NM O 1 - - 00855 Probability of Problem (0-1)
        7c 21 CE O 1 - - 00856 Individual Awareness of Problem
        1f80 21 CWE O 1 - - 00856 Individual Awareness of Problem
        7c 22 CE O 1 - - 00857 Problem Prognosis
        1f80 22 CWE O 1 - - 00857 Problem Prognosis
        7c 23 CE O 1 - - 00858 Individual Awareness of Prognosis
        1f80 23 CWE O 1 - - 00858 Individual Awareness of Prognosis
        fc 24 ST O 1 - 200 00859 Family/Significant Other Awareness of Problem/Prognosis
        1f00 24 ST O 1 - - 00859 Family/Significant Other Awareness of Problem/Prognosis
        7c 25 CE O 1 - - 00823 Security/Sensitivity
        1f80 25 CWE O 1 - - 00823 Security/Sensitivity
        1f80 26 CWE O 1 0836 - 02234 Problem Severity
        1f80 27 CWE O 1 0838 - 02235 Problem Perspective
        1f80 28 CNE C 1 0725 - 02237 Mood Code
        S PRC Pricing
        4 1 CE R 1 0132 - 00982 Primary Key Value
        78 1 CE R 1 0132 - 00982 Primary Key Value - PRC
        1f80 1 CWE R 1 0132 - 00982 Primary Key Value - PRC
        4 2 EI R * - - 01262 Facility ID
        8 2 CE O * - - 00995 Facility ID - PRC
        70 2 CE O * 0464 - 00995 Facility ID - PRC
        1f80 2 CWE O * 0464 - 00995 Facility ID - PRC
        4 3 CE O * - - 00996 Department
        78 3 CE O * 0184 - 00676 Department
        1f80 3 CWE O * 0184 - 00676 Department
        4 4 ID O * 0004 1 00967 Valid Patient Classes
        f8 4 IS O * 0004 1 00967 Valid Patient Classes
        1f00 4 CWE O * 0004 - 00967 Valid Patient Classes
        1ffc 5 CP C * - - 00998 Price
        fc 6 ST O * - 200 00999 Formula
        1f00 6 ST O * - - 00999 Formula
        fc 7 NM O 1 - 4 01000 Minimum Quantity
        1f00 7 NM O 1 - - 01000 Minimum Quantity
        fc 8 NM O 1 - 4 01001 Maximum Quantity
        1f00 8 NM O 1 - - 01001 Maximum Quantity
        1ffc 9 MO O 1 - - 01002 Minimum Price
        1ffc 10 MO O 1 - - 01003 Maximum Price
        7c 11 TS O 1 - - 01004 Effective Start Date
        80 11 DTM O 1 - 24 01004 Effective Start Date
        1f00 11 DTM O 1 - - 01004 Effective Start Date
        7c 12 TS O 1 - - 01005 Effective End Date
        80 12 DTM O 1 - 24 01005 Effective End Date
        1f00 12 DTM O 1 - - 01005 Effective End Date
        4 13 ID O 1 0268 1 01006 Price Override Flag
        f8 13 IS O 1 0268 1 01006 Price Override Flag
        1f00 13 CWE O 1 0268 - 01006 Price Override Flag
        7c 14 CE O * 0293 - 01007 Billing Category
        1f80 14 CWE O * 0293 - 01007 Billing Category
        1ffc 15 ID O 1 0136 1 01008 Chargeable Flag
        1ffc 16 ID O 1 0183 1 00675 Active/Inactive Flag
        1ffc 17 MO O 1 - - 00989 Cost
        4 18 ID O 1 0269 1 01009 Charge On Indicator
        f8 18 IS O 1 0269 1 01009 Charge on Indicator
        1f00 18 CWE O 1 0269 - 01009 Charge on Indicator
        S PRD Provider Data
        4 1 CE R * 0286 - 01155 Role
        78 1 CE R * 0286 - 01155 Provider Role
        1f80 1 CWE R * 0286 - 01155 Provider Role
        1ffc 2 XPN O * - - 01156 Provider Name
        4 3 XAD O 1 - - 01157 Provider Address
        1ff8 3 XAD O * - - 01157 Provider Address
        1ffc 4 PL O 1 - - 01158 Provider Location
        1ffc 5 XTN O * - - 01159 Provider Communication Information
        7c 6 CE O 1 0185 - 00684 Preferred Method of Contact
        1f80 6 CWE O 1 0185 - 00684 Preferred Method of Contact
        4 7 CM_PI O * - - 01162 Provider Identifiers
        18 7 PI O * - - 01162 Provider Identifiers
        60 7 PLN O * - - 01162 Provider Identifiers
        1f80 7 PLN O * 0338 - 01162 Provider Identifiers
        4 8 TS O 1 - - 01163 Effective Start Date of Role
        78 8 TS O 1 - - 01163 Effective Start Date of Provider Role
        80 8 DTM O 1 - 24 01163 Effective Start Date of Provider Role
        1f00 8 DTM O 1 - - 01163 Effective Start Date of Provider Role
        4 9 TS O 1 - - 01164 Effective End Date of Role
        78 9 TS O 1 - - 01164 Effective End Date of Provider Role
        80 9 DTM O * - 24 01164 Effective End Date of Provider Role
        1f00 9 DTM O * - - 01164 Effective End Date of Provider Role
        1d80 10 XON O * - - 02256 Provider Organization Name and Identifier
        200 10 XON O 1 - - 02256 Provider Organization Name and Identifier
        1f80 11 XAD O * - - 02257 Provider Organization Address
        1f80 12 PL O * - - 02258 Provider Organization Location Information
        1f80 13 XTN O * - - 02259 Provider Organization Communication Information
        1d80 14 CWE O * 0185 - 02260 Provider Organization Method of Contact
        200 14 CWE O 1 0185 - 02260 Provider Organization Method of Contact
        S PRT Participation Information
        1d00 1 EI C * - - 02379 Participation Instance ID
        200 1 EI C 1 - - 02379 Participation Instance ID
        300 2 ID R 1 0287 2 00816 Action Code
        400 2 ID R 1 0206 2 00816 Action Code
        1800 2 ID R 1 0206 - 00816 Action Code
        1f00 3 CWE O 1 - - 02380 Action Reason
        1f00 4 CWE R 1 0912 - 02381 Participation
        1f00 5 XCN C * - - 02382 Participation Person
        1f00 6 CWE C 1 - - 02383 Participation Person Provider Type
        1f00 7 CWE C 1 0406 - 02384 Participant Organization Unit Type
        1f00 8 XON C * - - 02385 Participation Organization
        1f00 9 PL C * - - 02386 Participant Location
        1f00 10 EI C * - - 02348 Participation Device
        1f00 11 DTM O 1 - - 02387 Participation Begin Date/Time (arrival time)
        1f00 12 DTM O 1 - - 02388 Participation End Date/Time (departure time)
        1f00 13 CWE O 1 - - 02389 Participation Qualitative Duration
        1f00 14 XAD C * - - 02390 Participation Address
        1f00 15 XTN O * - - 02391 Participant Telecommunication Address
        1000 16 EI O 1 - - 03476 Participant Device Identifier
        1000 17 DTM O 1 - - 03477 Participant Device Manufacture Date
        1000 18 DTM O 1 - - 03478 Participant Device Expiry Date
        1000 19 ST O 1 - - 03479 Participant Device Lot Number
        1000 20 ST O 1 - - 03480 Participant Device Serial Number
        1000 21 EI O 1 - - 03481 Participant Device Donation Identification
        1000 22 CNE C 1 - - 03483 Participation Device Type
        S PSG Product/Service Group
        1f80 1 EI R 1 - - 01950 Provider Product/Service Group Number
        1f80 2 EI O 1 - - 01951 Payer Product/Service Group Number
        1f80 3 SI R 1 - 4 01952 Product/Service Group Sequence Number
        1f80 4 ID R 1 0136 1 01953 Adjudicate as Group
        1f80 5 CP R 1 - - 01954 Product/Service Group Billed Amount
        80 6 ST R 1 - 254 02044 Product/Service Group Description
        1f00 6 ST R 1 - - 02044 Product/Service Group Description
        S PSH Product Summary Header
        fc 1 ST R 1 - 60 01233 Report Type
        1f00 1 ST R 1 - - 01233 Report Type
        4 2 ST O 1 - 60 01234 Report Form Identifier
        f8 2 ST O 1 - 60 01297 Report Form Identifier
        1f00 2 ST O 1 - - 01297 Report Form Identifier
        7c 3 TS R 1 - - 01235 Report Date
        80 3 DTM R 1 - 24 01235 Report Date
        1f00 3 DTM R 1 - - 01235 Report Date
        7c 4 TS O 1 - - 01236 Report Interval Start Date
        80 4 DTM O 1 - 24 01236 Report Interval Start Date
        1f00 4 DTM O 1 - - 01236 Report Interval Start Date
        7c 5 TS O 1 - - 01237 Report Interval End Date
        80 5 DTM O 1 - 24 01237 Report Interval End Date
        1f00 5 DTM O 1 - - 01237 Report Interval End Date
        1ffc 6 CQ O 1 - - 01238 Quantity Manufactured
        1ffc 7 CQ O 1 - - 01239 Quantity Distributed
        1ffc 8 ID O 1 0329 1 01240 Quantity Distributed Method
        1ffc 9 FT O 1 - - 01241 Quantity Distributed Comment
        1ffc 10 CQ O 1 - - 01242 Quantity in Use
        1ffc 11 ID O 1 0329 1 01243 Quantity in Use Method
        1ffc 12 FT O 1 - - 01244 Quantity in Use Comment
        7c 13 NM O * - 2 01245 Number of Product Experience Reports Filed by Facility
        80 13 NM O 8 - 16 01245 Number of Product Experience Reports Filed by Facility
        1f00 13 NM O 8 - - 01245 Number of Product Experience Reports Filed by Facility
        7c 14 NM O * - 2 01246 Number of Product Experience Reports Filed by Distributor
        80 14 NM O 8 - 16 01246 Number of Product Experience Reports Filed by Distributor
        1f00 14 NM O 8 - - 01246 Number of Product Experience Reports Filed by Distributor
        S PSL Product/Service Line Item
        1f80 1 EI R 1 - - 01955 Provider Product/Service Line Item Number
        1f80 2 EI O 1 - - 01956 Payer Product/Service Line Item Number
        1f80 3 SI R 1 - 4 01957 Product/Service Line Item Sequence Number
        1f80 4 EI O 1 - - 01958 Provider Tracking ID
        1f80 5 EI O 1 - - 01959 Payer Tracking ID
        1f80 6 CWE R 1 0559 - 01960 Product/Service Line Item Status
        1f80 7 CWE R 1 0879 - 01961 Product/Service Code
        1f80 8 CWE O * 0880 - 01962 Product/Service Code Modifier
        80 9 ST O 1 - 80 01963 Product/Service Code Description
        1f00 9 ST O 1 - - 01963 Product/Service Code Description
        80 10 DTM C 1 - 24 01964 Product/Service Effective Date
        1f00 10 DTM C 1 - - 01964 Product/Service Effective Date
        80 11 DTM O 1 - 24 01965 Product/Service Expiration Date
        1f00 11 DTM O 1 - - 01965 Product/Service Expiration Date
        1f80 12 CQ C 1 0560 - 01966 Product/Service Quantity
        1f80 13 CP C 1 - - 01967 Product/Service Unit Cost
        80 14 NM C 1 - 10 01968 Number of Items per Unit
        1f00 14 NM C 1 - - 01968 Number of Items per Unit
        1f80 15 CP C 1 - - 01969 Product/Service Gross Amount
        1f80 16 CP C 1 - - 01970 Product/Service Billed Amount
        80 17 IS O * 0561 10 01971 Product/Service Clarification Code Type
        1f00 17 CWE O * 0561 - 01971 Product/Service Clarification Code Type
        80 18 ST O * - 40 01972 Product/Service Clarification Code Value
        1f00 18 ST O * - - 01972 Product/Service Clarification Code Value
        1f80 19 EI O * - - 01973 Health Document Reference Identifier
        80 20 IS O * 0562 10 01974 Processing Consideration Code
        1f00 20 CWE O * 0562 - 01974 Processing Consideration Code
        80 21 ID R 1 0532 2 01975 Restricted Disclosure Indicator
        1f00 21 ID R 1 0532 4 01975 Restricted Disclosure Indicator
        1f80 22 CWE O 1 0879 - 01976 Related Product/Service Code Indicator
        1f80 23 CP O 1 - - 01977 Product/Service Amount for Physician
        80 24 NM O 1 - 5 01978 Product/Service Cost Factor
        1f00 24 NM O 1 - - 01978 Product/Service Cost Factor
        1f80 25 CX O 1 - - 01933 Cost Center
        1f80 26 DR O 1 - - 01980 Billing Period
        80 27 NM O 1 - 5 01981 Days without Billing
        1f00 27 NM O 1 - - 01981 Days without Billing
        1f80 28 NM O 1 - 4 01982 Session-No
        1f80 29 XCN O 1 - - 01983 Executing Physician ID
        1f80 30 XCN O 1 - - 01984 Responsible Physician ID
        1f80 31 CWE O 1 0881 - 01985 Role Executing Physician
        1f80 32 CWE O 1 0882 - 01986 Medical Role Executing Physician
        1f80 33 CWE O 1 0894 - 01987 Side of body
        80 34 NM O 1 - 6 01988 Number of TP's PP
        1f00 34 NM O 1 - - 01988 Number of TP's PP
        1f80 35 CP O 1 - - 01989 TP-Value PP
        80 36 NM O 1 - 4 01990 Internal Scaling Factor PP
        1f00 36 NM O 1 - - 01990 Internal Scaling Factor PP
        80 37 NM O 1 - 4 01991 External Scaling Factor PP
        1f00 37 NM O 1 - - 01991 External Scaling Factor PP
        1f80 38 CP O 1 - - 01992 Amount PP
        80 39 NM O 1 - 6 01993 Number of TP's Technical Part
        1f00 39 NM O 1 - - 01993 Number of TP's Technical Part
        1f80 40 CP O 1 - - 01994 TP-Value Technical Part
        80 41 NM O 1 - 4 01995 Internal Scaling Factor Technical Part
        1f00 41 NM O 1 - - 01995 Internal Scaling Factor Technical Part
        80 42 NM O 1 - 4 01996 External Scaling Factor Technical Part
        1f00 42 NM O 1 - - 01996 External Scaling Factor Technical Part
        1f80 43 CP O 1 - - 01997 Amount Technical Part
        1f80 44 CP O 1 - - 01998 Total Amount Professional Part + Technical Part
        80 45 NM O 1 - 3 01999 VAT-Rate
        1f00 45 NM O 1 - - 01999 VAT-Rate
        1f80 46 ID O 1 - 20 02000 Main-Service
        1f80 47 ID O 1 0136 1 02001 Validation
        80 48 ST O 1 - 255 02002 Comment
        1f00 48 ST O 1 - - 02002 Comment
        S PSS Product/Service Section
        1f80 1 EI R 1 - - 01946 Provider Product/Service Section Number
        1f80 2 EI O 1 - - 01947 Payer Product/Service Section Number
        1f80 3 SI R 1 - 4 01948 Product/Service Section Sequence Number
        1f80 4 CP R 1 - - 01949 Billed Amount
        80 5 ST R 1 - 254 02043 Section Description or Heading
        1f00 5 ST R 1 - - 02043 Section Description or Heading
        S PTH Pathway
        3fc 1 ID R 1 0287 2 00816 Action Code
        400 1 ID R 1 0206 2 00816 Action Code
        1800 1 ID R 1 0206 - 00816 Action Code
        7c 2 CE R 1 - - 01207 Pathway ID
        1f80 2 CWE R 1 - - 01207 Pathway ID
        1ffc 3 EI R 1 - - 01208 Pathway Instance ID
        7c 4 TS R 1 - - 01209 Pathway Established Date/Time
        80 4 DTM R 1 - 24 01209 Pathway Established Date/Time
        1f00 4 DTM R 1 - - 01209 Pathway Established Date/Time
        7c 5 CE O 1 - - 01210 Pathway Life Cycle Status
        1f80 5 CWE O 1 - - 01210 Pathway Life Cycle Status
        7c 6 TS C 1 - - 01211 Change Pathway Life Cycle Status Date/Time
        80 6 DTM C 1 - 24 01211 Change Pathway Life Cycle Status Date/Time
        1f00 6 DTM C 1 - - 01211 Change Pathway Life Cycle Status Date/Time
        1f80 7 CNE C 1 0725 - 02239 Mood Code
        S PV1 Patient Visit
        1 1 SI O 1 - 4 00458 SET ID - PATIENT VISIT
        6 1 SI O 1 - 4 00131 Set ID - Patient Visit
        1ff8 1 SI O 1 - 4 00131 Set ID - PV1
        1 2 ID R 1 0004 1 00052 PATIENT CLASS
        6 2 ID R 1 0004 1 00132 Patient Class
        f8 2 IS R 1 0004 1 00132 Patient Class
        1f00 2 CWE R 1 0004 - 00132 Patient Class
        1 3 ID R 1 0079 12 00053 ASSIGNED PATIENT LOCATION
        2 3 CM_INTERNAL_LOCATION O 1 0079 - 00133 Assigned Patient Location
        1ffc 3 PL O 1 - - 00133 Assigned Patient Location
        1 4 ID O 1 0007 2 00218 ADMISSION TYPE
        6 4 ID O 1 0007 2 00134 Admission Type
        f8 4 IS O 1 0007 2 00134 Admission Type
        1f00 4 CWE O 1 0007 - 00134 Admission Type
        1 5 ST O 1 - 20 00219 PRE-ADMIT NUMBER
        2 5 ST O 1 - 20 00135 Preadmit Number
        1ffc 5 CX O 1 - - 00135 Preadmit Number
        1 6 ID O 1 0079 12 00056 PRIOR PATIENT LOCATION
        2 6 CM_INTERNAL_LOCATION O 1 - - 00136 Prior Patient Location
        1ffc 6 PL O 1 - - 00136 Prior Patient Location
        1 7 CN O 1 0010 60 00057 ATTENDING DOCTOR
        2 7 CN O 1 0010 - 00137 Attending Doctor
        4 7 XCN O 1 0010 - 00137 Attending Doctor
        1ff8 7 XCN O * 0010 - 00137 Attending Doctor
        1 8 CN O 1 0010 60 00579 REFERRING DOCTOR
        2 8 CN O 1 0010 - 00138 Referring Doctor
        4 8 XCN O 1 0010 - 00138 Referring Doctor
        1ff8 8 XCN O * 0010 - 00138 Referring Doctor
        1 9 CN O * 0010 60 00580 CONSULTING DOCTOR
        2 9 CN O * 0010 - 00139 Consulting Doctor
        fc 9 XCN O * 0010 - 00139 Consulting Doctor
        1f00 9 XCN O * - - 00139 Consulting Doctor
        1 10 ID O 1 0069 3 00059 HOSPITAL SERVICE
        6 10 ID O 1 0069 3 00140 Hospital Service
        f8 10 IS O 1 0069 3 00140 Hospital Service
        1f00 10 CWE O 1 0069 - 00140 Hospital Service
        1 11 ID O 1 0079 12 00060 TEMPORARY LOCATION
        2 11 CM_INTERNAL_LOCATION O 1 0079 - 00141 Temporary Location
        1ffc 11 PL O 1 - - 00141 Temporary Location
        1 12 ID O 1 0087 2 00220 PRE-ADMIT TEST INDICATOR
        6 12 ID O 1 0087 2 00142 Preadmit Test Indicator
        f8 12 IS O 1 0087 2 00142 Preadmit Test Indicator
        1f00 12 CWE O 1 0087 - 00142 Preadmit Test Indicator
        1 13 ID O 1 0092 2 00221 RE-ADMISSION INDICATOR
        6 13 ID O 1 0092 2 00143 Readmission Indicator
        f8 13 IS O 1 0092 2 00143 Re-admission Indicator
        1f00 13 CWE O 1 0092 - 00143 Re-admission Indicator
        1 14 ID O 1 0023 3 00063 ADMIT SOURCE
        6 14 ID O 1 0023 3 00144 Admit Source
        8 14 IS O 1 0023 3 00144 Admit Source
        f0 14 IS O 1 0023 6 00144 Admit Source
        1f00 14 CWE O 1 0023 - 00144 Admit Source
        1 15 ID O 1 0009 2 00064 AMBULATORY STATUS
        2 15 ID O * 0009 2 00145 Ambulatory Status
        4 15 IS O 1 0009 2 00145 Ambulatory Status
        f8 15 IS O * 0009 2 00145 Ambulatory Status
        1f00 15 CWE O * 0009 - 00145 Ambulatory Status
        1 16 ID O 1 0099 2 00193 VIP INDICATOR
        6 16 ID O 1 0099 2 00146 VIP Indicator
        f8 16 IS O 1 0099 2 00146 VIP Indicator
        1f00 16 CWE O 1 0099 - 00146 VIP Indicator
        1 17 CN O 1 0010 60 00189 ADMITTING DOCTOR
        2 17 CN O 1 0010 - 00147 Admitting Doctor
        4 17 XCN O 1 0010 - 00147 Admitting Doctor
        1ff8 17 XCN O * 0010 - 00147 Admitting Doctor
        1 18 ID O 1 0018 2 00191 PATIENT TYPE
        6 18 ID O 1 0018 2 00148 Patient Type
        f8 18 IS O 1 0018 2 00148 Patient Type
        1f00 18 CWE O 1 0018 - 00148 Patient Type
        1 19 NM O 1 - 4 00194 VISIT NUMBER
        2 19 CM_PAT_ID O 1 - - 00149 Visit Number
        1ffc 19 CX O 1 - - 00149 Visit Number
        1 20 ID O * 0064 11 00195 FINANCIAL CLASS
        2 20 CM_FINANCE O * 0064 - 00150 Financial Class
        1ffc 20 FC O * 0064 - 00150 Financial Class
        1 21 ID O 1 0032 2 00199 CHARGE PRICE INDICATOR
        6 21 ID O 1 0032 2 00151 Charge Price Indicator
        f8 21 IS O 1 0032 2 00151 Charge Price Indicator
        1f00 21 CWE O 1 0032 - 00151 Charge Price Indicator
        1 22 ID O 1 0045 2 00386 COURTESY CODE
        6 22 ID O 1 0045 2 00152 Courtesy Code
        f8 22 IS O 1 0045 2 00152 Courtesy Code
        1f00 22 CWE O 1 0045 - 00152 Courtesy Code
        1 23 ID O 1 0046 2 00200 CREDIT RATING
        6 23 ID O 1 0046 2 00153 Credit Rating
        f8 23 IS O 1 0046 2 00153 Credit Rating
        1f00 23 CWE O 1 0046 - 00153 Credit Rating
        1 24 ID O * 0044 2 00201 CONTRACT CODE
        6 24 ID O * 0044 2 00154 Contract Code
        f8 24 IS O * 0044 2 00154 Contract Code
        1f00 24 CWE O * 0044 - 00154 Contract Code
        1 25 DT O * - 8 00202 CONTRACT EFFECTIVE DATE
        fe 25 DT O * - 8 00155 Contract Effective Date
        1f00 25 DT O * - - 00155 Contract Effective Date
        1 26 NM O * - 12 00203 CONTRACT AMOUNT
        fe 26 NM O * - 12 00156 Contract Amount
        1f00 26 NM O * - - 00156 Contract Amount
        1 27 NM O * - 3 00204 CONTRACT PERIOD
        fe 27 NM O * - 3 00157 Contract Period
        1f00 27 NM O * - - 00157 Contract Period
        1 28 ID O 1 0073 2 00387 INTEREST CODE
        6 28 ID O 1 0073 2 00158 Interest Code
        f8 28 IS O 1 0073 2 00158 Interest Code
        1f00 28 CWE O 1 0073 - 00158 Interest Code
        1 29 ID O 1 0110 1 00205 TRANSFER TO BAD DEBT CODE
        6 29 ID O 1 0110 1 00159 Transfer to Bad Debt Code
        18 29 IS O 1 0110 1 00159 Transfer to Bad Debt Code
        e0 29 IS O 1 0110 4 00159 Transfer to Bad Debt Code
        1f00 29 CWE O 1 0110 - 00159 Transfer to Bad Debt Code
        1 30 DT O 1 - 8 00388 TRANSFER TO BAD DEBT DATE
        fe 30 DT O 1 - 8 00160 Transfer to Bad Debt Date
        1f00 30 DT O 1 - - 00160 Transfer to Bad Debt Date
        1 31 ID O 1 0021 10 00206 BAD DEBT AGENCY CODE
        6 31 ID O 1 0021 10 00161 Bad Debt Agency Code
        f8 31 IS O 1 0021 10 00161 Bad Debt Agency Code
        1f00 31 CWE O 1 0021 - 00161 Bad Debt Agency Code
        1 32 NM O 1 - 12 00389 BAD DEBT TRANSFER AMOUNT
        fe 32 NM O 1 - 12 00162 Bad Debt Transfer Amount
        1f00 32 NM O 1 - - 00162 Bad Debt Transfer Amount
        1 33 NM O 1 - 12 00390 BAD DEBT RECOVERY AMOUNT
        fe 33 NM O 1 - 12 00163 Bad Debt Recovery Amount
        1f00 33 NM O 1 - - 00163 Bad Debt Recovery Amount
        1 34 ID O 1 0111 1 00207 DELETE ACCOUNT INDICATOR
        6 34 ID O 1 0111 1 00164 Delete Account Indicator
        f8 34 IS O 1 0111 1 00164 Delete Account Indicator
        1f00 34 CWE O 1 0111 - 00164 Delete Account Indicator
        1 35 DT O 1 - 8 00208 DELETE ACCOUNT DATE
        fe 35 DT O 1 - 8 00165 Delete Account Date
        1f00 35 DT O 1 - - 00165 Delete Account Date
        1 36 ID O 1 0112 2 00613 DISCHARGE DISPOSITION
        6 36 ID O 1 0112 3 00166 Discharge Disposition
        f8 36 IS O 1 0112 3 00166 Discharge Disposition
        1f00 36 CWE O 1 0112 - 00166 Discharge Disposition
        1 37 ID O 1 0113 2 00614 DISCHARGED TO LOCATION
        6 37 CM_DLD O 1 0113 - 00167 Discharged to Location
        1ff8 37 DLD O 1 0113 - 00167 Discharged to Location
        1 38 ID O 1 0114 2 00615 DIET TYPE
        6 38 ID O 1 0114 2 00168 Diet Type
        78 38 CE O 1 0114 - 00168 Diet Type
        1f80 38 CWE O 1 0114 - 00168 Diet Type
        1 39 ID O 1 0115 2 00616 SERVICING FACILITY
        2 39 ID O 1 0115 4 00169 Servicing Facility
        4 39 ID O 1 0115 2 00169 Servicing Facility
        f8 39 IS O 1 0115 2 00169 Servicing Facility
        1f00 39 CWE O 1 0115 - 00169 Servicing Facility
        1 40 ID O 1 0116 1 00617 BED STATUS
        2 40 ID O 1 0116 1 00170 Bed Status
        7c 40 IS O 1 0116 1 00170 Bed Status
        80 40 IS O 1 0116 - 00170 Bed Status
        1f00 40 - W 0 - - - Bed status
        1 41 ID O 1 0117 2 00703 ACCOUNT STATUS
        6 41 ID O 1 0117 2 00171 Account Status
        f8 41 IS O 1 0117 2 00171 Account Status
        1f00 41 CWE O 1 0117 - 00171 Account Status
        1 42 ID O 1 0079 12 00704 PENDING LOCATION
        2 42 CM_INTERNAL_LOCATION O 1 - - 00172 Pending Location
        1ffc 42 PL O 1 - - 00172 Pending Location
        1 43 ID O 1 0079 12 00705 PRIOR TEMPORARY LOCATION
        2 43 CM_INTERNAL_LOCATION O 1 - - 00173 Prior Temporary Location
        1ffc 43 PL O 1 - - 00173 Prior Temporary Location
        1 44 TS O 1 - 19 00775 ADMIT DATE/TIME
        7e 44 TS O 1 - - 00174 Admit Date/Time
        80 44 DTM O 1 - 24 00174 Admit Date/Time
        1f00 44 DTM O 1 - - 00174 Admit Date/Time
        1 45 TS O 1 - 19 00776 DISCHARGE DATE/TIME
        e 45 TS O 1 - - 00175 Discharge Date/Time
        70 45 TS O * - - 00175 Discharge Date/Time
        80 45 DTM O 1 - 24 00175 Discharge Date/Time
        1f00 45 DTM O 1 - - 00175 Discharge Date/Time
        1 46 NM O 1 - 12 00777 CURRENT PATIENT BALANCE
        fe 46 NM O 1 - 12 00176 Current Patient Balance
        1f00 46 NM O 1 - - 00176 Current Patient Balance
        1 47 NM O 1 - 12 00778 TOTAL CHARGES
        fe 47 NM O 1 - 12 00177 Total Charges
        1f00 47 NM O 1 - - 00177 Total Charges
        1 48 NM O 1 - 12 00779 TOTAL ADJUSTMENTS
        fe 48 NM O 1 - 12 00178 Total Adjustments
        1f00 48 NM O 1 - - 00178 Total Adjustments
        1 49 NM O 1 - 12 00780 TOTAL PAYMENTS
        fe 49 NM O 1 - 12 00179 Total Payments
        1f00 49 NM O 1 - - 00179 Total Payments
        2 50 CM_PAT_ID_0192 O 1 0192 - 00180 Alternate Visit ID
        4 50 CX O 1 0192 - 00180 Alternate Visit ID
        3f8 50 CX O 1 0203 - 00180 Alternate Visit ID
        1c00 50 CX O * 0203 - 00180 Alternate Visit ID
        fc 51 IS O 1 0326 1 01226 Visit Indicator
        1f00 51 CWE O 1 0326 - 01226 Visit Indicator
        fc 52 XCN O * 0010 - 01274 Other Healthcare Provider
        1f00 52 - W 0 - - - Other Healthcare Provider
        1f00 53 ST O 1 - - 02290 Service Episode Description
        1f00 54 CX O 1 - - 02291 Service Episode Identifier
        S PV2 Patient Visit - Additional Information
        2 1 CM_INTERNAL_LOCATION O 1 - - 00181 Prior Pending Location
        4 1 PL O 1 - - 00181 Prior Pending Location
        1ff8 1 PL C 1 - - 00181 Prior Pending Location
        7e 2 CE O 1 0129 - 00182 Accommodation Code
        1f80 2 CWE O 1 0129 - 00182 Accommodation Code
        7e 3 CE O 1 - - 00183 Admit Reason
        1f80 3 CWE O 1 - - 00183 Admit Reason
        7e 4 CE O 1 - - 00184 Transfer Reason
        1f80 4 CWE O 1 - - 00184 Transfer Reason
        fe 5 ST O * - 25 00185 Patient Valuables
        1f00 5 ST O * - - 00185 Patient Valuables
        fe 6 ST O 1 - 25 00186 Patient Valuables Location
        1f00 6 ST O 1 - - 00186 Patient Valuables Location
        2 7 ID O 1 0130 2 00187 Visit User Code
        c 7 IS O 1 0130 2 00187 Visit User Code
        f0 7 IS O * 0130 2 00187 Visit User Code
        1f00 7 CWE O * 0130 - 00187 Visit User Code
        2 8 DT O 1 - 8 00188 Expected Admit Date
        4 8 TS O 1 - - 00188 Expected Admit Date
        78 8 TS O 1 - - 00188 Expected Admit Date/Time
        80 8 DTM O 1 - 24 00188 Expected Admit Date/Time
        1f00 8 DTM O 1 - - 00188 Expected Admit Date/Time
        2 9 DT O 1 - 8 00189 Expected Discharge Date
        4 9 TS O 1 - - 00189 Expected Discharge Date
        78 9 TS O 1 - - 00189 Expected Discharge Date/Time
        80 9 DTM O 1 - 24 00189 Expected Discharge Date/Time
        1f00 9 DTM O 1 - - 00189 Expected Discharge Date/Time
        fc 10 NM O 1 - 3 00711 Estimated Length of Inpatient Stay
        1f00 10 NM O 1 - - 00711 Estimated Length of Inpatient Stay
        fc 11 NM O 1 - 3 00712 Actual Length of Inpatient Stay
        1f00 11 NM O 1 - - 00712 Actual Length of Inpatient Stay
        fc 12 ST O 1 - 50 00713 Visit Description
        1f00 12 ST O 1 - - 00713 Visit Description
        4 13 XCN O 1 - - 00714 Referral Source Code
        1ff8 13 XCN O * - - 00714 Referral Source Code
        fc 14 DT O 1 - 8 00715 Previous Service Date
        1f00 14 DT O 1 - - 00715 Previous Service Date
        1ffc 15 ID O 1 0136 1 00716 Employment Illness Related Indicator
        fc 16 IS O 1 0213 1 00717 Purge Status Code
        1f00 16 CWE O 1 0213 - 00717 Purge Status Code
        fc 17 DT O 1 - 8 00718 Purge Status Date
        1f00 17 DT O 1 - - 00718 Purge Status Date
        fc 18 IS O 1 0214 2 00719 Special Program Code
        1f00 18 CWE O 1 0214 - 00719 Special Program Code
        1ffc 19 ID O 1 0136 1 00720 Retention Indicator
        fc 20 NM O 1 - 1 00721 Expected Number of Insurance Plans
        1f00 20 NM O 1 - - 00721 Expected Number of Insurance Plans
        fc 21 IS O 1 0215 1 00722 Visit Publicity Code
        1f00 21 CWE O 1 0215 - 00722 Visit Publicity Code
        1f7c 22 ID O 1 0136 1 00723 Visit Protection Indicator
        80 22 ID O 1 0136 - 00723 Visit Protection Indicator
        1ffc 23 XON O * - - 00724 Clinic Organization Name
        fc 24 IS O 1 0216 2 00725 Patient Status Code
        1f00 24 CWE O 1 0216 - 00725 Patient Status Code
        fc 25 IS O 1 0217 1 00726 Visit Priority Code
        1f00 25 CWE O 1 0217 - 00726 Visit Priority Code
        fc 26 DT O 1 - 8 00727 Previous Treatment Date
        1f00 26 DT O 1 - - 00727 Previous Treatment Date
        fc 27 IS O 1 0112 2 00728 Expected Discharge Disposition
        1f00 27 CWE O 1 0112 - 00728 Expected Discharge Disposition
        fc 28 DT O 1 - 8 00729 Signature on File Date
        1f00 28 DT O 1 - - 00729 Signature on File Date
        fc 29 DT O 1 - 8 00730 First Similar Illness Date
        1f00 29 DT O 1 - - 00730 First Similar Illness Date
        4 30 IS O 1 0218 3 00731 Patient Charge Adjustment Code
        78 30 CE O 1 0218 - 00731 Patient Charge Adjustment Code
        1f80 30 CWE O 1 0218 - 00731 Patient Charge Adjustment Code
        fc 31 IS O 1 0219 2 00732 Recurring Service Code
        1f00 31 CWE O 1 0219 - 00732 Recurring Service Code
        1ffc 32 ID O 1 0136 1 00733 Billing Media Code
        c 33 TS O 1 - - 00734 Expected Surgery Date & Time
        70 33 TS O 1 - - 00734 Expected Surgery Date and Time
        80 33 DTM O 1 - 24 00734 Expected Surgery Date and Time
        1f00 33 DTM O 1 - - 00734 Expected Surgery Date and Time
        4 34 ID O 1 0136 2 00735 Military Partnership Code
        1ff8 34 ID O 1 0136 1 00735 Military Partnership Code
        4 35 ID O 1 0136 2 00736 Military Non-Availabiltiy Code
        1ff8 35 ID O 1 0136 1 00736 Military Non-Availability Code
        1ffc 36 ID O 1 0136 1 00737 Newborn Baby Indicator
        1ffc 37 ID O 1 0136 1 00738 Baby Detained Indicator
        70 38 CE O 1 0430 - 01543 Mode of Arrival Code
        1f80 38 CWE O 1 0430 - 01543 Mode of Arrival Code
        70 39 CE O * 0431 - 01544 Recreational Drug Use Code
        1f80 39 CWE O * 0431 - 01544 Recreational Drug Use Code
        70 40 CE O 1 0432 - 01545 Admission Level of Care Code
        1f80 40 CWE O 1 0432 - 01545 Admission Level of Care Code
        70 41 CE O * 0433 - 01546 Precaution Code
        1f80 41 CWE O * 0433 - 01546 Precaution Code
        70 42 CE O 1 0434 - 01547 Patient Condition Code
        1f80 42 CWE O 1 0434 - 01547 Patient Condition Code
        f0 43 IS O 1 0315 2 00759 Living Will Code
        1f00 43 CWE O 1 0315 - 00759 Living Will Code
        f0 44 IS O 1 0316 2 00760 Organ Donor Code
        1f00 44 CWE O 1 0316 - 00760 Organ Donor Code
        70 45 CE O * 0435 - 01548 Advance Directive Code
        1f80 45 CWE C * 0435 - 01548 Advance Directive Code
        f0 46 DT O 1 - 8 01549 Patient Status Effective Date
        1f00 46 DT O 1 - - 01549 Patient Status Effective Date
        70 47 TS C 1 - - 01550 Expected LOA Return Date/Time
        80 47 DTM C 1 - 24 01550 Expected LOA Return Date/Time
        1f00 47 DTM C 1 - - 01550 Expected LOA Return Date/Time
        60 48 TS O 1 - - 01841 Expected Pre-admission Testing Date/Time
        80 48 DTM O 1 - 24 01841 Expected Pre-admission Testing Date/Time
        1f00 48 DTM O 1 - - 01841 Expected Pre-admission Testing Date/Time
        e0 49 IS O * 0534 20 01842 Notify Clergy Code
        1f00 49 CWE O * 0534 - 01842 Notify Clergy Code
        80 50 DT O 1 - 8 02141 Advance Directive Last Verified Date
        1f00 50 DT O 1 - - 02141 Advance Directive Last Verified Date
        S PYE Payee Information
        1f80 1 SI R 1 - 4 01939 Set ID - PYE
        80 2 IS R 1 0557 6 01940 Payee Type
        1f00 2 CWE R 1 0557 - 01940 Payee Type
        80 3 IS C 1 0558 2 01941 Payee Relationship to Invoice (Patient)
        1f00 3 CWE C 1 0558 - 01941 Payee Relationship to Invoice (Patient)
        1f80 4 XON C * - - 01942 Payee Identification List
        1f80 5 XPN C * - - 01943 Payee Person Name
        1f80 6 XAD C * - - 01944 Payee Address
        80 7 IS O 1 0570 80 01945 Payment Method
        1f00 7 CWE O 1 0570 - 01945 Payment Method
        S QAK Query Acknowledgment
        4 1 ST O 1 - 32 00696 Query tag
        f8 1 ST C 1 - 32 00696 Query Tag
        1f00 1 ST C 1 - - 00696 Query Tag
        1ffc 2 ID O 1 0208 2 00708 Query Response Status
        70 3 CE O 1 0471 - 01375 Message Query Name
        1f80 3 CWE O 1 0471 - 01375 Message Query Name
        90 4 NM O 1 - 10 01434 Hit Count Total
        60 4 NM O 1 - 10 01434 Hit Count
        1f00 4 NM O 1 - - 01434 Hit Count Total
        f0 5 NM O 1 - 10 01622 This payload
        1f00 5 NM O 1 - - 01622 This payload
        f0 6 NM O 1 - 10 01623 Hits remaining
        1f00 6 NM O 1 - - 01623 Hits remaining
        S QID Query Identification
        f0 1 ST R 1 - 32 00696 Query Tag
        1f00 1 ST R 1 - - 00696 Query Tag
        70 2 CE R 1 0471 - 01375 Message Query Name
        1f80 2 CWE R 1 0471 - 01375 Message Query Name
        S QPD Query Parameter Definition
        70 1 CE R 1 0471 - 01375 Message Query Name
        1f80 1 CWE R 1 0471 - 01375 Message Query Name
        f0 2 ST C 1 - 32 00696 Query Tag
        1f00 2 ST C 1 - - 00696 Query Tag
        1ff0 3 varies O 1 - - 01435 User Parameters (in successive fields)
        S QRD deprecated
        1 1 TS R 1 - 19 00156 QUERY DATE/TIME
        7a 1 TS R 1 - - 00025 Query Date/Time
        4 1 TS O 1 - - 00025 Query Date/Time
        1f80 1 DTM R 1 - 24 00025 Query Date/Time
        1 2 ID R 1 0106 1 00158 QUERY FORMAT CODE
        1ffe 2 ID R 1 0106 1 00026 Query Format Code
        1 3 ID R 1 0091 1 00159 QUERY PRIORITY
        1ffe 3 ID R 1 0091 1 00027 Query Priority
        1 4 ST R 1 - 10 00160 QUERY ID
        1ffe 4 ST R 1 - 10 00028 Query ID
        1 5 ID O 1 0107 1 00161 DEFERRED RESPONSE TYPE
        1ffe 5 ID O 1 0107 1 00029 Deferred Response Type
        1 6 TS O 1 - 19 00162 DEFERRED RESPONSE DATE/TIME
        7e 6 TS O 1 - - 00030 Deferred Response Date/Time
        1f80 6 DTM O 1 - 24 00030 Deferred Response Date/Time
        1 7 CQ R 1 0126 5 00164 QUANTITY LIMITED REQUEST
        1ffe 7 CQ R 1 0126 - 00031 Quantity Limited Request
        1 8 ST R * - 20 00168 WHO SUBJECT FILTER
        2 8 ST R * - 20 00032 Who Subject Filter
        1ffc 8 XCN R * - - 00032 Who Subject Filter
        1 9 ID R * 0048 3 00169 WHAT SUBJECT FILTER
        2 9 ID R * 0048 3 00033 What Subject Filter
        7c 9 CE R * 0048 - 00033 What Subject Filter
        1f80 9 CWE R * 0048 - 00033 What Subject Filter
        1 10 ST R * - 20 00170 WHAT DEPARTMENT DATA CODE
        2 10 ST R * - 20 00034 What Department Data Code
        7c 10 CE R * - - 00034 What Department Data Code
        1f80 10 CWE R * - - 00034 What Department Data Code
        1 11 ST O * - 20 00171 WHAT DATA CODE VALUE QUAL
        6 11 CM_VR O * - - 00035 What Data Code Value Qualifier
        1ff8 11 VR O * - - 00035 What Data Code Value Qual
        1 12 ID O 1 0108 1 00701 QUERY RESULTS LEVEL
        1ffe 12 ID O 1 0108 1 00036 Query Results Level
        S QRF deprecated
        1 1 ST R * - 20 00173 WHERE SUBJECT FILTER
        1ffe 1 ST R * - 20 00037 Where Subject Filter
        1 2 TS O 1 - 19 00174 WHEN DATA START DATE/TIME
        7e 2 TS O 1 - - 00038 When Data Start Date/Time
        1f80 2 DTM O 1 - - 00038 When Data Start Date/Time
        1 3 TS O 1 - 19 00176 WHEN DATA END DATE/TIME
        7e 3 TS O 1 - - 00039 When Data End Date/Time
        1f80 3 DTM O 1 - - 00039 When Data End Date/Time
        1 4 ST O * - 20 00178 WHAT USER QUALIFIER
        2 4 ST O * - 20 00040 What User Qualifier
        1ffc 4 ST O * - 60 00040 What User Qualifier
        1 5 ST O * - 20 00179 OTHER QRY SUBJECT FILTER
        2 5 ST O * - 20 00041 Other QRY Subject Filter
        1ffc 5 ST O * - 60 00041 Other QRY Subject Filter
        1ffe 6 ID O * 0156 12 00042 Which Date/Time Qualifier
        1ffe 7 ID O * 0157 12 00043 Which Date/Time Status Qualifier
        1ffe 8 ID O * 0158 12 00044 Date/Time Selection Qualifier
        fc 9 TQ O 1 - - 00694 When Quantity/Timing Qualifier
        1f00 9 ST O 1 - - 00694 When Quantity/Timing Qualifier
        1ff0 10 NM O 1 - 10 01442 Search Confidence Threshold
        S QRI Query Response Instance
        f0 1 NM O 1 - 10 01436 Candidate Confidence
        1f00 1 NM O 1 - - 01436 Candidate Confidence
        f0 2 IS O * 0392 2 01437 Match Reason Code
        1f00 2 CWE O * 0392 - 01437 Match Reason Code
        70 3 CE O 1 0393 - 01438 Algorithm Descriptor
        1f80 3 CWE O 1 0393 - 01438 Algorithm Descriptor
        S RCP Response Control Parameter
        1ff0 1 ID O 1 0091 1 00027 Query Priority
        1ff0 2 CQ O 1 0126 - 00031 Quantity Limited Request
        70 3 CE O 1 0394 - 01440 Response Modality
        1f80 3 CNE O 1 0394 - 01440 Response Modality
        70 4 TS C 1 - - 01441 Execution and Delivery Time
        80 4 DTM C 1 - 24 01441 Execution and Delivery Time
        1f00 4 DTM C 1 - - 01441 Execution and Delivery Time
        1ff0 5 ID O 1 0395 1 01443 Modify Indicator
        1ff0 6 SRT O * - - 01624 Sort-by Field
        70 7 ID O * - 256 01594 Segment group inclusion
        1f80 7 ID O * 0391 256 01594 Segment group inclusion
        S RDF Table Row Definition
        fc 1 NM R 1 - 3 00701 Number of Columns per Row
        1f00 1 NM R 1 - - 00701 Number of Columns per Row
        c 2 RCD R * - - 00702 Column Description
        1ff0 2 RCD R * 0440 - 00702 Column Description
        S RDT Table Row Data
        1ff4 1 varies R 1 - - 00703 Column Value
        8 1 varies O 1 - - 00703 Column Value
        S REL Clinical Relationship Segment
        1f80 1 SI C 1 - 4 02240 Set ID -REL
        1f80 2 CWE R 1 - - 02241 Relationship Type
        1f80 3 EI R 1 - - 02242 This Relationship Instance Identifier
        1f80 4 EI R 1 - - 02243 Source Information Instance Identifier
        1f80 5 EI R 1 - - 02244 Target Information Instance Identifier
        1f80 6 EI O 1 - - 02245 Asserting Entity Instance ID
        1f80 7 XCN O 1 - - 02246 Asserting Person
        1f80 8 XON O 1 - - 02247 Asserting Organization
        1f80 9 XAD O 1 - - 02248 Assertor Address
        1f80 10 XTN O 1 - - 02249 Assertor Contact
        1f80 11 DR O 1 - - 02250 Assertion Date Range
        1f80 12 ID O 1 0136 1 02251 Negation Indicator
        1f80 13 CWE O 1 - - 02252 Certainty of Relationship
        80 14 NM O 1 - 26 02253 Priority No
        1f00 14 NM O 1 - - 02253 Priority No
        80 15 NM O 1 - 250 02254 Priority Sequence No (rel preference for consideration)
        1f00 15 NM O 1 - - 02254 Priority Sequence No (rel preference for consideration)
        1f80 16 ID O 1 0136 1 02255 Separability Indicator
        S RF1 Referral Information
        7c 1 CE O 1 0283 - 01137 Referral Status
        1f80 1 CWE O 1 0283 - 01137 Referral Status
        7c 2 CE O 1 0280 - 01138 Referral Priority
        1f80 2 CWE O 1 0280 - 01138 Referral Priority
        7c 3 CE O 1 0281 - 01139 Referral Type
        1f80 3 CWE O 1 0281 - 01139 Referral Type
        7c 4 CE O * 0282 - 01140 Referral Disposition
        1f80 4 CWE O * 0282 - 01140 Referral Disposition
        7c 5 CE O 1 0284 - 01141 Referral Category
        1f80 5 CWE O 1 0284 - 01141 Referral Category
        1ffc 6 EI R 1 - - 01142 Originating Referral Identifier
        7c 7 TS O 1 - - 01143 Effective Date
        80 7 DTM O 1 - 24 01143 Effective Date
        1f00 7 DTM O 1 - - 01143 Effective Date
        7c 8 TS O 1 - - 01144 Expiration Date
        80 8 DTM O 1 - 24 01144 Expiration Date
        1f00 8 DTM O 1 - - 01144 Expiration Date
        7c 9 TS O 1 - - 01145 Process Date
        80 9 DTM O 1 - 24 01145 Process Date
        1f00 9 DTM O 1 - - 01145 Process Date
        7c 10 CE O * 0336 - 01228 Referral Reason
        1f80 10 CWE O * 0336 - 01228 Referral Reason
        1ffc 11 EI O * - - 01300 External Referral Identifier
        1f80 12 CWE O 1 0865 - 02262 Referral Documentation Completion Status
        400 13 DTM O * - - 03400 Planned Treatment Stop Date
        1800 13 DTM O * - 24 03400 Planned Treatment Stop Date
        400 14 ST O * - - 03401 Referral Reason Text
        1800 14 ST O * - 60 03401 Referral Reason Text
        1c00 15 CQ O * - - 03402 Number of Authorized Treatments/Units
        1c00 16 CQ O * - - 03403 Number of Used Treatments/Units
        1c00 17 CQ O * - - 03404 Number of Schedule Treatments/Units
        1400 18 MO O * - - 03405 Remaining Benefit Amount
        800 18 MO O * - - - Remaining benefit amount
        1c00 19 XON O * - - 03406 Authorized Provider
        1c00 20 XCN O * - - 03407 Authorized Health Professional
        400 21 ST O * - - 03408 Source Text
        1800 21 ST O * - 60 03408 Source Text
        400 22 DTM O * - - 03409 Source Date
        1800 22 DTM O * - 24 03409 Source Date
        1c00 23 XTN O * - - 03410 Source Phone
        400 24 ST O * - - 03411 Comment
        1800 24 ST O * - 250 03411 Comment
        400 25 ID O * 0206 - 03412 Action Code
        1800 25 ID O * 0206 1 03412 Action Code
        S RFI Request for Information
        80 1 DTM R 1 - 24 01910 Request Date
        1f00 1 DTM R 1 - - 01910 Request Date
        80 2 DTM R 1 - 24 01911 Response Due Date
        1f00 2 DTM R 1 - - 01911 Response Due Date
        1f80 3 ID O 1 0136 1 01912 Patient Consent
        80 4 DTM O 1 - 24 01913 Date Additional Information was submitted
        1f00 4 DTM O 1 - - 01913 Date Additional Information Was Submitted
        S RGS Resource Group
        1ffc 1 SI R 1 - 4 01203 Set ID - RGS
        4 2 ID O 1 0206 3 00763 Segment Action Code
        f8 2 ID C 1 0206 3 00763 Segment Action Code
        f00 2 ID C 1 0206 1 00763 Segment Action Code
        1000 2 ID C 1 0206 - 00763 Segment Action Code
        7c 3 CE O 1 - - 01204 Resource Group ID
        1f80 3 CWE O 1 - - 01204 Resource Group ID
        S RMI Risk Management Incident
        70 1 CE O 1 0427 - 01530 Risk Management Incident Code
        1f80 1 CWE O 1 0427 - 01530 Risk Management Incident Code
        70 2 TS O 1 - - 01531 Date/Time Incident
        80 2 DTM O 1 - 24 01531 Date/Time Incident
        1f00 2 DTM O 1 - - 01531 Date/Time Incident
        70 3 CE O 1 0428 - 01533 Incident Type Code
        1f80 3 CWE O 1 0428 - 01533 Incident Type Code
        S ROL Role
        c 1 EI R 1 - - 01206 Role Instance ID
        1ff0 1 EI C 1 - - 01206 Role Instance ID
        3fc 2 ID R 1 0287 2 00816 Action Code
        400 2 ID R 1 0206 2 00816 Action Code
        1800 2 ID R 1 0206 - 00816 Action Code
        4 3 CE O 1 - - 01197 Role
        8 3 CE R 1 - - 01197 Role-ROL
        70 3 CE R 1 0443 - 01197 Role-ROL
        1f80 3 CWE R 1 0443 - 01197 Role-ROL
        4 4 XCN R 1 - - 01198 Role Person
        1ff8 4 XCN R * - - 01198 Role Person
        7c 5 TS O 1 - - 01199 Role Begin Date/Time
        80 5 DTM O 1 - 24 01199 Role Begin Date/Time
        1f00 5 DTM O 1 - - 01199 Role Begin Date/Time
        7c 6 TS O 1 - - 01200 Role End Date/Time
        80 6 DTM O 1 - 24 01200 Role End Date/Time
        1f00 6 DTM O 1 - - 01200 Role End Date/Time
        7c 7 CE O 1 - - 01201 Role Duration
        1f80 7 CWE O 1 - - 01201 Role Duration
        4 8 CE O 1 - - 01205 Role Action (Assumption) Reason
        78 8 CE O 1 - - 01205 Role Action Reason
        1f80 8 CWE O 1 - - 01205 Role Action Reason
        70 9 CE O * - - 01510 Provider Type
        1f80 9 CWE O * - - 01510 Provider Type
        10 10 CE O 1 0406 - 01461 Organization Unit Type - ROL
        60 10 CE O 1 0406 - 01461 Organization Unit Type
        1f80 10 CWE O 1 0406 - 01461 Organization Unit Type
        10 11 XAD O * - - 00679 Office/Home Address
        1fe0 11 XAD O * - - 00679 Office/Home Address/Birthplace
        1ff0 12 XTN O * - - 00678 Phone
        1f80 13 PL O 1 - - 02183 Person's Location
        1f00 14 XON O 1 - - 02377 Organization
        S RQ1 Requisition Detail-1
        2 1 SI O 1 - 10 00285 Anticipated Price
        fc 1 ST O 1 - 10 00285 Anticipated Price
        1f00 1 ST O 1 - - 00285 Anticipated Price
        2 2 CE O 1 - - 00286 Manufacturer ID
        4 2 CE O 1 - - 00286 Manufactured ID
        8 2 CE C 1 - - 00286 Manufacturer ID
        70 2 CE C 1 0385 - 00286 Manufacturer Identifier
        1f80 2 CWE C 1 0385 - 00286 Manufacturer Identifier
        6 3 ST O 1 - 16 00287 Manufacturer's Catalog
        f8 3 ST C 1 - 16 00287 Manufacturer's Catalog
        1f00 3 ST C 1 - - 00287 Manufacturer's Catalog
        6 4 CE O 1 - - 00288 Vendor ID
        78 4 CE C 1 - - 00288 Vendor ID
        1f80 4 CWE C 1 9999 - 00288 Vendor ID
        6 5 ST O 1 - 16 00289 Vendor Catalog
        f8 5 ST C 1 - 16 00289 Vendor Catalog
        1f00 5 ST C 1 - - 00289 Vendor Catalog
        1ffe 6 ID O 1 0136 1 00290 Taxable
        1ffe 7 ID O 1 0136 1 00291 Substitute Allowed
        S RQD Requisition Detail
        1ffe 1 SI O 1 - 4 00275 Requisition Line Number
        6 2 CE O 1 - - 00276 Item Code - Internal
        78 2 CE C 1 - - 00276 Item Code - Internal
        1f80 2 CWE C 1 9999 - 00276 Item Code - Internal
        6 3 CE O 1 - - 00277 Item Code - External
        78 3 CE C 1 - - 00277 Item Code - External
        1f80 3 CWE C 1 9999 - 00277 Item Code - External
        6 4 CE O 1 - - 00278 Hospital Item Code
        78 4 CE C 1 - - 00278 Hospital Item Code
        1f80 4 CWE C 1 9999 - 00278 Hospital Item Code
        fe 5 NM O 1 - 6 00279 Requisition Quantity
        1f00 5 NM O 1 - - 00279 Requisition Quantity
        7e 6 CE O 1 - - 00280 Requisition Unit of Measure
        1f80 6 CWE O 1 9999 - 00280 Requisition Unit of Measure
        6 7 ID O 1 - 30 00281 Department Cost Center
        78 7 IS O 1 0319 30 00281 Dept. Cost Center
        80 7 IS O 1 0319 30 00281 Cost Center Account Number
        1f00 7 CX O 1 0319 - 00281 Cost Center Account Number
        6 8 ID O 1 - 30 00282 Item Natural Account Code
        f8 8 IS O 1 0320 30 00282 Item Natural Account Code
        1f00 8 CWE O 1 0320 - 00282 Item Natural Account Code
        7e 9 CE O 1 - - 00283 Deliver To ID
        1f80 9 CWE O 1 9999 - 00283 Deliver To ID
        fe 10 DT O 1 - 8 00284 Date Needed
        1f00 10 DT O 1 - - 00284 Date Needed
        S RX1 PHARMACY ORDER
        1 1 ST O 1 - - 00770 UNUSED
        1 2 ST O 1 - - 00771 UNUSED
        1 3 ST O 1 0033 8 00129 ROUTE
        1 4 ST O 1 0034 20 00130 SITE ADMINISTERED
        1 5 CQ O 1 - 10 00131 IV SOLUTION RATE
        1 6 CQ O 1 - 14 00133 DRUG STRENGTH
        1 7 NM O 1 - 10 00137 FINAL CONCENTRATION
        1 8 NM O 1 - 10 00138 FINAL VOLUME IN ML
        1 9 CM O 1 - 10 00135 DRUG DOSE
        1 10 ID O 1 - 1 00139 DRUG ROLE
        1 11 NM O 1 - 3 00469 PRESCRIPTION SEQUENCE #
        1 12 CQ O 1 - 4 00470 QUANTITY DISPENSED
        1 13 ST O 1 - - 00772 UNUSED
        1 14 CE O 1 0057 - 00473 DRUG ID
        1 15 ID O * - 5 00474 COMPONENT DRUG IDS
        1 16 ID O 1 - 2 00479 PRESCRIPTION TYPE
        1 17 ID O 1 - 1 00480 SUBSTITUTION STATUS
        1 18 ID O 1 0038 2 00588 RX ORDER STATUS
        1 19 NM O 1 - 3 00481 NUMBER OF REFILLS
        1 20 ST O 1 - - 00773 UNUSED
        1 21 NM O 1 - 3 00482 REFILLS REMAINING
        1 22 ID O 1 - 5 00619 DEA CLASS
        1 23 NM O 1 - 10 00620 ORDERING MD'S DEA NUMBER
        1 24 ST O 1 - - 00774 UNUSED
        1 25 TS O 1 - 19 00483 LAST REFILL DATE/TIME
        1 26 ST O 1 - 20 00596 RX NUMBER
        1 27 ID O 1 - 5 00621 PRN STATUS
        1 28 TX O * - - 00484 PHARMACY INSTRUCTIONS
        1 29 TX O * - - 00489 PATIENT INSTRUCTIONS
        1 30 TX O * - - 00618 INSTRUCTIONS (SIG)
        S RXA Pharmacy/Treatment Administration
        fa 1 NM R 1 - 4 00342 Give Sub-ID Counter
        4 1 ID R 1 - 4 00342 Give Sub-ID Counter
        1f00 1 NM R 1 - - 00342 Give Sub-ID Counter
        fe 2 NM R 1 - 4 00344 Administration Sub-ID Counter
        1f00 2 NM R 1 - - 00344 Administration Sub-ID Counter
        7e 3 TS R 1 - - 00345 Date/Time Start of Administration
        80 3 DTM R 1 - 24 00345 Date/Time Start of Administration
        1f00 3 DTM R 1 - - 00345 Date/Time Start of Administration
        7e 4 TS R 1 - - 00346 Date/Time End of Administration
        80 4 DTM R 1 - 24 00346 Date/Time End of Administration
        1f00 4 DTM R 1 - - 00346 Date/Time End of Administration
        2 5 CE R 1 - - 00347 Administered Code
        7c 5 CE R 1 0292 - 00347 Administered Code
        1f80 5 CWE R 1 0292 - 00347 Administered Code
        fe 6 NM R 1 - 20 00348 Administered Amount
        1f00 6 NM R 1 - - 00348 Administered Amount
        7e 7 CE C 1 - - 00349 Administered Units
        1f80 7 CWE C 1 9999 - 00349 Administered Units
        7e 8 CE O 1 - - 00350 Administered Dosage Form
        1f80 8 CWE O 1 9999 - 00350 Administered Dosage Form
        2 9 ST C 1 - 200 00351 Administration Notes
        4 9 CE C * - - 00351 Administration Notes
        78 9 CE O * - - 00351 Administration Notes
        1f80 9 CWE O * 9999 - 00351 Administration Notes
        2 10 CN O 1 - - 00352 Administering Provider
        4 10 XCN O 1 - - 00352 Administering Provider
        1ff8 10 XCN O * - - 00352 Administering Provider
        6 11 CM_LA1 C 1 - - 00353 Administered-at Location
        78 11 LA2 C 1 - - 00353 Administered-at Location
        380 11 LA2 O 1 - - 00353 Administered-at Location
        1c00 11 - W 0 - - - Administered-at Location
        fe 12 ST C 1 - 20 00354 Administered Per (Time Unit)
        1f00 12 ST C 1 - - 00354 Administered Per (Time Unit)
        fc 13 NM O 1 - 20 01134 Administered Strength
        1f00 13 NM O 1 - - 01134 Administered Strength
        7c 14 CE O 1 - - 01135 Administered Strength Units
        1f80 14 CWE O 1 9999 - 01135 Administered Strength Units
        fc 15 ST O * - 20 01129 Substance Lot Number
        1f00 15 ST O * - - 01129 Substance Lot Number
        7c 16 TS O * - - 01130 Substance Expiration Date
        80 16 DTM O * - 24 01130 Substance Expiration Date
        1f00 16 DTM O * - - 01130 Substance Expiration Date
        7c 17 CE O * 0227 - 01131 Substance Manufacturer Name
        380 17 CWE O * 0227 - 01131 Substance Manufacturer Name
        1c00 17 CWE O * - - 01131 Substance Manufacturer Name
        c 18 CE O * - - 01136 Substance Refusal Reason
        70 18 CE O * - - 01136 Substance/Treatment Refusal Reason
        1f80 18 CWE O * 9999 - 01136 Substance/Treatment Refusal Reason
        7c 19 CE O * - - 01123 Indication
        1f80 19 CWE O * 9999 - 01123 Indication
        1ffc 20 ID O 1 0322 2 01223 Completion Status
        7c 21 ID O 1 0323 2 01224 Action Code - RXA
        80 21 ID O 1 0206 2 01224 Action Code - RXA
        1f00 21 ID O 1 0206 1 01224 Action Code - RXA
        7c 22 TS O 1 - - 01225 System Entry Date/Time
        80 22 DTM O 1 - 24 01225 System Entry Date/Time
        1f00 22 DTM O 1 - - 01225 System Entry Date/Time
        e0 23 NM O 1 - 5 01696 Administered Drug Strength Volume
        1f00 23 NM O 1 - - 01696 Administered Drug Strength Volume
        60 24 CWE O 1 - - 01697 Administered Drug Strength Volume Units
        1f80 24 CWE O 1 9999 - 01697 Administered Drug Strength Volume Units
        60 25 CWE O 1 - - 01698 Administered Barcode Identifier
        1f80 25 CWE O 1 9999 - 01698 Administered Barcode Identifier
        1fe0 26 ID O 1 0480 1 01699 Pharmacy Order Type
        1f80 27 PL O 1 - - 02264 Administer-at
        1f80 28 XAD O 1 - - 02265 Administered-at Address
        1c00 29 EI O * - - 03396 Administered Tag Identifier
        S RXC Pharmacy/Treatment Component Order
        1ffe 1 ID R 1 0166 1 00313 RX Component Type
        7e 2 CE R 1 - - 00314 Component Code
        1f80 2 CWE R 1 9999 - 00314 Component Code
        fe 3 NM R 1 - 20 00315 Component Amount
        1f00 3 NM R 1 - - 00315 Component Amount
        7e 4 CE R 1 - - 00316 Component Units
        1f80 4 CWE R 1 9999 - 00316 Component Units
        fc 5 NM O 1 - 20 01124 Component Strength
        1f00 5 NM O 1 - - 01124 Component Strength
        7c 6 CE O 1 - - 01125 Component Strength Units
        1f80 6 CWE O 1 9999 - 01125 Component Strength Units
        70 7 CE O * - - 01476 Supplementary Code
        1f80 7 CWE O * 9999 - 01476 Supplementary Code
        e0 8 NM O 1 - 5 01671 Component Drug Strength Volume
        1f00 8 NM O 1 - - 01671 Component Drug Strength Volume
        60 9 CWE O 1 - - 01672 Component Drug Strength Volume Units
        1f80 9 CWE O 1 9999 - 01672 Component Drug Strength Volume Units
        1c00 10 NM C 1 - - 03314 Dispense Amount
        1c00 11 CWE C 1 9999 - 03315 Dispense Units
        S RXD Pharmacy/Treatment Dispense
        2 1 NM O 1 - 4 00334 Dispense Sub-ID Counter
        fc 1 NM R 1 - 4 00334 Dispense Sub-ID Counter
        1f00 1 NM R 1 - - 00334 Dispense Sub-ID Counter
        2 2 CE R 1 - - 00335 Dispense / give code
        7c 2 CE R 1 0292 - 00335 Dispense/Give Code
        1f80 2 CWE R 1 0292 - 00335 Dispense/Give Code
        2 3 TS O 1 - - 00336 Date / time dispensed
        7c 3 TS R 1 - - 00336 Date/Time Dispensed
        80 3 DTM R 1 - 24 00336 Date/Time Dispensed
        1f00 3 DTM R 1 - - 00336 Date/Time Dispensed
        fe 4 NM R 1 - 20 00337 Actual Dispense Amount
        1f00 4 NM R 1 - - 00337 Actual Dispense Amount
        7e 5 CE C 1 - - 00338 Actual Dispense Units
        1f80 5 CWE C 1 9999 - 00338 Actual Dispense Units
        7e 6 CE O 1 - - 00339 Actual Dosage Form
        1f80 6 CWE O 1 9999 - 00339 Actual Dosage Form
        fe 7 ST R 1 - 20 00325 Prescription Number
        1f00 7 ST R 1 - - 00325 Prescription Number
        fe 8 NM C 1 - 20 00326 Number of Refills Remaining
        1f00 8 NM C 1 - - 00326 Number of Refills Remaining
        2 9 ST C * - 200 00340 Dispense Notes
        4 9 CE C * - - 00340 Dispense Notes
        f8 9 ST O * - 200 00340 Dispense Notes
        1f00 9 ST O * - - 00340 Dispense Notes
        2 10 CN O 1 - - 00341 Dispensing Provider
        4 10 XCN O 1 - - 00341 Dispensing Provider
        1ff8 10 XCN O * - - 00341 Dispensing Provider
        1ffe 11 ID O 1 0167 1 00322 Substitution Status
        1ffa 12 CQ O 1 - - 00329 Total Daily Dose
        4 12 CQ C 1 - - 00329 Total Daily Dose
        2 13 CM_LA1 C 1 - - 00299 Deliver-to location
        4 13 CM_LA1 O 1 - - 01303 Dispense-To Location
        78 13 LA2 C 1 - - 01303 Dispense-to Location
        380 13 LA2 O 1 - - 01303 Dispense-to Location
        1c00 13 - W 0 - - - Dispense-to Location
        2 14 ID O 1 - 1 00307 Needs Human Review
        1ffc 14 ID O 1 0136 1 00307 Needs Human Review
        2 15 CE O 1 - - 00330 Pharmacy Special Dispensing Instructions
        7c 15 CE O * - - 00330 Pharmacy/Treatment Supplier's Special Dispensing Instructions
        380 15 CWE O * 9999 - 00330 Pharmacy/Treatment Supplier's Special Dispensing Instructions
        1c00 15 CWE O * 9999 - 00330 Special Dispensing Instructions
        fc 16 NM O 1 - 20 01132 Actual Strength
        1f00 16 NM O 1 - - 01132 Actual Strength
        7c 17 CE O 1 - - 01133 Actual Strength Unit
        1f80 17 CWE O 1 9999 - 01133 Actual Strength Unit
        fc 18 ST O * - 20 01129 Substance Lot Number
        1f00 18 ST O * - - 01129 Substance Lot Number
        7c 19 TS O * - - 01130 Substance Expiration Date
        80 19 DTM O * - 24 01130 Substance Expiration Date
        1f00 19 DTM O * - - 01130 Substance Expiration Date
        7c 20 CE O * 0227 - 01131 Substance Manufacturer Name
        380 20 CWE O * 0227 - 01131 Substance Manufacturer Name
        1c00 20 CWE O * - - 01131 Substance Manufacturer Name
        4 21 CE O 1 - - 01123 Indication
        78 21 CE O * - - 01123 Indication
        1f80 21 CWE O * 9999 - 01123 Indication
        fc 22 NM O 1 - 20 01220 Dispense Package Size
        1f00 22 NM O 1 - - 01220 Dispense Package Size
        7c 23 CE O 1 - - 01221 Dispense Package Size Unit
        1f80 23 CWE O 1 9999 - 01221 Dispense Package Size Unit
        1ffc 24 ID O 1 0321 2 01222 Dispense Package Method
        70 25 CE O * - - 01476 Supplementary Code
        1f80 25 CWE O * 9999 - 01476 Supplementary Code
        70 26 CE O 1 - - 01477 Initiating Location
        1f80 26 CWE O 1 9999 - 01477 Initiating Location
        70 27 CE O 1 - - 01478 Packaging/Assembly Location
        1f80 27 CWE O 1 9999 - 01478 Packaging/Assembly Location
        e0 28 NM O 1 - 5 01686 Actual Drug Strength Volume
        1f00 28 NM O 1 - - 01686 Actual Drug Strength Volume
        60 29 CWE O 1 - - 01687 Actual Drug Strength Volume Units
        1f80 29 CWE O 1 9999 - 01687 Actual Drug Strength Volume Units
        60 30 CWE O 1 - - 01688 Dispense to Pharmacy
        1f80 30 CWE O 1 9999 - 01688 Dispense to Pharmacy
        1fe0 31 XAD O 1 - - 01689 Dispense to Pharmacy Address
        1fe0 32 ID O 1 0480 1 01690 Pharmacy Order Type
        1fe0 33 CWE O 1 0484 - 01691 Dispense Type
        1f00 34 XTN O * - - 02311 Pharmacy Phone Number
        1c00 35 EI O * - - 03392 Dispense Tag Identifier
        S RXE Pharmacy/Treatment Encoded Order
        2 1 TQ O * - - 00221 Quantity / timing
        1c 1 TQ R 1 - - 00221 Quantity/Timing
        e0 1 TQ O 1 - - 00221 Quantity/Timing
        1f00 1 - W 0 - - - Quantity timing
        6 2 CE R 1 - - 00317 Give Code
        78 2 CE R 1 0292 - 00317 Give Code
        1f80 2 CWE R 1 0292 - 00317 Give Code
        fe 3 NM R 1 - 20 00318 Give Amount - Minimum
        1f00 3 NM R 1 - - 00318 Give Amount - Minimum
        fe 4 NM O 1 - 20 00319 Give Amount - Maximum
        1f00 4 NM O 1 - - 00319 Give Amount - Maximum
        7e 5 CE R 1 - - 00320 Give Units
        1f80 5 CWE R 1 9999 - 00320 Give Units
        7e 6 CE O 1 - - 00321 Give Dosage Form
        1f80 6 CWE O 1 9999 - 00321 Give Dosage Form
        7e 7 CE O * - - 00298 Provider's Administration Instructions
        1f80 7 CWE O * 9999 - 00298 Provider's Administration Instructions
        2 8 CM_LA1 C 1 - - 00299 Deliver-to location
        4 8 CM_LA1 O 1 - - 00299 Deliver To Location
        18 8 LA1 C 1 - - 00299 Deliver-To Location
        e0 8 LA1 O 1 - - 00299 Deliver-To Location
        1f00 8 - W 0 - - - Deliver to location
        1ffe 9 ID O 1 0167 1 00322 Substitution Status
        fe 10 NM C 1 - 20 00323 Dispense Amount
        1f00 10 NM C 1 - - 00323 Dispense Amount
        7e 11 CE C 1 - - 00324 Dispense Units
        1f80 11 CWE C 1 9999 - 00324 Dispense Units
        fe 12 NM O 1 - 3 00304 Number Of Refills
        1f00 12 NM O 1 - - 00304 Number Of Refills
        6 13 CN C 1 - - 00305 Ordering Provider's DEA Number
        f8 13 XCN C * - - 00305 Ordering Provider's DEA Number
        1f00 13 XCN O * - - 00305 Ordering Provider's DEA Number
        2 14 CN C 1 - - 00306 Pharmacist Verifier ID
        4 14 CN C 1 - - 00306 Pharmacist/Treatment Supplier's Verifier ID
        1ff8 14 XCN O * - - 00306 Pharmacist/Treatment Supplier's Verifier ID
        2 15 ST R 1 - 20 00325 Prescription Number
        fc 15 ST C 1 - 20 00325 Prescription Number
        1f00 15 ST C 1 - - 00325 Prescription Number
        fe 16 NM C 1 - 20 00326 Number of Refills Remaining
        1f00 16 NM C 1 - - 00326 Number of Refills Remaining
        fe 17 NM C 1 - 20 00327 Number of Refills/Doses Dispensed
        1f00 17 NM C 1 - - 00327 Number of Refills/Doses Dispensed
        2 18 TS C 1 - - 00328 Date / time of most recent refill or dose dispensed
        4 18 TS O 1 - - 00328 Date / time of most recent refill or dose dispensed
        78 18 TS C 1 - - 00328 D/T of Most Recent Refill or Dose Dispensed
        80 18 DTM C 1 - 24 00328 D/T of Most Recent Refill or Dose Dispensed
        1f00 18 DTM C 1 - - 00328 D/T of Most Recent Refill or Dose Dispensed
        2 19 CQ O 1 - - 00329 Total Daily Dose
        1ffc 19 CQ C 1 - - 00329 Total Daily Dose
        2 20 ID O 1 - 1 00307 Needs Human Review
        1ffc 20 ID O 1 0136 1 00307 Needs Human Review
        2 21 CE O 1 - - 00330 Pharmacy Special Dispensing Instructions
        7c 21 CE O * - - 00330 Pharmacy/Treatment Supplier's Special Dispensing Instructions
        380 21 CWE O * 9999 - 00330 Pharmacy/Treatment Supplier's Special Dispensing Instructions
        1c00 21 CWE O * 9999 - 00330 Special Dispensing Instructions
        fe 22 ST C 1 - 20 00331 Give Per (Time Unit)
        1f00 22 ST C 1 - - 00331 Give Per (Time Unit)
        2 23 CE O 1 - - 00332 Give Rate Amount
        fc 23 ST O 1 - 6 00332 Give Rate Amount
        1f00 23 ST O 1 - - 00332 Give Rate Amount
        7e 24 CE O 1 - - 00333 Give Rate Units
        1f80 24 CWE O 1 9999 - 00333 Give Rate Units
        fc 25 NM O 1 - 20 01126 Give Strength
        1f00 25 NM O 1 - - 01126 Give Strength
        7c 26 CE O 1 - - 01127 Give Strength Units
        1f80 26 CWE O 1 9999 - 01127 Give Strength Units
        4 27 CE O 1 - - 01128 Give Indication
        78 27 CE O * - - 01128 Give Indication
        1f80 27 CWE O * 9999 - 01128 Give Indication
        fc 28 NM O 1 - 20 01220 Dispense Package Size
        1f00 28 NM O 1 - - 01220 Dispense Package Size
        7c 29 CE O 1 - - 01221 Dispense Package Size Unit
        1f80 29 CWE O 1 9999 - 01221 Dispense Package Size Unit
        1ffc 30 ID O 1 0321 2 01222 Dispense Package Method
        70 31 CE O * - - 01476 Supplementary Code
        1f80 31 CWE O * 9999 - 01476 Supplementary Code
        60 32 TS O 1 - - 01673 Original Order Date/Time
        80 32 DTM O 1 - 24 01673 Original Order Date/Time
        1f00 32 DTM O 1 - - 01673 Original Order Date/Time
        e0 33 NM O 1 - 5 01674 Give Drug Strength Volume
        1f00 33 NM O 1 - - 01674 Give Drug Strength Volume
        60 34 CWE O 1 - - 01675 Give Drug Strength Volume Units
        1f80 34 CWE O 1 9999 - 01675 Give Drug Strength Volume Units
        1fe0 35 CWE O 1 0477 - 01676 Controlled Substance Schedule
        1fe0 36 ID O 1 0478 1 01677 Formulary Status
        60 37 CWE O * - - 01678 Pharmaceutical Substance Alternative
        1f80 37 CWE O * 9999 - 01678 Pharmaceutical Substance Alternative
        60 38 CWE O 1 - - 01679 Pharmacy of Most Recent Fill
        1f80 38 CWE O 1 9999 - 01679 Pharmacy of Most Recent Fill
        e0 39 NM O 1 - 250 01680 Initial Dispense Amount
        1f00 39 NM O 1 - - 01680 Initial Dispense Amount
        60 40 CWE O 1 - - 01681 Dispensing Pharmacy
        1f80 40 CWE O 1 9999 - 01681 Dispensing Pharmacy
        1fe0 41 XAD O 1 - - 01682 Dispensing Pharmacy Address
        1fe0 42 PL O 1 - - 01683 Deliver-to Patient Location
        1fe0 43 XAD O 1 - - 01684 Deliver-to Address
        1fe0 44 ID O 1 0480 1 01685 Pharmacy Order Type
        1f00 45 XTN O * - - 02310 Pharmacy Phone Number
        S RXG Pharmacy/Treatment Give
        fa 1 NM R 1 - 4 00342 Give Sub-ID Counter
        4 1 ID O 1 - 4 00342 Give Sub-ID Counter
        1f00 1 NM R 1 - - 00342 Give Sub-ID Counter
        fa 2 NM O 1 - 4 00334 Dispense Sub-ID Counter
        4 2 NM R 1 - 4 00334 Dispense Sub-ID Counter
        1f00 2 NM O 1 - - 00334 Dispense Sub-ID Counter
        2 3 TQ O * - - 00221 Quantity / timing
        1c 3 TQ R 1 - - 00221 Quantity/Timing
        e0 3 TQ O 1 - - 00221 Quantity/Timing
        1f00 3 - W 0 - - - Quantity timing
        6 4 CE R 1 - - 00317 Give Code
        78 4 CE R 1 0292 - 00317 Give Code
        1f80 4 CWE R 1 0292 - 00317 Give Code
        fe 5 NM R 1 - 20 00318 Give Amount - Minimum
        1f00 5 NM R 1 - - 00318 Give Amount - Minimum
        fe 6 NM O 1 - 20 00319 Give Amount - Maximum
        1f00 6 NM O 1 - - 00319 Give Amount - Maximum
        7e 7 CE R 1 - - 00320 Give Units
        1f80 7 CWE R 1 9999 - 00320 Give Units
        7e 8 CE O 1 - - 00321 Give Dosage Form
        1f80 8 CWE O 1 9999 - 00321 Give Dosage Form
        2 9 ST C 1 - 200 00351 Administration Notes
        4 9 CE C * - - 00351 Administration Notes
        78 9 CE O * - - 00351 Administration Notes
        1f80 9 CWE O * 9999 - 00351 Administration Notes
        1ffe 10 ID O 1 0167 1 00322 Substitution Status
        2 11 CM_LA1 C 1 - - 00299 Deliver-to location
        4 11 CM_LA1 O 1 - - 01303 Dispense-To Location
        3f8 11 LA2 O 1 - - 01303 Dispense-to Location
        1c00 11 - W 0 - - - Dispense-to Location
        2 12 ID O 1 - 1 00307 Needs Human Review
        1ffc 12 ID O 1 0136 1 00307 Needs Human Review
        2 13 CE O * - - 00343 Pharmacy Special Administration Instructions
        4 13 CE O 1 - - 00343 Pharmacy Special Administration Instructions
        78 13 CE O * - - 00343 Pharmacy/Treatment Supplier's Special Administration Instructions
        380 13 CWE O * 9999 - 00343 Pharmacy/Treatment Supplier's Special Administration Instructions
        1c00 13 CWE O * 9999 - 00343 Special Administration Instructions
        fe 14 ST C 1 - 20 00331 Give Per (Time Unit)
        1f00 14 ST C 1 - - 00331 Give Per (Time Unit)
        2 15 CE O 1 - - 00332 Give Rate Amount
        fc 15 ST O 1 - 6 00332 Give Rate Amount
        1f00 15 ST O 1 - - 00332 Give Rate Amount
        7e 16 CE O 1 - - 00333 Give Rate Units
        1f80 16 CWE O 1 9999 - 00333 Give Rate Units
        fc 17 NM O 1 - 20 01126 Give Strength
        1f00 17 NM O 1 - - 01126 Give Strength
        7c 18 CE O 1 - - 01127 Give Strength Units
        1f80 18 CWE O 1 9999 - 01127 Give Strength Units
        fc 19 ST O * - 20 01129 Substance Lot Number
        1f00 19 ST O * - - 01129 Substance Lot Number
        7c 20 TS O * - - 01130 Substance Expiration Date
        80 20 DTM O * - 24 01130 Substance Expiration Date
        1f00 20 DTM O * - - 01130 Substance Expiration Date
        7c 21 CE O * 0227 - 01131 Substance Manufacturer Name
        380 21 CWE O * 0227 - 01131 Substance Manufacturer Name
        1c00 21 CWE O * - - 01131 Substance Manufacturer Name
        4 22 CE O 1 - - 01123 Indication
        78 22 CE O * - - 01123 Indication
        1f80 22 CWE O * 9999 - 01123 Indication
        e0 23 NM O 1 - 5 01692 Give Drug Strength Volume
        1f00 23 NM O 1 - - 01692 Give Drug Strength Volume
        60 24 CWE O 1 - - 01693 Give Drug Strength Volume Units
        1f80 24 CWE O 1 9999 - 01693 Give Drug Strength Volume Units
        60 25 CWE O 1 - - 01694 Give Barcode Identifier
        1f80 25 CWE O 1 9999 - 01694 Give Barcode Identifier
        1fe0 26 ID O 1 0480 1 01695 Pharmacy Order Type
        1f80 27 CWE O 1 9999 - 01688 Dispense to Pharmacy
        1f80 28 XAD O 1 - - 01689 Dispense to Pharmacy Address
        1f80 29 PL O 1 - - 01683 Deliver-to Patient Location
        1f80 30 XAD O 1 - - 01684 Deliver-to Address
        1c00 31 EI O * - - 03393 Give Tag Identifier
        1c00 32 NM C 1 - - 03316 Dispense Amount
        1c00 33 CWE C 1 9999 - 03317 Dispense Units
        S RXO Pharmacy/Treatment Order
        6 1 CE R 1 - - 00292 Requested Give Code
        78 1 CE C 1 - - 00292 Requested Give Code
        1f80 1 CWE C 1 9999 - 00292 Requested Give Code
        6 2 NM R 1 - 20 00293 Requested Give Amount - Minimum
        f8 2 NM C 1 - 20 00293 Requested Give Amount - Minimum
        1f00 2 NM C 1 - - 00293 Requested Give Amount - Minimum
        fe 3 NM O 1 - 20 00294 Requested Give Amount - Maximum
        1f00 3 NM O 1 - - 00294 Requested Give Amount - Maximum
        6 4 CE R 1 - - 00295 Requested Give Units
        78 4 CE C 1 - - 00295 Requested Give Units
        1f80 4 CWE C 1 9999 - 00295 Requested Give Units
        e 5 CE O 1 - - 00296 Requested Dosage Form
        70 5 CE C 1 - - 00296 Requested Dosage Form
        1f80 5 CWE C 1 9999 - 00296 Requested Dosage Form
        6 6 CE O * - - 00297 Provider's Pharmacy Instructions
        78 6 CE O * - - 00297 Provider's Pharmacy/Treatment Instructions
        1f80 6 CWE O * 9999 - 00297 Provider's Pharmacy/Treatment Instructions
        7e 7 CE O * - - 00298 Provider's Administration Instructions
        1f80 7 CWE O * 9999 - 00298 Provider's Administration Instructions
        2 8 CM_LA1 C 1 - - 00299 Deliver-to location
        4 8 CM_LA1 O 1 - - 00299 Deliver To Location
        3f8 8 LA1 O 1 - - 00299 Deliver-To Location
        1c00 8 - W 0 - - - Deliver to location
        1ffe 9 ID O 1 0161 1 00300 Allow Substitutions
        6 10 CE C 1 - - 00301 Requested Dispense Code
        78 10 CE O 1 - - 00301 Requested Dispense Code
        1f80 10 CWE O 1 9999 - 00301 Requested Dispense Code
        6 11 NM C 1 - 20 00302 Requested Dispense Amount
        f8 11 NM O 1 - 20 00302 Requested Dispense Amount
        1f00 11 NM O 1 - - 00302 Requested Dispense Amount
        6 12 CE C 1 - - 00303 Requested Dispense Units
        78 12 CE O 1 - - 00303 Requested Dispense Units
        1f80 12 CWE O 1 9999 - 00303 Requested Dispense Units
        fe 13 NM O 1 - 3 00304 Number Of Refills
        1f00 13 NM O 1 - - 00304 Number Of Refills
        6 14 CN C 1 - - 00305 Ordering Provider's DEA Number
        f8 14 XCN C * - - 00305 Ordering Provider's DEA Number
        1f00 14 XCN O * - - 00305 Ordering Provider's DEA Number
        2 15 CN C 1 - - 00306 Pharmacist Verifier ID
        4 15 CN C 1 - - 00306 Pharmacist/Treatment Supplier's Verifier ID
        1ff8 15 XCN C * - - 00306 Pharmacist/Treatment Supplier's Verifier ID
        2 16 ID O 1 - 1 00307 Needs Human Review
        1ffc 16 ID O 1 0136 1 00307 Needs Human Review
        fe 17 ST C 1 - 20 00308 Requested Give Per (Time Unit)
        1f00 17 ST C 1 - - 00308 Requested Give Per (Time Unit)
        fc 18 NM O 1 - 20 01121 Requested Give Strength
        1f00 18 NM O 1 - - 01121 Requested Give Strength
        7c 19 CE O 1 - - 01122 Requested Give Strength Units
        1f80 19 CWE O 1 9999 - 01122 Requested Give Strength Units
        4 20 CE O 1 - - 01123 Indication
        78 20 CE O * - - 01123 Indication
        1f80 20 CWE O * 9999 - 01123 Indication
        fc 21 ST O 1 - 6 01218 Requested Give Rate Amount
        1f00 21 ST O 1 - - 01218 Requested Give Rate Amount
        7c 22 CE O 1 - - 01219 Requested Give Rate Units
        1f80 22 CWE O 1 9999 - 01219 Requested Give Rate Units
        1ff8 23 CQ O 1 - - 00329 Total Daily Dose
        70 24 CE O * - - 01476 Supplementary Code
        1f80 24 CWE O * 9999 - 01476 Supplementary Code
        e0 25 NM O 1 - 5 01666 Requested Drug Strength Volume
        1f00 25 NM O 1 - - 01666 Requested Drug Strength Volume
        60 26 CWE O 1 - - 01667 Requested Drug Strength Volume Units
        1f80 26 CWE O 1 9999 - 01667 Requested Drug Strength Volume Units
        1fe0 27 ID O 1 0480 1 01668 Pharmacy Order Type
        e0 28 NM O 1 - 20 01669 Dispensing Interval
        1f00 28 NM O 1 - - 01669 Dispensing Interval
        1f80 29 EI O 1 - - 02149 Medication Instance Identifier
        1f80 30 EI O 1 - - 02150 Segment Instance Identifier
        1f80 31 CNE C 1 0725 - 02151 Mood Code
        1f80 32 CWE O 1 9999 - 01681 Dispensing Pharmacy
        1f80 33 XAD O 1 - - 01682 Dispensing Pharmacy Address
        1f80 34 PL O 1 - - 01683 Deliver-to Patient Location
        1f80 35 XAD O 1 - - 01684 Deliver-to Address
        1f00 36 XTN O * - - 02309 Pharmacy Phone Number
        S RXR Pharmacy/Treatment Route
        7e 1 CE R 1 0162 - 00309 Route
        1f80 1 CWE R 1 0162 - 00309 Route
        e 2 CE O 1 0163 - 00310 Site
        10 2 CE O 1 0163 - 00310 Administration Site
        60 2 CWE O 1 0163 - 00310 Administration Site
        1f80 2 CWE O 1 0550 - 00310 Administration Site
        7e 3 CE O 1 0164 - 00311 Administration Device
        1f80 3 CWE O 1 0164 - 00311 Administration Device
        1e 4 CE O 1 0165 - 00312 Administration Method
        1fe0 4 CWE O 1 0165 - 00312 Administration Method
        78 5 CE O 1 - - 01315 Routing Instruction
        1f80 5 CWE O 1 9999 - 01315 Routing Instruction
        1fe0 6 CWE O 1 0495 - 01670 Administration Site Modifier
        S RXV Pharmacy/Treatment Infusion
        1c00 1 SI O 1 - - 03318 Set ID - RXV
        1c00 2 ID R 1 0917 1 03319 Bolus Type
        1c00 3 NM O 1 - - 03320 Bolus Dose Amount
        1c00 4 CWE O 1 9999 - 03321 Bolus Dose Amount Units
        1c00 5 NM O 1 - - 03322 Bolus Dose Volume
        1c00 6 CWE O 1 9999 - 03323 Bolus Dose Volume Units
        1c00 7 ID R 1 0918 2 03324 PCA Type
        1c00 8 NM O 1 - - 03325 PCA Dose Amount
        1c00 9 CWE O 1 9999 - 03326 PCA Dose Amount Units
        1c00 10 NM O 1 - - 03327 PCA Dose Amount Volume
        1c00 11 CWE O 1 9999 - 03328 PCA Dose Amount Volume Units
        1c00 12 NM O 1 - - 03329 Max Dose Amount
        1c00 13 CWE O 1 9999 - 03330 Max Dose Amount Units
        1c00 14 NM O 1 - - 03331 Max Dose Amount Volume
        1c00 15 CWE O 1 9999 - 03332 Max Dose Amount Volume Units
        1c00 16 CQ R 1 - - 03333 Max Dose per Time
        1c00 17 CQ O 1 - - 03334 Lockout Interval
        1c00 18 CWE O 1 - - 03339 Syringe Manufacturer
        1c00 19 CWE O 1 - - 03385 Syringe Model Number
        1c00 20 NM C 1 - - 03386 Syringe Size
        1c00 21 CWE C 1 - - 03431 Syringe Size Units
        400 22 ID O 1 0206 2 00816 Action Code
        1800 22 ID O 1 0206 - 00816 Action Code
        S SAC Specimen Container detail
        1ff0 1 EI O 1 - - 01329 External Accession Identifier
        1ff0 2 EI O 1 - - 01330 Accession Identifier
        1ff0 3 EI C 1 - - 01331 Container Identifier
        1ff0 4 EI C 1 - - 01332 Primary (Parent) Container Identifier
        1ff0 5 EI O 1 - - 01333 Equipment Container Identifier
        10 6 SPS O 1 0070 - 00249 Specimen Source
        e0 6 SPS C 1 - - 00249 Specimen Source
        1f00 6 - W 0 - - - Specimen source
        70 7 TS O 1 - - 01334 Registration Date/Time
        80 7 DTM O 1 - 24 01334 Registration Date/Time
        1f00 7 DTM O 1 - - 01334 Registration Date/Time
        70 8 CE O 1 0370 - 01335 Container Status
        1f80 8 CWE O 1 0370 - 01335 Container Status
        70 9 CE O 1 0378 - 01336 Carrier Type
        1f80 9 CWE O 1 0378 - 01336 Carrier Type
        1ff0 10 EI O 1 - - 01337 Carrier Identifier
        1ff0 11 NA O 1 - - 01338 Position in Carrier
        70 12 CE O 1 0379 - 01339 Tray Type - SAC
        1f80 12 CWE O 1 0379 - 01339 Tray Type - SAC
        1ff0 13 EI O 1 - - 01340 Tray Identifier
        1ff0 14 NA O 1 - - 01341 Position in Tray
        70 15 CE O * - - 01342 Location
        1f80 15 CWE O * 9999 - 01342 Location
        f0 16 NM O 1 - 20 01343 Container Height
        1f00 16 NM O 1 - - 01343 Container Height
        f0 17 NM O 1 - 20 01344 Container Diameter
        1f00 17 NM O 1 - - 01344 Container Diameter
        f0 18 NM O 1 - 20 01345 Barrier Delta
        1f00 18 NM O 1 - - 01345 Barrier Delta
        f0 19 NM O 1 - 20 01346 Bottom Delta
        1f00 19 NM O 1 - - 01346 Bottom Delta
        70 20 CE O 1 - - 01347 Container Height/Diameter/Delta Units
        1f80 20 CWE O 1 9999 - 01347 Container Height/Diameter/Delta Units
        f0 21 NM O 1 - 20 00644 Container Volume
        1f00 21 NM O 1 - - 00644 Container Volume
        10 22 NM O 1 - 20 01349 Available Volume
        e0 22 NM O 1 - 20 01349 Available Specimen Volume
        1f00 22 NM O 1 - - 01349 Available Specimen Volume
        f0 23 NM O 1 - 20 01350 Initial Specimen Volume
        1f00 23 NM O 1 - - 01350 Initial Specimen Volume
        70 24 CE O 1 - - 01351 Volume Units
        1f80 24 CWE O 1 9999 - 01351 Volume Units
        70 25 CE O 1 0380 - 01352 Separator Type
        1f80 25 CWE O 1 0380 - 01352 Separator Type
        70 26 CE O 1 0381 - 01353 Cap Type
        1f80 26 CWE O 1 0381 - 01353 Cap Type
        10 27 CE O * 0371 - 00647 Additive
        1fe0 27 CWE O * 0371 - 00647 Additive
        70 28 CE O 1 - - 01355 Specimen Component
        1f80 28 CWE O 1 0372 - 01355 Specimen Component
        1ff0 29 SN O 1 - - 01356 Dilution Factor
        70 30 CE O 1 0373 - 01357 Treatment
        1f80 30 CWE O 1 0373 - 01357 Treatment
        1ff0 31 SN O 1 - - 01358 Temperature
        f0 32 NM O 1 - 20 01359 Hemolysis Index
        1f00 32 NM O 1 - - 01359 Hemolysis Index
        70 33 CE O 1 - - 01360 Hemolysis Index Units
        1f80 33 CWE O 1 9999 - 01360 Hemolysis Index Units
        f0 34 NM O 1 - 20 01361 Lipemia Index
        1f00 34 NM O 1 - - 01361 Lipemia Index
        70 35 CE O 1 - - 01362 Lipemia Index Units
        1f80 35 CWE O 1 9999 - 01362 Lipemia Index Units
        f0 36 NM O 1 - 20 01363 Icterus Index
        1f00 36 NM O 1 - - 01363 Icterus Index
        70 37 CE O 1 - - 01364 Icterus Index Units
        1f80 37 CWE O 1 9999 - 01364 Icterus Index Units
        f0 38 NM O 1 - 20 01365 Fibrin Index
        1f00 38 NM O 1 - - 01365 Fibrin Index
        70 39 CE O 1 - - 01366 Fibrin Index Units
        1f80 39 CWE O 1 9999 - 01366 Fibrin Index Units
        70 40 CE O * 0374 - 01367 System Induced Contaminants
        1f80 40 CWE O * 0374 - 01367 System Induced Contaminants
        70 41 CE O * 0382 - 01368 Drug Interference
        1f80 41 CWE O * 0382 - 01368 Drug Interference
        70 42 CE O 1 0375 - 01369 Artificial Blood
        1f80 42 CWE O 1 0375 - 01369 Artificial Blood
        10 43 CE O * 0376 - 01370 Special Handling Considerations
        1fe0 43 CWE O * 0376 - 01370 Special Handling Code
        70 44 CE O * 0377 - 01371 Other Environmental Factors
        1f80 44 CWE O * 0377 - 01371 Other Environmental Factors
        S SCD Anti-Microbial Cycle Data
        80 1 TM O 1 - 16 02104 Cycle Start Time
        1f00 1 TM O 1 - - 02104 Cycle Start Time
        80 2 NM O 1 - 16 02105 Cycle Count
        1f00 2 NM O 1 - - 02105 Cycle Count
        1f80 3 CQ O 1 - - 02106 Temp Max
        1f80 4 CQ O 1 - - 02107 Temp Min
        80 5 NM O 1 - 16 02108 Load Number
        1f00 5 NM O 1 - - 02108 Load Number
        1f80 6 CQ O 1 - - 02109 Condition Time
        1f80 7 CQ O 1 - - 02110 Sterilize Time
        1f80 8 CQ O 1 - - 02111 Exhaust Time
        1f80 9 CQ O 1 - - 02112 Total Cycle Time
        1f80 10 CWE O 1 0682 - 02113 Device Status
        80 11 DTM O 1 - 24 02114 Cycle Start Date/Time
        1f00 11 DTM O 1 - - 02114 Cycle Start Date/Time
        1f80 12 CQ O 1 - - 02115 Dry Time
        1f80 13 CQ O 1 - - 02116 Leak Rate
        1f80 14 CQ O 1 - - 02117 Control Temperature
        1f80 15 CQ O 1 - - 02118 Sterilizer Temperature
        80 16 TM O 1 - 16 02119 Cycle Complete Time
        1f00 16 TM O 1 - - 02119 Cycle Complete Time
        1f80 17 CQ O 1 - - 02120 Under Temperature
        1f80 18 CQ O 1 - - 02121 Over Temperature
        1f80 19 CNE O 1 0532 - 02122 Abort Cycle
        1f80 20 CNE O 1 0532 - 02123 Alarm
        1f80 21 CNE O 1 0532 - 02124 Long in Charge Phase
        1f80 22 CNE O 1 0532 - 02125 Long in Exhaust Phase
        1f80 23 CNE O 1 0532 - 02126 Long in Fast Exhaust Phase
        1f80 24 CNE O 1 0532 - 02127 Reset
        1f80 25 XCN O 1 - - 02128 Operator - Unload
        1f80 26 CNE O 1 0532 - 02129 Door Open
        1f80 27 CNE O 1 0532 - 02130 Reading Failure
        1f80 28 CWE O 1 0702 - 02131 Cycle Type
        1f80 29 CQ O 1 - - 02132 Thermal Rinse Time
        1f80 30 CQ O 1 - - 02133 Wash Time
        1f80 31 CQ O 1 - - 02134 Injection Rate
        1f80 32 CNE O 1 0088 - 00393 Procedure Code
        1f80 33 CX O * - - 00106 Patient Identifier List
        1f80 34 XCN O 1 0010 - 00137 Attending Doctor
        1f80 35 SN O 1 - - 01356 Dilution Factor
        1f80 36 CQ O 1 - - 02139 Fill Time
        1f80 37 CQ O 1 - - 02140 Inlet Temperature
        S SCH Scheduling Activity Information
        4 1 EI R 1 - - 00860 Placer Appointment ID
        1ff8 1 EI C 1 - - 00860 Placer Appointment ID
        1ffc 2 EI C 1 - - 00861 Filler Appointment ID
        fc 3 NM C 1 - 5 00862 Occurrence Number
        1f00 3 NM C 1 - - 00862 Occurrence Number
        4 4 EI O 1 - - 00863 Placer Group Number
        3f8 4 EI O 1 - - 00218 Placer Group Number
        1c00 4 EIP O 1 - - 00218 Placer Group Number
        7c 5 CE O 1 - - 00864 Schedule ID
        1f80 5 CWE O 1 - - 00864 Schedule ID
        7c 6 CE R 1 - - 00883 Event Reason
        1f80 6 CWE R 1 - - 00883 Event Reason
        7c 7 CE O 1 0276 - 00866 Appointment Reason
        1f80 7 CWE O 1 0276 - 00866 Appointment Reason
        7c 8 CE O 1 0277 - 00867 Appointment Type
        1f80 8 CWE O 1 0277 - 00867 Appointment Type
        7c 9 NM O 1 - 20 00868 Appointment Duration
        80 9 NM O 1 - - 00868 Appointment Duration
        1f00 9 - W 0 - - - Appointment Duration
        7c 10 CE O 1 - - 00869 Appointment Duration Units
        1f80 10 CNE O 1 - - 00869 Appointment Duration Units
        1c 11 TQ R * - - 00884 Appointment Timing Quantity
        e0 11 TQ O * - - 00884 Appointment Timing Quantity
        1f00 11 - W 0 - - - Appointment Timing Quantity
        4 12 XCN O 1 - - 00874 Placer Contact Person
        1ff8 12 XCN O * - - 00874 Placer Contact Person
        1ffc 13 XTN O 1 - - 00875 Placer Contact Phone Number
        4 14 XAD O 1 - - 00876 Placer Contact Address
        1ff8 14 XAD O * - - 00876 Placer Contact Address
        1ffc 15 PL O 1 - - 00877 Placer Contact Location
        4 16 XCN R 1 - - 00885 Filler Contact Person
        1ff8 16 XCN R * - - 00885 Filler Contact Person
        1ffc 17 XTN O 1 - - 00886 Filler Contact Phone Number
        4 18 XAD O 1 - - 00887 Filler Contact Address
        1ff8 18 XAD O * - - 00887 Filler Contact Address
        1ffc 19 PL O 1 - - 00888 Filler Contact Location
        4 20 XCN R 1 - - 00878 Entered By Person
        1ff8 20 XCN R * - - 00878 Entered By Person
        1ffc 21 XTN O * - - 00879 Entered By Phone Number
        1ffc 22 PL O 1 - - 00880 Entered By Location
        1ffc 23 EI O 1 - - 00881 Parent Placer Appointment ID
        4 24 EI O 1 - - 00882 Parent Filler Appointment ID
        1ff8 24 EI C 1 - - 00882 Parent Filler Appointment ID
        4 25 CE C 1 0278 - 00889 Filler Status Code
        78 25 CE O 1 0278 - 00889 Filler Status Code
        1f80 25 CWE O 1 0278 - 00889 Filler Status Code
        1ff0 26 EI C * - - 00216 Placer Order Number
        1ff0 27 EI C * - - 00217 Filler Order Number
        S SCP Sterilizer Configuration (Anti-Microbial Devices)
        80 1 NM O 1 - 2 02087 Number Of Decontamination/Sterilization Devices
        1f00 1 NM O 1 - - 02087 Number Of Decontamination/Sterilization Devices
        1f80 2 CWE O 1 0651 - 02088 Labor Calculation Type
        1f80 3 CWE O 1 0653 - 02089 Date Format
        1f80 4 EI O 1 - - 02090 Device Number
        80 5 ST O 1 - 999 02279 Device Name
        1f00 5 ST O 1 - - 02279 Device Name
        80 6 ST O 1 - 2 02091 Device Model Name
        1f00 6 ST O 1 - - 02091 Device Model Name
        1f80 7 CWE O 1 0657 - 02092 Device Type
        1f80 8 CWE O 1 0659 - 02093 Lot Control
        S SDD Sterilization Device Data
        1f80 1 EI O 1 - - 02098 Lot Number
        1f80 2 EI O 1 - - 02099 Device Number
        80 3 ST O 1 - 999 02281 Device Name
        1f00 3 ST O 1 - - 02281 Device Name
        80 4 IS O 1 0667 1 02100 Device Data State
        1f00 4 CWE O 1 0667 - 02100 Device Data State
        80 5 IS O 1 0669 3 02101 Load Status
        1f00 5 CWE O 1 0669 - 02101 Load Status
        80 6 NM O 1 - 3 02102 Control Code
        1f00 6 NM O 1 - - 02102 Control Code
        80 7 ST O 1 - 15 02103 Operator Name
        1f00 7 ST O 1 - - 02103 Operator Name
        S SFT Software Segment
        1fe0 1 XON R 1 - - 01834 Software Vendor Organization
        e0 2 ST R 1 - 15 01835 Software Certified Version or Release Number
        1f00 2 ST R 1 - - 01835 Software Certified Version or Release Number
        e0 3 ST R 1 - 20 01836 Software Product Name
        1f00 3 ST R 1 - - 01836 Software Product Name
        e0 4 ST R 1 - 20 01837 Software Binary ID
        1f00 4 ST R 1 - - 01837 Software Binary ID
        1fe0 5 TX O 1 - - 01838 Software Product Information
        60 6 TS O 1 - - 01839 Software Install Date
        80 6 DTM O 1 - 24 01839 Software Install Date
        1f00 6 DTM O 1 - - 01839 Software Install Date
        S SGH Segment Group Header
        400 1 SI R 1 - - 03389 Set ID - SGH
        1800 1 SI R 1 - 4 03389 Set ID - SGH
        1c00 2 ST O 1 - - 03390 Segment Group Name
        S SGT Segment Group Trailer
        400 1 SI R 1 - - 03394 Set ID - SGT
        1800 1 SI R 1 - 4 03394 Set ID - SGT
        1c00 2 ST O 1 - - 03395 Segment Group Name
        S SHP Shipment
        1d00 1 EI R * - - 02317 Shipment ID
        200 1 EI R 1 - - 02317 Shipment ID
        1f00 2 EI O * - - 02318 Internal Shipment ID
        1d00 3 CWE O * 0905 - 02319 Shipment Status
        200 3 CWE O 1 0905 - 02319 Shipment Status
        1d00 4 DTM R * - - 02320 Shipment Status Date/Time
        200 4 DTM R 1 - - 02320 Shipment Status Date/Time
        1d00 5 TX O * - - 02321 Shipment Status Reason
        200 5 TX O 1 - - 02321 Shipment Status Reason
        1d00 6 CWE O * 0906 - 02322 Shipment Priority
        200 6 CWE O 1 0906 - 02322 Shipment Priority
        1f00 7 CWE O * 0907 - 02323 Shipment Confidentiality
        1d00 8 NM O * - - 02324 Number of Packages in Shipment
        200 8 NM O 1 - - 02324 Number of Packages in Shipment
        1f00 9 CWE O * 0544 - 02325 Shipment Condition
        1f00 10 CWE O * 0376 - 02326 Shipment Handling Code
        1f00 11 CWE O * 0489 - 02327 Shipment Risk Code
        S SID Substance Identifier
        70 1 CE C 1 - - 01426 Application / Method Identifier
        1f80 1 CWE C 1 9999 - 01426 Application/Method Identifier
        f0 2 ST C 1 - 20 01129 Substance Lot Number
        1f00 2 ST C 1 - - 01129 Substance Lot Number
        f0 3 ST C 1 - 200 01428 Substance Container Identifier
        1f00 3 ST C 1 - - 01428 Substance Container Identifier
        70 4 CE C 1 0385 - 01429 Substance Manufacturer Identifier
        1f80 4 CWE C 1 0385 - 01429 Substance Manufacturer Identifier
        S SLT Sterilization Lot
        1f80 1 EI O 1 - - 02094 Device Number
        80 2 ST O 1 - 999 02280 Device Name
        1f00 2 ST O 1 - - 02280 Device Name
        1f80 3 EI O 1 - - 02095 Lot Number
        1f80 4 EI O 1 - - 02096 Item Identifier
        80 5 ST O 1 - 30 02097 Bar Code
        1f00 5 ST O 1 - - 02097 Bar Code
        S SPM Specimen
        1fe0 1 SI O 1 - 4 01754 Set ID - SPM
        1fe0 2 EIP O 1 - - 01755 Specimen ID
        1fe0 3 EIP O * - - 01756 Specimen Parent IDs
        1fe0 4 CWE R 1 0487 - 01900 Specimen Type
        1fe0 5 CWE O * 0541 - 01757 Specimen Type Modifier
        1fe0 6 CWE O * 0371 - 01758 Specimen Additives
        1fe0 7 CWE O 1 0488 - 01759 Specimen Collection Method
        60 8 CWE O 1 - - 01901 Specimen Source Site
        1f80 8 CWE O 1 9999 - 01901 Specimen Source Site
        1fe0 9 CWE O * 0542 - 01760 Specimen Source Site Modifier
        1fe0 10 CWE O 1 0543 - 01761 Specimen Collection Site
        1fe0 11 CWE O * 0369 - 01762 Specimen Role
        1fe0 12 CQ O 1 - - 01902 Specimen Collection Amount
        e0 13 NM C 1 - 6 01763 Grouped Specimen Count
        1f00 13 NM C 1 - - 01763 Grouped Specimen Count
        e0 14 ST O * - 250 01764 Specimen Description
        1f00 14 ST O * - - 01764 Specimen Description
        1fe0 15 CWE O * 0376 - 01908 Specimen Handling Code
        1fe0 16 CWE O * 0489 - 01903 Specimen Risk Code
        1fe0 17 DR O 1 - - 01765 Specimen Collection Date/Time
        60 18 TS O 1 - - 00248 Specimen Received Date/Time
        80 18 DTM O 1 - 24 00248 Specimen Received Date/Time
        1f00 18 DTM O 1 - - 00248 Specimen Received Date/Time
        60 19 TS O 1 - - 01904 Specimen Expiration Date/Time
        80 19 DTM O 1 - 24 01904 Specimen Expiration Date/Time
        1f00 19 DTM O 1 - - 01904 Specimen Expiration Date/Time
        1fe0 20 ID O 1 0136 1 01766 Specimen Availability
        1fe0 21 CWE O * 0490 - 01767 Specimen Reject Reason
        1fe0 22 CWE O 1 0491 - 01768 Specimen Quality
        1fe0 23 CWE O 1 0492 - 01769 Specimen Appropriateness
        1fe0 24 CWE O * 0493 - 01770 Specimen Condition
        1fe0 25 CQ O 1 - - 01771 Specimen Current Quantity
        e0 26 NM O 1 - 4 01772 Number of Specimen Containers
        1f00 26 NM O 1 - - 01772 Number of Specimen Containers
        60 27 CWE O 1 - - 01773 Container Type
        1f80 27 CWE O 1 9999 - 01773 Container Type
        1fe0 28 CWE O 1 0544 - 01774 Container Condition
        1fe0 29 CWE O 1 0494 - 01775 Specimen Child Role
        1f00 30 CX O * - - 02314 Accession ID
        1f00 31 CX O * - - 02315 Other Specimen ID
        1d00 32 EI O * - - 02316 Shipment ID
        200 32 EI O 1 - - 02316 Shipment ID
        S SPR Stored Procedure Request Definition
        7c 1 ST O 1 - 32 00696 Query Tag
        7c 2 ID R 1 0106 1 00697 Query/Response Format Code
        7c 3 CE R 1 - - 00704 Stored Procedure Name
        7c 4 QIP O * - - 00705 Input Parameter List
        S STF Staff Identification
        6 1 CE R 1 - - 00671 STF - Primary Key Value
        8 1 CE R 1 - - 00671 Primary Key Value - STF
        70 1 CE C 1 9999 - 00671 Primary Key Value - STF
        1f80 1 CWE C 1 9999 - 00671 Primary Key Value - STF
        6 2 CE O * - - 00672 Staff ID Code
        18 2 CX O * - - 00672 Staff ID Code
        60 2 CX O * - - 00672 Staff Identifier List
        1f80 2 CX O * 0061 - 00672 Staff Identifier List
        2 3 PN O 1 - - 00673 Staff Name
        4 3 XPN O 1 - - 00673 Staff Name
        1ff8 3 XPN O * - - 00673 Staff Name
        6 4 ID O * 0182 2 00674 Staff Type
        f8 4 IS O * 0182 2 00674 Staff Type
        1f00 4 CWE O * 0182 - 00674 Staff Type
        2 5 ID O 1 0001 1 00111 Sex
        c 5 IS O 1 0001 1 00111 Sex
        f0 5 IS O 1 0001 1 00111 Administrative Sex
        1f00 5 CWE O 1 0001 - 00111 Administrative Sex
        6 6 TS O 1 - - 00110 Date of Birth
        78 6 TS O 1 - - 00110 Date/Time of Birth
        80 6 DTM O 1 - 24 00110 Date/Time of Birth
        1f00 6 DTM O 1 - - 00110 Date/Time of Birth
        2 7 ID O 1 0183 1 00675 Active / inactive
        1ffc 7 ID O 1 0183 1 00675 Active/Inactive Flag
        7e 8 CE O * 0184 - 00676 Department
        1f80 8 CWE O * 0184 - 00676 Department
        6 9 CE O * - - 00677 Service
        18 9 CE O * 0069 - 00677 Hospital Service
        60 9 CE O * 0069 - 00677 Hospital Service - STF
        1f80 9 CWE O * 0069 - 00677 Hospital Service - STF
        6 10 TN O * - 40 00678 Phone
        1ff8 10 XTN O * - - 00678 Phone
        6 11 AD O * - - 00679 Office/Home Address
        18 11 XAD O * - - 00679 Office/Home Address
        1fe0 11 XAD O * - - 00679 Office/Home Address/Birthplace
        6 12 CM_DIN O * - - 00680 Activation Date
        18 12 DIN O * - - 00680 Institution Activation Date
        1fe0 12 DIN O * 0537 - 00680 Institution Activation Date
        6 13 CM_DIN O * - - 00681 Inactivation Date
        18 13 DIN O * - - 00681 Institution Inactivation Date
        1fe0 13 DIN O * 0537 - 00681 Institution Inactivation Date
        7e 14 CE O * - - 00682 Backup Person ID
        1f80 14 CWE O * - - 00682 Backup Person ID
        fe 15 ST O * - 40 00683 E-Mail Address
        1f00 15 ST O * - - 00683 E-Mail Address
        2 16 ID O 1 0185 1 00684 Preferred method of Contact
        7c 16 CE O 1 0185 - 00684 Preferred Method of Contact
        1f80 16 CWE O 1 0185 - 00684 Preferred Method of Contact
        4 17 IS O * 0002 1 00119 Marital Status
        78 17 CE O 1 0002 - 00119 Marital Status
        1f80 17 CWE O 1 0002 - 00119 Marital Status
        fc 18 ST O 1 - 20 00785 Job Title
        1f00 18 ST O 1 - - 00785 Job Title
        1ce4 19 JCC O 1 - - 00786 Job Code/Class
        318 19 JCC O 1 0327 - 00786 Job Code/Class
        c 20 IS O 1 0066 2 01276 Employment Status
        70 20 CE O 1 0066 - 01276 Employment Status Code
        1f80 20 CWE O 1 0066 - 01276 Employment Status Code
        1ffc 21 ID O 1 0136 1 01275 Additional Insured on Auto
        4 22 DLN O 1 - - 00123 Driver's License Number
        1ff8 22 DLN O 1 - - 01302 Driver's License Number - Staff
        1ffc 23 ID O 1 0136 1 01229 Copy Auto Ins
        fc 24 DT O 1 - 8 01232 Auto Ins Expires
        1f00 24 DT O 1 - - 01232 Auto Ins Expires
        fc 25 DT O 1 - 8 01298 Date Last DMV Review
        1f00 25 DT O 1 - - 01298 Date Last DMV Review
        4 26 DT O 1 - 8 01297 Date Next DMV Review
        f8 26 DT O 1 - 8 01234 Date Next DMV Review
        1f00 26 DT O 1 - - 01234 Date Next DMV Review
        70 27 CE O 1 0005 - 00113 Race
        1f80 27 CWE O 1 0005 - 00113 Race
        70 28 CE O 1 0189 - 00125 Ethnic Group
        1f80 28 CWE O 1 0189 - 00125 Ethnic Group
        1ff0 29 ID O 1 0136 1 01596 Re-activation Approval Indicator
        60 30 CE O * 0171 - 00129 Citizenship
        1f80 30 CWE O * 0171 - 00129 Citizenship
        60 31 TS O 1 - - 01886 Death Date and Time
        80 31 DTM O 1 - 8 01886 Date/Time of Death
        1f00 31 DTM O 1 - - 01886 Date/Time of Death
        1fe0 32 ID O 1 0136 1 01887 Death Indicator
        1fe0 33 CWE O 1 0538 - 01888 Institution Relationship Type Code
        1fe0 34 DR O 1 - - 01889 Institution Relationship Period
        e0 35 DT O 1 - 8 01890 Expected Return Date
        1f00 35 DT O 1 - - 01890 Expected Return Date
        1fe0 36 CWE O * 0539 - 01891 Cost Center Code
        1fe0 37 ID O 1 0136 1 01892 Generic Classification Indicator
        1fe0 38 CWE O 1 0540 - 01893 Inactive Reason Code
        1f80 39 CWE O * 0771 - 02184 Generic resource type or category
        1f00 40 CWE O 1 0006 - 00120 Religion
        1f00 41 ED O 1 - - 01861 Signature
        S STZ Sterilization Parameter
        1f80 1 CWE O 1 0806 - 02213 Sterilization Type
        80 2 CWE O 1 - - 02214 Sterilization Cycle
        1f00 2 CWE O 1 0702 - 02214 Sterilization Cycle
        1f80 3 CWE O 1 0809 - 02215 Maintenance Cycle
        1f80 4 CWE O 1 0811 - 02216 Maintenance Type
        S TCC Test Code Configuration
        70 1 CE R 1 - - 00238 Universal Service Identifier
        1f80 1 CWE R 1 - - 00238 Universal Service Identifier
        70 2 EI R 1 - - 01408 Test Application Identifier
        1f80 2 EI R 1 - - 01408 Equipment Test Application Identifier
        10 3 SPS O 1 0070 - 00249 Specimen Source
        e0 3 SPS O 1 - - 00249 Specimen Source
        1f00 3 - W 0 - - - Specimen source
        1ff0 4 SN O 1 - - 01410 Auto-Dilution Factor Default
        1ff0 5 SN O 1 - - 01411 Rerun Dilution Factor Default
        1ff0 6 SN O 1 - - 01412 Pre-Dilution Factor Default
        1ff0 7 SN O 1 - - 01413 Endogenous Content of Pre-Dilution Diluent
        f0 8 NM O 1 - 10 01414 Inventory Limits Warning Level
        1f00 8 NM O 1 - - 01414 Inventory Limits Warning Level
        1ff0 9 ID O 1 0136 1 01415 Automatic Rerun Allowed
        1ff0 10 ID O 1 0136 1 01416 Automatic Repeat Allowed
        1ff0 11 ID O 1 0136 1 01417 Automatic Reflex Allowed
        1ff0 12 SN O 1 - - 01418 Equipment Dynamic Range
        70 13 CE O 1 - - 00574 Units
        1b80 13 CWE O 1 9999 - 00574 Units
        400 13 CWE O 1 - - 00574 Units
        70 14 CE O 1 0388 - 01419 Processing Type
        1f80 14 CWE O 1 0388 - 01419 Processing Type
        1c00 15 CWE O 1 - - 03313 Test Criticality
        S TCD Test Code Detail
        70 1 CE R 1 - - 00238 Universal Service Identifier
        1f80 1 CWE R 1 - - 00238 Universal Service Identifier
        1ff0 2 SN O 1 - - 01420 Auto-Dilution Factor
        1ff0 3 SN O 1 - - 01421 Rerun Dilution Factor
        1ff0 4 SN O 1 - - 01422 Pre-Dilution Factor
        1ff0 5 SN O 1 - - 01413 Endogenous Content of Pre-Dilution Diluent
        1ff0 6 ID O 1 0136 1 01416 Automatic Repeat Allowed
        1ff0 7 ID O 1 0136 1 01424 Reflex Allowed
        70 8 CE O 1 0389 - 01425 Analyte Repeat Status
        1f80 8 CWE O 1 0389 - 01425 Analyte Repeat Status
        S TQ1 Timing/Quantity
        1fe0 1 SI O 1 - 4 01627 Set ID - TQ1
        1fe0 2 CQ O 1 - - 01628 Quantity
        60 3 RPT O * 0335 - 01629 Repeat Pattern
        1f80 3 RPT O * - - 01629 Repeat Pattern
        e0 4 TM O * - 20 01630 Explicit Time
        1f00 4 TM O * - - 01630 Explicit Time
        1fe0 5 CQ O * - - 01631 Relative Time and Units
        1fe0 6 CQ O 1 - - 01632 Service Duration
        60 7 TS O 1 - - 01633 Start date/time
        80 7 DTM O 1 - 24 01633 Start date/time
        1f00 7 DTM O 1 - - 01633 Start date/time
        60 8 TS O 1 - - 01634 End date/time
        80 8 DTM O 1 - 24 01634 End date/time
        1f00 8 DTM O 1 - - 01634 End date/time
        1fe0 9 CWE O * 0485 - 01635 Priority
        1fe0 10 TX O 1 - - 01636 Condition text
        1fe0 11 TX O 1 - - 01637 Text instruction
        60 12 ID C 1 0427 10 01638 Conjunction
        80 12 ID C 1 0472 10 01638 Conjunction
        1f00 12 ID C 1 0472 1 01638 Conjunction
        1fe0 13 CQ O 1 - - 01639 Occurrence duration
        e0 14 NM O 1 - 10 01640 Total occurrences
        1f00 14 NM O 1 - - 01640 Total occurrences
        S TQ2 Timing/Quantity Relationship
        1fe0 1 SI O 1 - 4 01648 Set ID - TQ2
        1fe0 2 ID O 1 0503 1 01649 Sequence/Results Flag
        1fe0 3 EI C * - - 01650 Related Placer Number
        1fe0 4 EI C * - - 01651 Related Filler Number
        1fe0 5 EI C * - - 01652 Related Placer Group Number
        e0 6 ID C 1 0504 2 01653 Sequence Condition Code
        1f00 6 ID C 1 0504 - 01653 Sequence Condition Code
        1fe0 7 ID C 1 0505 1 01654 Cyclic Entry/Exit Indicator
        1fe0 8 CQ O 1 - - 01655 Sequence Condition Time Interval
        e0 9 NM O 1 - 10 01656 Cyclic Group Maximum Number of Repeats
        1f00 9 NM O 1 - - 01656 Cyclic Group Maximum Number of Repeats
        1fe0 10 ID C 1 0506 1 01657 Special Service Request Relationship
        S TXA Transcription Document Header
        1ffc 1 SI R 1 - 4 00914 Set ID- TXA
        fc 2 IS R 1 0270 30 00915 Document Type
        1f00 2 CWE R 1 0270 - 00915 Document Type
        fc 3 ID C 1 0191 2 00916 Document Content Presentation
        1f00 3 ID C 1 0191 - 00916 Document Content Presentation
        7c 4 TS O 1 - - 00917 Activity Date/Time
        80 4 DTM O 1 - 24 00917 Activity Date/Time
        1f00 4 DTM O 1 - - 00917 Activity Date/Time
        4 5 XCN C 1 - - 00918 Primary Activity Provider Code/Name
        1ff8 5 XCN C * - - 00918 Primary Activity Provider Code/Name
        7c 6 TS O 1 - - 00919 Origination Date/Time
        80 6 DTM O 1 - 24 00919 Origination Date/Time
        1f00 6 DTM O 1 - - 00919 Origination Date/Time
        7c 7 TS C 1 - - 00920 Transcription Date/Time
        80 7 DTM C 1 - 24 00920 Transcription Date/Time
        1f00 7 DTM C 1 - - 00920 Transcription Date/Time
        7c 8 TS O * - - 00921 Edit Date/Time
        80 8 DTM O * - 24 00921 Edit Date/Time
        1f00 8 DTM O * - - 00921 Edit Date/Time
        4 9 XCN O 1 - - 00922 Originator Code/Name
        1ff8 9 XCN O * - - 00922 Originator Code/Name
        1ffc 10 XCN O * - - 00923 Assigned Document Authenticator
        4 11 XCN C 1 - - 00924 Transcriptionist Code/Name
        1ff8 11 XCN C * - - 00924 Transcriptionist Code/Name
        1ffc 12 EI R 1 - - 00925 Unique Document Number
        1ffc 13 EI C 1 - - 00926 Parent Document Number
        1ffc 14 EI O * - - 00216 Placer Order Number
        4 15 EI C 1 - - 00217 Filler Order Number
        1ff8 15 EI O 1 - - 00217 Filler Order Number
        fc 16 ST O 1 - 30 00927 Unique Document File Name
        1f00 16 ST O 1 - - 00927 Unique Document File Name
        4 17 ID R * 0271 2 00928 Document Completion Status
        1ff8 17 ID R 1 0271 2 00928 Document Completion Status
        fc 18 ID O 1 0272 2 00929 Document Confidentiality Status
        1f00 18 ID O 1 0272 1 00929 Document Confidentiality Status
        1ffc 19 ID O 1 0273 2 00930 Document Availability Status
        1ffc 20 ID O 1 0275 2 00932 Document Storage Status
        fc 21 ST C 1 - 30 00933 Document Change Reason
        1f00 21 ST O 1 - - 00933 Document Change Reason
        4 22 PPN O * - - 00934 Authentication Person, Time Stamp
        78 22 PPN C * - - 00934 Authentication Person, Time Stamp
        1f80 22 PPN C * - - 00934 Authentication Person, Time Stamp (set)
        1ffc 23 XCN O * - - 00935 Distributed Copies (Code and Name of Recipient(s) )
        1f00 24 CWE O * - - 02378 Folder Assignment
        1f00 25 ST O * - - 03301 Document Title
        1f00 26 DTM O 1 - - 03302 Agreed Due Date/Time
        S UAC User Authentication Credential Segment
        1f80 1 CWE R 1 0615 - 02267 User Authentication Credential Type Code
        1f80 2 ED R 1 - - 02268 User Authentication Credential
        S UB1 HL7 v2 UB1 segment
        1 1 SI O 1 - 4 00459 SET ID - UB82
        2 1 SI O 1 - 4 00530 Set ID - UB82
        fc 1 SI O 1 - 4 00530 Set ID - UB1
        1f00 1 SI O 1 - - - Set id ub1
        1 2 ST O 1 - 1 00279 BLOOD DEDUCTIBLE
        2 2 NM O 1 0136 1 00492 Blood deductible (43)
        7c 2 NM O 1 - 1 00531 Blood Deductible (43)
        80 2 SI O 1 - - - Blood deductible
        1f00 2 - W 0 - - - Blood deductible
        1 3 ST O 1 - 2 00396 BLOOD FURN.-PINTS OF (40)
        7e 3 NM O 1 - 2 00532 Blood Furnished-Pints Of (40)
        80 3 NM O 1 - 2 00532 Blood Furnished-Pints
        1f00 3 - W 0 - - - Blood furnished pints
        1 4 ST O 1 - 2 00397 BLOOD REPLACED-PINTS (41)
        7e 4 NM O 1 - 2 00533 Blood Replaced-Pints (41)
        80 4 NM O 1 - 2 00533 Blood Replaced-Pints
        1f00 4 - W 0 - - - Blood replaced pints
        1 5 ST O 1 - 2 00398 BLOOD NOT RPLCD-PINTS(42)
        7e 5 NM O 1 - 2 00534 Blood Not Replaced-Pints(42)
        80 5 NM O 1 - 2 00534 Blood Not Replaced-Pints
        1f00 5 - W 0 - - - Blood not replaced pints
        1 6 ST O 1 - 2 00399 CO-INSURANCE DAYS (25)
        7e 6 NM O 1 - 2 00535 Co-Insurance Days (25)
        80 6 NM O 1 - - 00535 Co-Insurance Days
        1f00 6 - W 0 - - - Co insurance days
        1 7 ID O * 0043 2 00400 CONDITION CODE
        2 7 ID O * 0043 2 00536 Condition code (35-39)
        4 7 IS O * 0043 2 00536 Condition Code (35-39)
        78 7 IS O * 0043 14 00536 Condition Code (35-39)
        80 7 IS O 5 0043 - 00536 Condition Code
        1f00 7 - W 0 - - - Condition code
        1 8 ST O 1 - 3 00405 COVERED DAYS - (23)
        7e 8 NM O 1 - 3 00537 Covered Days - (23)
        80 8 NM O 1 - - 00537 Covered Days
        1f00 8 - W 0 - - - Covered days
        1 9 ST O 1 - 3 00406 NON COVERED DAYS - (24)
        7e 9 NM O 1 - 3 00538 Non Covered Days - (24)
        80 9 NM O 1 - - 00538 Non Covered Days
        1f00 9 - W 0 - - - Non covered days
        1 10 CM O * - 12 00407 VALUE AMOUNT & CODE
        2 10 CM_UVC O * 0153 - 00539 Value amount and code (46-49)
        4 10 CM_UVC O * 0153 - 00539 Value Amount & Code (46-49)
        18 10 UVC O * 0153 - 00539 Value Amount & Code (46-49)
        60 10 UVC O * - - 00539 Value Amount & Code (46-49)
        80 10 UVC O 8 - - 00539 Value Amount & Code
        1f00 10 - W 0 - - - Value amount code
        1 11 ST O 1 - 2 00424 NUMBER OF GRACE DAYS (90)
        7e 11 NM O 1 - 2 00540 Number Of Grace Days (90)
        80 11 NM O 1 - 2 00540 Number Of Grace Days
        1f00 11 - W 0 - - - Number of grace days
        1 12 ID O 1 - 2 00425 SPEC. PROG. INDICATOR(44)
        2 12 ID O 1 - 2 00541 Special program indicator (44)
        4 12 CE O 1 - - 00541 Spec Program Indicator (44)
        78 12 CE O 1 0348 - 00541 Special Program Indicator (44)
        80 12 CWE O 1 0348 - 00541 Special Program Indicator
        1f00 12 - W 0 - - - Special program indicator
        1 13 ID O 1 - 1 00426 PSRO/UR APPROVAL IND. (87)
        2 13 ID O 1 - 1 00542 PSRO / UR approval indicator (87)
        4 13 ID O 1 - 60 00542 PSRO/UR Approval Indicator (87)
        78 13 CE O 1 0349 - 00542 PSRO/UR Approval Indicator (87)
        80 13 CWE O 1 0349 - 00542 PSRO/UR Approval Indicator
        1f00 13 - W 0 - - - Psro ur approval indicator
        1 14 DT O 1 - 8 00427 PSRO/UR APRVD STAY-FM(88)
        2 14 DT O 1 - 8 00543 PSRO / UR approved stay - from (88)
        7c 14 DT O 1 - 8 00543 PSRO/UR Approved Stay-Fm (88)
        80 14 DT O 1 - 8 00543 PSRO/UR Approved Stay-Fm
        1f00 14 - W 0 - - - Psro ur approved stay fm
        1 15 DT O 1 - 8 00428 PSRO/UR APRVD STAY-TO(89)
        7e 15 DT O 1 - 8 00544 PSRO/UR Approved Stay-To (89)
        80 15 DT O 1 - 8 00544 PSRO/UR Approved Stay-To
        1f00 15 - W 0 - - - Psro ur approved stay to
        1 16 CM O * - 20 00429 OCCURRENCE (28-32)
        6 16 CM_OCD O * - - 00545 Occurrence (28 32)
        18 16 OCD O * 0350 - 00545 Occurrence (28-32)
        60 16 OCD O * - - 00545 Occurrence (28-32)
        80 16 OCD O 5 - - 00545 Occurrence
        1f00 16 - W 0 - - - Occurrence
        1 17 ID O 1 - 2 00435 OCCURRENCE SPAN (33)
        6 17 ID O 1 - 2 00546 Occurrence Span (33)
        78 17 CE O 1 0351 - 00546 Occurrence Span (33)
        80 17 CWE O 1 0351 - 00546 Occurrence Span
        1f00 17 - W 0 - - - Occurrence span
        1 18 DT O 1 - 8 00446 OCCURRENCE SPAN START DATE(33)
        2 18 DT O 1 - 8 00547 Occurrence span start date (33)
        7c 18 DT O 1 - 8 00547 Occur Span Start Date(33)
        80 18 DT O 1 - - 00547 Occur Span Start Date
        1f00 18 - W 0 - - - Occur span start date
        1 19 DT O 1 - 8 00447 OCCUR. SPAN END DATE (33)
        2 19 DT O 1 - 8 00548 Occurrence span end date (33)
        7c 19 DT O 1 - 8 00548 Occur Span End Date (33)
        80 19 DT O 1 - - 00548 Occur Span End Date
        1f00 19 - W 0 - - - Occur span end date
        1 20 ST O 1 - 30 00448 UB-82 LOCATOR 2
        7e 20 ST O 1 - 30 00549 UB-82 Locator 2
        80 20 ST O 1 - - 00549 UB-82 Locator 2
        1f00 20 - W 0 - - - Ub 82 locator 2
        1 21 ST O 1 - 7 00449 UB-82 LOCATOR 9
        7e 21 ST O 1 - 7 00550 UB-82 Locator 9
        80 21 ST O 1 - - 00550 UB-82 Locator 9
        1f00 21 - W 0 - - - Ub 82 locator 9
        1 22 ST O 1 - 8 00450 UB-82 LOCATOR 27
        7e 22 ST O 1 - 8 00551 UB-82 Locator 27
        80 22 ST O 1 - - 00551 UB-82 Locator 27
        1f00 22 - W 0 - - - Ub 82 locator 27
        1 23 ST O 1 - 17 00451 UB-82 LOCATOR 45
        7e 23 ST O 1 - 17 00552 UB-82 Locator 45
        80 23 ST O 1 - - 00552 UB-82 Locator 45
        1f00 23 - W 0 - - - Ub 82 locator 45
        S UB2 Uniform Billing Data
        2 1 SI O 1 - 4 00553 Set ID - UB92
        1ffc 1 SI O 1 - 4 00553 Set ID - UB2
        1ffe 2 ST O 1 - 3 00554 Co-Insurance Days (9)
        6 3 ID O * 0043 2 00555 Condition Code (24-30)
        78 3 IS O * 0043 2 00555 Condition Code (24-30)
        80 3 IS O 7 0043 2 00555 Condition Code (24-30)
        1f00 3 CWE O 7 0043 - 00555 Condition Code (24-30)
        1ffe 4 ST O 1 - 3 00556 Covered Days (7)
        1ffe 5 ST O 1 - 4 00557 Non-Covered Days (8)
        2 6 CM_UVC O * - - 00558 Value amount and code (39-41)
        4 6 CM_UVC O * - - 00558 Value Amount & Code
        18 6 UVC O * 0153 - 00558 Value Amount & Code
        60 6 UVC O * - - 00558 Value Amount & Code
        380 6 UVC O 12 - - 00558 Value Amount & Code
        1c00 6 UVC O 12 - - 00558 Value Amount & Code (39-41)
        2 7 CM_OCD O * - - 00559 Occurrence code and date (32-35)
        4 7 CM_OCD O * - - 00559 Occurrence Code & Date (32-35)
        18 7 OCD O * 0350 - 00559 Occurrence Code & Date (32-35)
        60 7 OCD O * - - 00559 Occurrence Code & Date (32-35)
        1f80 7 OCD O 8 - - 00559 Occurrence Code & Date (32-35)
        6 8 CM_OSP O * - - 00560 Occurrence Span Code/Dates (36)
        18 8 OSP O * 0351 - 00560 Occurrence Span Code/Dates (36)
        60 8 OSP O * - - 00560 Occurrence Span Code/Dates (36)
        1f80 8 OSP O 2 - - 00560 Occurrence Span Code/Dates (36)
        7e 9 ST O * - 29 00561 UB92 Locator 2 (State)
        80 9 ST O 2 - 29 00561 UB92 Locator 2 (State)
        1f00 9 ST O 2 - 29 00561 Uniform Billing Locator 2 (state)
        7e 10 ST O * - 12 00562 UB92 Locator 11 (State)
        80 10 ST O 2 - 12 00562 UB92 Locator 11 (State)
        300 10 ST O 2 - 12 00562 Uniform Billing 11 (State)
        1c00 10 ST O 2 - 12 00562 Uniform Billing Locator 11 (state)
        fe 11 ST O 1 - 5 00563 UB92 Locator 31 (National)
        300 11 ST O 1 - 5 00563 Uniform Billing 31 (National)
        1c00 11 ST O 1 - 5 00563 Uniform Billing Locator 31 (national)
        2 12 ST O * - 23 00564 Document control number (37)
        7c 12 ST O * - 23 00564 Document Control Number
        1f80 12 ST O 3 - 23 00564 Document Control Number
        7e 13 ST O * - 4 00565 UB92 Locator 49 (National)
        80 13 ST O 23 - 4 00565 UB92 Locator 49 (National)
        300 13 ST O 23 - 4 00565 Uniform Billing 49 (National)
        1c00 13 ST O 23 - 4 00565 Uniform Billing Locator 49 (national)
        7e 14 ST O * - 14 00566 UB92 Locator 56 (State)
        80 14 ST O 5 - 14 00566 UB92 Locator 56 (State)
        300 14 ST O 5 - 14 00566 Uniform Billing 56 (State)
        1c00 14 ST O 5 - 14 00566 Uniform Billing Locator 56 (state)
        fe 15 ST O 1 - 27 00567 UB92 Locator 57 (National)
        300 15 ST O 1 - 27 00567 Uniform Billing 57 (National)
        1c00 15 ST O 1 - 27 00567 Uniform Billing Locator 57 (sational)
        7e 16 ST O * - 2 00568 UB92 Locator 78 (State)
        80 16 ST O 2 - 2 00568 UB92 Locator 78 (State)
        300 16 ST O 2 - 2 00568 Uniform Billing 78 (State)
        1c00 16 ST O 2 - 2 00568 Uniform Billing Locator 78 (state)
        1ffc 17 NM O 1 - 3 00815 Special Visit Count
        S URD deprecated
        1 1 TS O 1 - 19 00600 R/U DATE/TIME
        7e 1 TS O 1 - - 00045 R/U Date/Time
        1f80 1 DTM O 1 - 24 00045 R/U Date/Time
        1 2 ID O 1 0109 1 00601 REPORT PRIORITY
        1ffe 2 ID O 1 0109 1 00046 Report Priority
        1 3 ST R * - 20 00602 R/U WHO SUBJECT DEFINITION
        2 3 ST R * - 20 00047 R/U Who Subject Definition
        1ffc 3 XCN R * - - 00047 R/U Who Subject Definition
        1 4 ID O * 0048 3 00603 R/U WHAT SUBJECT DEFINITION
        2 4 ID O * 0048 3 00048 R/U What Subject Definition
        7c 4 CE O * 0048 - 00048 R/U What Subject Definition
        1f80 4 CWE O * 0048 - 00048 R/U What Subject Definition
        1 5 ST O * - 20 00605 R/U WHAT DEPARTMENT CODE
        2 5 ST O * - 20 00049 R/U What Department Code
        7c 5 CE O * - - 00049 R/U What Department Code
        1f80 5 CWE O * - - 00049 R/U What Department Code
        1 6 ST O * - 20 00607 R/U DISPLAY/PRINT LOCATIONS
        1ffe 6 ST O * - 20 00050 R/U Display/Print Locations
        1 7 ID O 1 0108 1 00702 R/U RESULTS LEVEL
        1ffe 7 ID O 1 0108 1 00051 R/U Results Level
        S URS deprecated
        1 1 ST R * - 20 00608 R/U WHERE SUBJECT DEFINITION
        1ffe 1 ST R * - 20 00052 R/U Where Subject Definition
        1 2 TS O 1 - 19 00609 R/U WHEN DATA START DATE/TIME
        7e 2 TS O 1 - - 00053 R/U When Data Start Date/Time
        1f80 2 DTM O 1 - 24 00053 R/U When Data Start Date/Time
        1 3 TS O 1 - 19 00610 R/U WHEN DATA END DATE/TIME
        7e 3 TS O 1 - - 00054 R/U When Data End Date/Time
        1f80 3 DTM O 1 - 24 00054 R/U When Data End Date/Time
        1 4 ST O * - 20 00611 R/U WHAT USER QUALIFIER
        1ffe 4 ST O * - 20 00055 R/U What User Qualifier
        1 5 ST O * - 20 00612 R/U OTHER RESULTS SUBJECT DEFINI
        1ffe 5 ST O * - 20 00056 R/U Other Results Subject Definition
        1ffe 6 ID O * 0156 12 00057 R/U Which Date/Time Qualifier
        1ffe 7 ID O * 0157 12 00058 R/U Which Date/Time Status Qualifier
        1ffe 8 ID O * 0158 12 00059 R/U Date/Time Selection Qualifier
        fc 9 TQ O 1 - - 00695 R/U Quantity/Timing Qualifier
        1f00 9 ST O 1 - - 00695 R/U Quantity/Timing Qualifier
        S VAR Variance
        1ffc 1 EI R 1 - - 01212 Variance Instance ID
        7c 2 TS R 1 - - 01213 Documented Date/Time
        80 2 DTM R 1 - 24 01213 Documented Date/Time
        1f00 2 DTM R 1 - - 01213 Documented Date/Time
        7c 3 TS O 1 - - 01214 Stated Variance Date/Time
        80 3 DTM O 1 - 24 01214 Stated Variance Date/Time
        1f00 3 DTM O 1 - - 01214 Stated Variance Date/Time
        4 4 XCN O 1 - - 01215 Variance Originator
        1ff8 4 XCN O * - - 01215 Variance Originator
        7c 5 CE O 1 - - 01216 Variance Classification
        1f80 5 CWE O 1 - - 01216 Variance Classification
        fc 6 ST O * - 512 01217 Variance Description
        1f00 6 ST O * - - 01217 Variance Description
        S VND Purchasing Vendor
        80 1 SI R 1 - 2 02217 Set Id - VND
        1f00 1 SI R 1 - 4 02217 Set Id - VND
        1f80 2 EI R 1 - - 02218 Vendor Identifier
        80 3 ST O 1 - 999 02276 Vendor Name
        1f00 3 ST O 1 - - 02276 Vendor Name
        1f80 4 EI O 1 - - 02219 Vendor Catalog Number
        1f80 5 CNE O 1 0532 - 02220 Primary Vendor Indicator
        S VTQ Virtual Table Query Request
        7c 1 ST O 1 - 32 00696 Query Tag
        7c 2 ID R 1 0106 1 00697 Query/Response Format Code
        7c 3 CE R 1 - - 00698 VT Query Name
        7c 4 CE R 1 - - 00699 Virtual Table Name
        7c 5 QSC O * - - 00700 Selection Criteria
        G 1f ACK MSH MSA ERR?
        G 60 ACK MSH SFT* MSA ERR*
        G 1f80 ACK MSH SFT* UAC? MSA ERR*
        G 10 ACK_N02 MSH MSA
        G 1 ADR_A19 MSH MSA QRD QUERY_RESPONSE(EVN? PID PV1)+ DSC?
        G 2 ADR_A19 MSH MSA ERR? QRD QUERY_RESPONSE(EVN? PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?)+ DSC?
        G 8 ADR_A19 MSH MSA ERR? QAK? QRD QRF? QUERY_RESPONSE(EVN? PID PD1? NK1* PV1 PV2? DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3*)* ACC? UB1? UB2?)+ DSC?
        G 10 ADR_A19 MSH MSA ERR? QAK? QRD QRF? QUERY_RESPONSE(EVN? PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?)+ DSC?
        G 60 ADR_A19 MSH SFT* MSA ERR? QAK? QRD QRF? QUERY_RESPONSE(EVN? PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?)+ DSC?
        G 80 ADR_A19 MSH SFT* UAC? MSA ERR? QAK? QRD QRF? QUERY_RESPONSE(EVN? PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?)+ DSC?
        G 1 ADT_A01 MSH EVN PID NK1 PV1 DG1?
        G 2 ADT_A01 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 4 ADT_A01 MSH EVN PID PD1? NK1* PV1 PV2? DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 8 ADT_A01 MSH EVN PID PD1? NK1* PV1 PV2? DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3*)* ACC? UB1? UB2?
        G 10 ADT_A01 MSH EVN PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2? PDA?
        G 60 ADT_A01 MSH SFT* EVN PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2? PDA?
        G 380 ADT_A01 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2? PDA?
        G 1c00 ADT_A01 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL* AUT* RF1*)* ACC? UB1? UB2? PDA?
        G 1 ADT_A02 MSH EVN PID PV1
        G 2 ADT_A02 MSH EVN PID PV1 PV2? OBX*
        G c ADT_A02 MSH EVN PID PD1? PV1 PV2? DB1* OBX*
        G 10 ADT_A02 MSH EVN PID PD1? ROL* PV1 PV2? ROL* DB1* OBX* PDA?
        G 60 ADT_A02 MSH SFT* EVN PID PD1? ROL* PV1 PV2? ROL* DB1* OBX* PDA?
        G 1f80 ADT_A02 MSH SFT* UAC? EVN PID PD1? ARV* ROL* PV1 PV2? ARV* ROL* DB1* OBX* PDA?
        G 1 ADT_A03 MSH EVN PID
        G 2 ADT_A03 MSH EVN PID PV1 PV2? OBX*
        G c ADT_A03 MSH EVN PID PD1? PV1 PV2? DB1* DG1* DRG? PROCEDURE(PR1 ROL*)* OBX*
        G 10 ADT_A03 MSH EVN PID PD1? ROL* PV1 PV2? ROL* DB1* DG1* DRG? PROCEDURE(PR1 ROL*)* OBX* PDA?
        G 60 ADT_A03 MSH SFT* EVN PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* OBX* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? PDA?
        G 380 ADT_A03 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* OBX* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? PDA?
        G 1c00 ADT_A03 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* OBX* GT1* INSURANCE(IN1 IN2? IN3* ROL* AUT* RF1*)* ACC? PDA?
        G 1 ADT_A04 MSH EVN PID NK1 PV1 DG1?
        G 2 ADT_A04 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 1 ADT_A05 MSH EVN PID NK1 PV1 DG1?
        G 2 ADT_A05 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 10 ADT_A05 MSH EVN PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?
        G 60 ADT_A05 MSH SFT* EVN PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?
        G 380 ADT_A05 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?
        G 1c00 ADT_A05 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL* AUT* RF1*)* ACC? UB1? UB2?
        G 1 ADT_A06 MSH EVN PID PV1
        G 2 ADT_A06 MSH EVN PID MRG? NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 4 ADT_A06 MSH EVN PID PD1? MRG? NK1* PV1 PV2? DB1* DRG? OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 8 ADT_A06 MSH EVN PID PD1? MRG? NK1* PV1 PV2? DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3*)* ACC? UB1? UB2?
        G 10 ADT_A06 MSH EVN PID PD1? ROL* MRG? NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?
        G 60 ADT_A06 MSH SFT* EVN PID PD1? ROL* MRG? NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?
        G 1f80 ADT_A06 MSH SFT* UAC? EVN PID PD1? ARV* ROL* MRG? NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?
        G 1 ADT_A07 MSH EVN PID PV1
        G 2 ADT_A07 MSH EVN PID MRG? NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 1 ADT_A08 MSH EVN PID NK1 PV1 DG1?
        G 2 ADT_A08 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 1 ADT_A09 MSH EVN PID PV1 DG1?
        G 2 ADT_A09 MSH EVN PID PV1 PV2? OBX* DG1*
        G 1c ADT_A09 MSH EVN PID PD1? PV1 PV2? DB1* OBX* DG1*
        G 60 ADT_A09 MSH SFT* EVN PID PD1? PV1 PV2? DB1* OBX* DG1*
        G 80 ADT_A09 MSH SFT* UAC? EVN PID PD1? PV1 PV2? DB1* OBX* DG1*
        G 1f00 ADT_A09 MSH SFT* UAC? EVN PID PD1? PV1 PV2? DB1* OBX*
        G 1 ADT_A10 MSH EVN PID PV1 DG1?
        G 2 ADT_A10 MSH EVN PID PV1 PV2? OBX* DG1*
        G 1 ADT_A11 MSH EVN PID PV1 DG1?
        G 2 ADT_A11 MSH EVN PID PV1 PV2? OBX* DG1*
        G 1 ADT_A12 MSH EVN PID PV1 DG1?
        G 2 ADT_A12 MSH EVN PID PV1 PV2? OBX* DG1*
        G c ADT_A12 MSH EVN PID PD1? PV1 PV2? DB1* OBX* DG1?
        G 60 ADT_A12 MSH SFT* EVN PID PD1? PV1 PV2? DB1* OBX* DG1?
        G 80 ADT_A12 MSH SFT* UAC? EVN PID PD1? PV1 PV2? DB1* OBX* DG1?
        G 1f00 ADT_A12 MSH SFT* UAC? EVN PID PD1? PV1 PV2? DB1* OBX*
        G 1 ADT_A13 MSH EVN PID PV1 DG1?
        G 2 ADT_A13 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 1 ADT_A14 MSH EVN PID PD1 NK1 PV1 DG1?
        G 2 ADT_A14 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 1 ADT_A15 MSH EVN PID PV1 DG1?
        G 2 ADT_A15 MSH EVN PID PV1 PV2? OBX* DG1*
        G 10 ADT_A15 MSH EVN PID PD1? ROL* PV1 PV2? ROL* DB1* OBX* DG1*
        G 60 ADT_A15 MSH SFT* EVN PID PD1? ROL* PV1 PV2? ROL* DB1* OBX* DG1*
        G 80 ADT_A15 MSH SFT* UAC? EVN PID PD1? ARV* ROL* PV1 PV2? ARV* ROL* DB1* OBX* DG1*
        G 1f00 ADT_A15 MSH SFT* UAC? EVN PID PD1? ARV* ROL* PV1 PV2? ARV* ROL* DB1* OBX*
        G 1 ADT_A16 MSH EVN PID PV1 DG1?
        G 2 ADT_A16 MSH EVN PID PV1 PV2? OBX* DG1*
        G 4 ADT_A16 MSH EVN PID PD1? PV1 PV2? DB1* OBX* DG1? DRG?
        G 8 ADT_A16 MSH EVN PID PD1? PV1 PV2? DB1* OBX* DG1* DRG?
        G 10 ADT_A16 MSH EVN PID PD1? ROL* PV1 PV2? ROL* DB1* OBX* DG1* DRG?
        G 60 ADT_A16 MSH SFT* EVN PID PD1? ROL* NK1* PV1 PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC?
        G 380 ADT_A16 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC?
        G 1c00 ADT_A16 MSH SFT* UAC? EVN PID PD1? ARV* ROL* NK1* PV1 PV2? ARV* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3* ROL* AUT* RF1*)* ACC?
        G 1 ADT_A17 MSH EVN PATIENT(PID PV1)+
        G 2 ADT_A17 MSH EVN PID PV1 PV2? OBX* PID PV1 PV2? OBX*
        G 1c ADT_A17 MSH EVN PID PD1? PV1 PV2? DB1* OBX* PID PD1? PV1 PV2? DB1* OBX*
        G 60 ADT_A17 MSH SFT* EVN PID PD1? PV1 PV2? DB1* OBX* PID PD1? PV1 PV2? DB1* OBX*
        G 1f80 ADT_A17 MSH SFT* UAC? EVN PID PD1? PV1 PV2? DB1* OBX* PID PD1? PV1 PV2? DB1* OBX*
        G 1 ADT_A18 MSH EVN PID MRG PV1?
        G 2 ADT_A18 MSH EVN PID MRG? PV1
        G c ADT_A18 MSH EVN PID PD1? MRG? PV1
        G 10 ADT_A18 MSH EVN PID PD1? MRG PV1
        G e0 ADT_A18 MSH SFT* EVN PID PD1? MRG PV1
        G 1f ADT_A20 MSH EVN NPU
        G 60 ADT_A20 MSH SFT* EVN NPU
        G 1f80 ADT_A20 MSH SFT* UAC? EVN NPU
        G 1 ADT_A21 MSH EVN PID PV1
        G 2 ADT_A21 MSH EVN PID PV1 PV2? OBX*
        G 10 ADT_A21 MSH EVN PID PD1? PV1 PV2? DB1* OBX*
        G 60 ADT_A21 MSH SFT* EVN PID PD1? PV1 PV2? DB1* OBX*
        G 1f80 ADT_A21 MSH SFT* UAC? EVN PID PD1? PV1 PV2? DB1* OBX*
        G 1 ADT_A22 MSH EVN PID PV1
        G 2 ADT_A22 MSH EVN PID PV1 PV2? OBX*
        G 1 ADT_A23 MSH EVN PID PV1
        G 2 ADT_A23 MSH EVN PID PV1 PV2? OBX*
        G 1 ADT_A24 MSH EVN PID PV1 PID
        G 2 ADT_A24 MSH EVN PID PV1? PID PV1?
        G 1c ADT_A24 MSH EVN PID PD1? PV1? DB1* PID PD1? PV1? DB1*
        G 60 ADT_A24 MSH SFT* EVN PID PD1? PV1? DB1* PID PD1? PV1? DB1*
        G 1f80 ADT_A24 MSH SFT* UAC? EVN PID PD1? PV1? DB1* PID PD1? PV1? DB1*
        G 2 ADT_A25 MSH EVN PID PV1 PV2? OBX*
        G 2 ADT_A26 MSH EVN PID PV1 PV2? OBX*
        G 2 ADT_A27 MSH EVN PID PV1 PV2? OBX*
        G 2 ADT_A28 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 2 ADT_A29 MSH EVN PID PV1 PV2? OBX*
        G 2 ADT_A30 MSH EVN PID MRG
        G 1c ADT_A30 MSH EVN PID PD1? MRG
        G 60 ADT_A30 MSH SFT* EVN PID PD1? MRG
        G 80 ADT_A30 MSH SFT* UAC? EVN PID PD1? ARV* MRG
        G 2 ADT_A31 MSH EVN PID NK1* PV1 PV2? OBX* AL1* DG1* PR1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?
        G 2 ADT_A32 MSH EVN PID PV1 PV2? OBX*
        G 2 ADT_A33 MSH EVN PID PV1 PV2? OBX*
        G 2 ADT_A34 MSH EVN PID MRG
        G 2 ADT_A35 MSH EVN PID MRG
        G 2 ADT_A36 MSH EVN PID MRG
        G 2 ADT_A37 MSH EVN PID PV1? PID PV1?
        G 10 ADT_A37 MSH EVN PID PD1? PV1? DB1* PID PD1? PV1? DB1*
        G 60 ADT_A37 MSH SFT* EVN PID PD1? PV1? DB1* PID PD1? PV1? DB1*
        G 1f80 ADT_A37 MSH SFT* UAC? EVN PID PD1? PV1? DB1* PID PD1? PV1? DB1*
        G 8 ADT_A38 MSH EVN PID PD1? PV1 PV2? DB1* OBX* DG1* DRG
        G 14 ADT_A38 MSH EVN PID PD1? PV1 PV2? DB1* OBX* DG1* DRG?
        G 60 ADT_A38 MSH SFT* EVN PID PD1? PV1 PV2? DB1* OBX* DG1* DRG?
        G 1f80 ADT_A38 MSH SFT* UAC? EVN PID PD1? PV1 PV2? DB1* OBX* DG1* DRG?
        G 1c ADT_A39 MSH EVN PATIENT(PID PD1? MRG PV1?)+
        G 60 ADT_A39 MSH SFT* EVN PATIENT(PID PD1? MRG PV1?)+
        G 1f80 ADT_A39 MSH SFT* UAC? EVN PATIENT(PID PD1? MRG PV1?)+
        G 1c ADT_A43 MSH EVN PATIENT(PID PD1? MRG)+
        G 60 ADT_A43 MSH SFT* EVN PATIENT(PID PD1? MRG)+
        G 80 ADT_A43 MSH SFT* UAC? EVN PATIENT(PID PD1? ARV* MRG)+
        G 1f00 ADT_A43 MSH SFT* UAC? EVN PATIENT(PID PD1? MRG)+
        G 1f00 ADT_A44 MSH SFT* UAC? EVN PATIENT(PID PD1? ARV* MRG)+
        G 1c ADT_A45 MSH EVN PID PD1? MERGE_INFO(MRG PV1)+
        G 60 ADT_A45 MSH SFT* EVN PID PD1? MERGE_INFO(MRG PV1)+
        G 1f80 ADT_A45 MSH SFT* UAC? EVN PID PD1? MERGE_INFO(MRG PV1)+
        G 1c ADT_A50 MSH EVN PID PD1? MRG PV1
        G 60 ADT_A50 MSH SFT* EVN PID PD1? MRG PV1
        G 1f80 ADT_A50 MSH SFT* UAC? EVN PID PD1? MRG PV1
        G 10 ADT_A52 MSH EVN PID PD1? PV1 PV2?
        G 60 ADT_A52 MSH SFT* EVN PID PD1? PV1 PV2?
        G 1f80 ADT_A52 MSH SFT* UAC? EVN PID PD1? PV1 PV2?
        G 10 ADT_A54 MSH EVN PID PD1? ROL* PV1 PV2? ROL*
        G 60 ADT_A54 MSH SFT* EVN PID PD1? ROL* PV1 PV2? ROL*
        G 1f80 ADT_A54 MSH SFT* UAC? EVN PID PD1? ROL* PV1 PV2? ROL*
        G 10 ADT_A60 MSH EVN PID PV1? PV2? IAM*
        G 60 ADT_A60 MSH SFT* EVN PID PV1? PV2? IAM*
        G 80 ADT_A60 MSH SFT* UAC? EVN PID ARV* PV1? PV2? ARV* IAM*
        G 1f00 ADT_A60 MSH SFT* UAC? EVN PID ARV* VISIT(PV1 PV2? ARV*)? ADVERSE_REACTION_GROUP(IAM NTE* IAR*)*
        G 10 ADT_A61 MSH EVN PID PD1? PV1 ROL* PV2?
        G 60 ADT_A61 MSH SFT* EVN PID PD1? PV1 ROL* PV2?
        G 1f80 ADT_A61 MSH SFT* UAC? EVN PID PD1? ROL* PV1 ROL* PV2?
        G 4 ARD_A19 MSH MSA ERR? QRD QRF? QUERY_RESPONSE(EVN? PID PD1? NK1* PV1 PV2? DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?)+ DSC?
        G 1 BAR_P01 MSH EVN PID VISIT(PV1? DG1* PR1* GT1* NK1* IN1* ACC? UB1?)+
        G 2 BAR_P01 MSH EVN PID VISIT(PV1? PV2? OBX* AL1* DG1* PR1* GT1* NK1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?)+
        G 4 BAR_P01 MSH EVN PID PD1? VISIT(PV1? PV2? DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3?)* ACC? UB1? UB2?)+
        G 8 BAR_P01 MSH EVN PID PD1? VISIT(PV1? PV2? DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3*)* ACC? UB1? UB2?)+
        G 10 BAR_P01 MSH EVN PID PD1? ROL* VISIT(PV1? PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?)+
        G 60 BAR_P01 MSH SFT* EVN PID PD1? ROL* VISIT(PV1? PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?)+
        G 380 BAR_P01 MSH SFT* UAC? EVN PID PD1? ROL* VISIT(PV1? PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2?)+
        G 1c00 BAR_P01 MSH SFT* UAC? EVN PID PD1? PRT* ROL* VISIT(PV1? PV2? PRT* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 PRT* ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* PRT* ROL*)* ACC? UB1? UB2?)+
        G 3 BAR_P02 MSH EVN PATIENT(PID PV1?)+
        G 1c BAR_P02 MSH EVN PATIENT(PID PD1? PV1? DB1*)+
        G 60 BAR_P02 MSH SFT* EVN PATIENT(PID PD1? PV1? DB1*)+
        G 1f80 BAR_P02 MSH SFT* UAC? EVN PATIENT(PID PD1? PV1? DB1*)+
        G 10 BAR_P05 MSH EVN PID PD1? ROL* VISIT(PV1? PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2? ABS? BLC* RMI?)+
        G 60 BAR_P05 MSH SFT* EVN PID PD1? ROL* VISIT(PV1? PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2? ABS? BLC* RMI?)+
        G 380 BAR_P05 MSH SFT* UAC? EVN PID PD1? ROL* VISIT(PV1? PV2? ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? UB1? UB2? ABS? BLC* RMI?)+
        G 1c00 BAR_P05 MSH SFT* UAC? EVN PID PD1? PRT* ROL* VISIT(PV1? PV2? PRT* ROL* DB1* OBX* AL1* DG1* DRG? PROCEDURE(PR1 PRT* ROL*)* GT1* NK1* INSURANCE(IN1 IN2? IN3* PRT* ROL*)* ACC? UB1? UB2? ABS? BLC* RMI?)+
        G 1c BAR_P06 MSH EVN PATIENT(PID PV1?)+
        G 60 BAR_P06 MSH SFT* EVN PATIENT(PID PV1?)+
        G 1f80 BAR_P06 MSH SFT* UAC? EVN PATIENT(PID PV1?)+
        G 10 BAR_P10 MSH EVN PID PV1 DG1* GP1 PROCEDURE(PR1 GP2?)*
        G 60 BAR_P10 MSH SFT* EVN PID PV1 DG1* GP1 PROCEDURE(PR1 GP2?)*
        G 1f80 BAR_P10 MSH SFT* UAC? EVN PID PV1 DG1* GP1 PROCEDURE(PR1 GP2?)*
        G 60 BAR_P12 MSH SFT* EVN PID PV1 DG1* DRG? PROCEDURE(PR1 ROL*)*
        G 80 BAR_P12 MSH SFT* UAC? EVN PID PV1 DG1* DRG? PROCEDURE(PR1 ROL*)*
        G 300 BAR_P12 MSH SFT* UAC? EVN PID PV1 DG1* DRG? PROCEDURE(PR1 ROL*)* OBX?
        G 1c00 BAR_P12 MSH SFT* UAC? EVN PID PV1 DG1* DRG? PROCEDURE(PR1 PRT* ROL*)* OBX?
        G 60 BPS_O29 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT(BPX NTE*)*)+
        G 80 BPS_O29 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT(BPX NTE*)*)+
        G 300 BPS_O29 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT(BPX NTE*)*)+
        G 1c00 BPS_O29 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_VISIT(PV1 PV2? PRT*)?)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT(BPX NTE*)*)+
        G 60 BRP_O30 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID ORDER(ORC TIMING(TQ1 TQ2*)* BPO? BPX*)*)?)?
        G 380 BRP_O30 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID ORDER(ORC TIMING(TQ1 TQ2*)* BPO? BPX*)*)?)?
        G 1c00 BRP_O30 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT* ARV* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* BPO? BPX*)*)?)?
        G 60 BRT_O32 MSH MSA ERR* SFT* NTE* RESPONSE(PID? ORDER(ORC TIMING(TQ1 TQ2*)* BPO? BTX*)*)?
        G 380 BRT_O32 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID? ORDER(ORC TIMING(TQ1 TQ2*)* BPO? BTX*)*)?
        G 1c00 BRT_O32 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID? ARV* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* BPO? BTX*)*)?
        G 60 BTS_O31 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT_STATUS(BTX NTE*)*)+
        G 80 BTS_O31 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT_STATUS(BTX NTE*)*)+
        G 300 BTS_O31 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT_STATUS(BTX NTE*)*)+
        G 1c00 BTS_O31 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2? PRT*)?)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* BPO NTE* PRODUCT_STATUS(BTX NTE*)*)+
        G 1f00 CCF_I22 MSH SFT* UAC? PID
        G 300 CCI_I22 MSH SFT* UAC? MSA ERR* PID PD1? NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> OBX*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> OBX*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* OBX*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* OBX*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR OBX*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* OBX*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* OBX*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* OBX*)* REL*
        G 1c00 CCI_I22 MSH SFT* UAC? MSA ERR* PID PD1? NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> RESOURCE_OBSERVATION(OBX PRT*)*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> CLINICAL_HISTORY_OBSERVATION(OBX PRT*)*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* MEDICATION_ORDER_OBSERVATION(OBX PRT*)*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* MEDICATION_ENCODING_OBSERVATION(OBX PRT*)*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR MEDICATION_ADMINISTRATION_OBSERVATION(OBX PRT*)*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* PROBLEM_OBSERVATION(OBX PRT*)*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* GOAL_OBSERVATION(OBX PRT*)*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* PATHWAY_OBSERVATION(OBX PRT*)*)* REL*
        G 300 CCM_I21 MSH SFT* UAC? PID PD1? NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> OBX*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> OBX*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* OBX*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* OBX*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR OBX*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* OBX*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* OBX*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* OBX*)* REL*
        G 1c00 CCM_I21 MSH SFT* UAC? PID PD1? NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> RESOURCE_OBSERVATION(OBX PRT*)*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> CLINICAL_HISTORY_OBSERVATION(OBX PRT*)*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* MEDICATION_ORDER_OBSERVATION(OBX PRT*)*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* MEDICATION_ENCODING_OBSERVATION(OBX PRT*)*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR MEDICATION_ADMINISTRATION_OBSERVATION(OBX PRT*)*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* PROBLEM_OBSERVATION(OBX PRT*)*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* GOAL_OBSERVATION(OBX PRT*)*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* PATHWAY_OBSERVATION(OBX PRT*)*)* REL*
        G 1f00 CCQ_I19 MSH SFT* UAC? RF1 PROVIDER_CONTACT(PRD CTD*)* REL*
        G 300 CCR_I16 MSH SFT* UAC? RF1+ PROVIDER_CONTACT(PRD CTD*)+ CLINICAL_ORDER(ORC CLINICAL_ORDER_TIMING(TQ1 TQ2*)* CLINICAL_ORDER_DETAIL(CLINICAL_ORDER_OBJECT<OBR RXO ODS PR1> OBX*)+ CTI*)* PATIENT(PID PD1?)+ NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> OBX*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG> OBX*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* OBX*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* OBX*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR OBX*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* OBX*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* OBX*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* OBX*)* REL*
        G 1c00 CCR_I16 MSH SFT* UAC? RF1+ PROVIDER_CONTACT(PRD CTD*)+ CLINICAL_ORDER(ORC CLINICAL_ORDER_TIMING(TQ1 TQ2*)* CLINICAL_ORDER_DETAIL(CLINICAL_ORDER_OBJECT<OBR RXO ODS PR1> CLINICAL_ORDER_OBSERVATION(OBX PRT*)*)+ CTI*)* PATIENT(PID PD1?)+ NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> RESOURCE_OBSERVATION(OBX PRT*)*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG> CLINICAL_HISTORY_OBSERVATION(OBX PRT*)*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* MEDICATION_ORDER_OBSERVATION(OBX PRT*)*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* MEDICATION_ENCODING_OBSERVATION(OBX PRT*)*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR MEDICATION_ADMINISTRATION_OBSERVATION(OBX PRT*)*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* ROLE_OBSERVATION(OBX PRT*)*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* GOAL_OBSERVATION(OBX PRT*)*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* PATHWAY_OBSERVATION(OBX PRT*)*)* REL*
        G 300 CCU_I20 MSH SFT* UAC? RF1 PROVIDER_CONTACT(PRD CTD*)* PATIENT(PID PD1?)* NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> OBX*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> OBX*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* OBX*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* OBX*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR OBX*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* OBX*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* OBX*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* OBX*)* REL*
        G 1c00 CCU_I20 MSH SFT* UAC? RF1 PROVIDER_CONTACT(PRD CTD*)* PATIENT(PID PD1?)* NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> RESOURCE_OBSERVATION(OBX PRT*)*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> CLINICAL_HISTORY_OBSERVATION(OBX PRT*)*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* MEDICATION_ORDER_OBSERVATION(OBX PRT*)*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* MEDICATION_ENCODING_OBSERVATION(OBX PRT*)*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR MEDICATION_ADMINISTRATION_OBSERVATION(OBX PRT*)*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* PROBLEM_OBSERVATION(OBX PRT*)*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* GOAL_OBSERVATION(OBX PRT*)*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* PATHWAY_OBSERVATION(OBX PRT*)*)* REL*
        G 300 CQU_I19 MSH SFT* UAC? MSA ERR* RF1 PROVIDER_CONTACT(PRD CTD*)* PATIENT(PID PD1?)* NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> OBX*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> OBX*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* OBX*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* OBX*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR OBX*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* OBX*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* OBX*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* OBX*)* REL*
        G 1c00 CQU_I19 MSH SFT* UAC? MSA ERR* RF1 PROVIDER_CONTACT(PRD CTD*)* PATIENT(PID PD1?)* NK1* INSURANCE(IN1 IN2? IN3?)* APPOINTMENT_HISTORY(SCH RESOURCES(RGS RESOURCE_DETAIL(RESOURCE_OBJECT<AIS AIG AIL AIP> RESOURCE_OBSERVATION(OBX PRT*)*)*)*)* CLINICAL_HISTORY(ORC CLINICAL_HISTORY_DETAIL(CLINICAL_HISTORY_OBJECT<OBR ODS PR1 RF1 AL1 IAM ACC RMI DB1 DG1 DRG PDA> CLINICAL_HISTORY_OBSERVATION(OBX PRT*)*)* ROLE_CLINICAL_HISTORY(ROLE_CLINICAL_HISTORY_OBJECT<ROL PRD> VAR*)* CTI*)* PATIENT_VISITS(PV1 PV2?)+ MEDICATION_HISTORY(ORC MEDICATION_ORDER_DETAIL(RXO RXR+ RXC* MEDICATION_ORDER_OBSERVATION(OBX PRT*)*)? MEDICATION_ENCODING_DETAIL(RXE RXR+ RXC* MEDICATION_ENCODING_OBSERVATION(OBX PRT*)*)? MEDICATION_ADMINISTRATION_DETAIL(RXA+ RXR MEDICATION_ADMINISTRATION_OBSERVATION(OBX PRT*)*)* CTI*)* PROBLEM(PRB VAR* ROLE_PROBLEM(ROLE_PROBLEM_OBJECT<ROL PRD> VAR*)* PROBLEM_OBSERVATION(OBX PRT*)*)* GOAL(GOL VAR* ROLE_GOAL(ROLE_GOAL_OBJECT<ROL PRD> VAR*)* GOAL_OBSERVATION(OBX PRT*)*)* PATHWAY(PTH VAR* ROLE_PATHWAY(ROLE_PATHWAY_OBJECT<ROL PRD> VAR*)* PATHWAY_OBSERVATION(OBX PRT*)*)* REL*
        G 1c CRM_C01 MSH PATIENT(PID PV1? CSR CSP*)+
        G 60 CRM_C01 MSH SFT* PATIENT(PID PV1? CSR CSP*)+
        G 80 CRM_C01 MSH SFT* UAC? PATIENT(PID PV1? CSR CSP*)+
        G 300 CRM_C01 MSH SFT* UAC? PATIENT(PID PRT* PATIENT_VISIT(PV1 PRT*)? CSR CSP*)+
        G 1c00 CRM_C01 MSH SFT* UAC? PATIENT(PID PRT* ARV* PATIENT_VISIT(PV1 PRT*)? CSR CSP*)+
        G 4 CSU_C09 MSH PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)? CSR STUDY_PHASE(CSP? STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(ORC? OBR OBX+)* STUDY_PHARM(ORC? RX_ADMIN(RXA RXR)+)+)+)+)+
        G 8 CSU_C09 MSH PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)? CSR STUDY_PHASE(CSP? STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(ORC? OBR OBX+)+ STUDY_PHARM(ORC? RX_ADMIN(RXA RXR)+)+)+)+)+
        G 10 CSU_C09 MSH PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)? CSR STUDY_PHASE(CSP* STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(ORC? OBR OBX+)+ STUDY_PHARM(ORC? RX_ADMIN(RXA RXR)+)+)+)+)+
        G 20 CSU_C09 MSH SFT* PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)? CSR STUDY_PHASE(CSP? STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(ORC? OBR TIMING_QTY(TQ1 TQ2*)* OBX+)+ STUDY_PHARM(ORC? RX_ADMIN(RXA RXR)+)+)+)+)+
        G 40 CSU_C09 MSH SFT* PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)? CSR STUDY_PHASE(CSP? STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(ORC? OBR TIMING_QTY(TQ1 TQ2*)* OBX+)+ ORCRXARXR_SUPPGRP(ORC? RXARXR_SUPPGRP(RXA RXR)+)+)+)+)+
        G 80 CSU_C09 MSH SFT* UAC? PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)? CSR STUDY_PHASE(CSP? STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(ORC? OBR ROL* TIMING_QTY(TQ1 TQ2*)* OBX+)+ STUDY_PHARM(ORC? RX_ADMIN(RXA RXR)+)+)+)+)+
        G 300 CSU_C09 MSH SFT* UAC? PATIENT(PID PD1? PRT* NTE* VISIT(PV1 PV2? PRT*)? CSR STUDY_PHASE(CSP? STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(ORC? OBR PRT* TIMING_QTY(TQ1 TQ2*)* OBX PRT*)+ STUDY_PHARM(COMMON_ORDER(ORC PRT*)? RX_ADMIN(RXA RXR PRT*)+)+)+)+)+
        G 1c00 CSU_C09 MSH SFT* UAC? PATIENT(PID PD1? PRT* ARV* NTE* VISIT(PV1 PV2? PRT*)? CSR STUDY_PHASE(CSP? STUDY_SCHEDULE(CSS? STUDY_OBSERVATION(STUDY_OBSERVATION_ORDER(ORC PRT*)? OBR PRT* TIMING_QTY(TQ1 TQ2*)* OBX PRT*)+ STUDY_PHARM(COMMON_ORDER(ORC PRT*)? RX_ADMIN(RXA RXR PRT*)+)+)+)+)+
        G 1c00 DBC_O41 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* ARV* AL1*)?
        G 1c00 DBC_O42 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* AL1* ARV*)?
        G 1c00 DEL_O46 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* AL1* ARV* DONOR_REGISTRATION(PV1? NTE*)?)? DON NTE*
        G 400 DEO_O45 MSH SFT* UAC? DONOR(PID OBX* ARV* NTE* DONOR_REGISTRATION(PV1? NTE*)?)? DONOR_ORDER(OBR NTE* DONOR_OBSERVATION(OBX NTE*)*)+
        G 1800 DEO_O45 MSH SFT* UAC? DONOR(PID OBX* ARV* NTE* DONOR_REGISTRATION(PV1? NTE*)?)? DONATION_ORDER(OBR NTE* DONATION_OBSERVATION(OBX NTE*)*)+
        G 800 DER_O44 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* AL1* ARV* DONOR_REGISTRATION(PV1? NTE*)?)? DONATION_ORDER(OBR NTE*)+
        G 1400 DER_O44 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* AL1* ARV* DONOR_REGISTRATION(PV1? NTE*)?)? DONOR_ORDER(OBR NTE*)+
        G 1 DFT_P03 MSH EVN PID PV1? FT1*
        G 2 DFT_P03 MSH EVN PID PV1? PV2? OBX* FT1+
        G 4 DFT_P03 MSH EVN PID PD1? PV1? PV2? DB1* OBX* FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 ROL*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3?)* ACC?
        G 8 DFT_P03 MSH EVN PID PD1? PV1? PV2? DB1* OBX* FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 ROL*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3*)* ACC?
        G 10 DFT_P03 MSH EVN PID PD1? ROL* PV1? PV2? ROL* DB1* COMMON_ORDER(ORC? ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC?
        G 60 DFT_P03 MSH SFT* EVN PID PD1? ROL* PV1? PV2? ROL* DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* FINANCIAL(FT1 NTE? FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC?
        G 80 DFT_P03 MSH SFT* UAC? EVN PID PD1? ROL* PV1? PV2? ROL* DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* FINANCIAL(FT1 NTE? FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC?
        G 300 DFT_P03 MSH SFT* UAC? EVN PID PD1? ROL* VISIT(PV1 PV2? ROL*)? DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* FINANCIAL(FT1 NTE? FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC?
        G c00 DFT_P03 MSH SFT* UAC? EVN PID PD1? PRT* ROL* VISIT(PV1 PV2? PRT* ROL*)? DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* FINANCIAL(FT1 PRT* ROL* NTE? FINANCIAL_PROCEDURE(PR1 PRT* ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* PRT* ROL*)* ACC?
        G 1000 DFT_P03 MSH SFT* UAC? EVN PID PD1? PRT* ROL* PV1? VISIT(PV2 PRT* ROL*)? DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* FINANCIAL(FT1 PRT* ROL* NTE? FINANCIAL_PROCEDURE(PR1 PRT* ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)*)+ DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* PRT* ROL*)* ACC?
        G 10 DFT_P11 MSH EVN PID PD1? ROL* PV1? PV2? ROL* DB1* COMMON_ORDER(ORC? ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* FINANCIAL_INSURANCE(IN1 IN2? IN3* ROL*)*)+
        G 60 DFT_P11 MSH SFT* EVN PID PD1? ROL* PV1? PV2? ROL* DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* FINANCIAL_INSURANCE(IN1 IN2? IN3* ROL*)*)+
        G 80 DFT_P11 MSH SFT* UAC? EVN PID PD1? ROL* PV1? PV2? ROL* DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* FINANCIAL_INSURANCE(IN1 IN2? IN3* ROL*)*)+
        G 300 DFT_P11 MSH SFT* UAC? EVN PID PD1? ROL* VISIT(PV1 PV2? ROL*)? DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* ROL*)* ACC? FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* FINANCIAL_INSURANCE(IN1 IN2? IN3* ROL*)*)+
        G c00 DFT_P11 MSH SFT* UAC? EVN PID PD1? PRT* ROL* VISIT(PV1 PV2? PRT* ROL*)? DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* PRT* ROL*)* ACC? FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 PRT* ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* FINANCIAL_INSURANCE(IN1 IN2? IN3* PRT* ROL*)*)+
        G 1000 DFT_P11 MSH SFT* UAC? EVN PID PD1? PRT* ROL* PV1? VISIT(PV2 PRT* ROL*)? DB1* COMMON_ORDER(ORC? TIMING_QUANTITY(TQ1 TQ2*)* ORDER(OBR NTE*)? OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* INSURANCE(IN1 IN2? IN3* PRT* ROL*)* ACC? FINANCIAL(FT1 FINANCIAL_PROCEDURE(PR1 PRT* ROL*)* FINANCIAL_COMMON_ORDER(ORC? FINANCIAL_TIMING_QUANTITY(TQ1 TQ2*)* FINANCIAL_ORDER(OBR NTE*)? FINANCIAL_OBSERVATION(OBX NTE*)*)* DG1* DRG? GT1* FINANCIAL_INSURANCE(IN1 IN2? IN3* PRT* ROL*)*)+
        G 4 DOC_T12 MSH MSA ERR? QRD RESULT(EVN? PID PV1 TXA OBX*)+ DSC?
        G 40 DOC_T12 MSH MSA ERR? QAK? QRD EVNPIDPV1TXAOBX_SUPPGRP(EVN? PID PV1 TXA OBX*)+ DSC?
        G b8 DOC_T12 MSH MSA ERR? QAK? QRD RESULT(EVN? PID PV1 TXA OBX*)+ DSC?
        G 1c00 DPR_O48 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* AL1* ARV* DONOR_REGISTRATION(PV1? NTE*)?)? DONATION_ORDER(OBR NTE*)+ DONATION(DON OBX* NTE* BLOOD_UNIT(BUI* NTE*)?)?
        G 1c00 DRC_O47 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* AL1* ARV* DONOR_REGISTRATION(PV1? NTE*)?)? DONATION_ORDER(OBR NTE*)+
        G 1c00 DRG_O43 MSH SFT* UAC? DONOR(PID PD1? OBX* NTE* AL1* ARV* DONOR_REGISTRATION(PV1? NTE*)?)?
        G 2 DSR_P04 MSH MSA ERR? QRD QRF? DSP+ DSC?
        G 1 DSR_Q01 MSH MSA QRD QRF? DSP+ DSC
        G 2 DSR_Q01 MSH MSA ERR? QRD QRF? DSP+ DSC?
        G 1c DSR_Q01 MSH MSA ERR? QAK? QRD QRF? DSP+ DSC?
        G 60 DSR_Q01 MSH SFT* MSA ERR? QAK? QRD QRF? DSP+ DSC?
        G 1 DSR_Q03 MSH QRD QRF? DSP+ DSC?
        G 2 DSR_Q03 MSH MSA? QRD QRF? DSP+ DSC?
        G 1c DSR_Q03 MSH MSA? ERR? QAK? QRD QRF? DSP+ DSC?
        G 60 DSR_Q03 MSH SFT* MSA? ERR? QAK? QRD QRF? DSP+ DSC?
        G 2 DSR_R03 MSH MSA? QRD QRF? DSP+ DSC?
        G 10 EAC_U07 MSH EQU ECD+ SAC? CNS? ROL?
        G 60 EAC_U07 MSH SFT* EQU COMMAND(ECD TQ1? SPECIMEN_CONTAINER(SAC SPM*)? CNS?)+ ROL?
        G 380 EAC_U07 MSH SFT* UAC? EQU COMMAND(ECD TQ1? SPECIMEN_CONTAINER(SAC SPM*)? CNS?)+ ROL?
        G 1c00 EAC_U07 MSH SFT* UAC? EQU COMMAND(ECD TQ1? SPECIMEN_CONTAINER(SAC OBR* SPM*)? CNS?)+
        G 10 EAN_U09 MSH EQU NOTIFICATION(NDS NTE?)+ ROL?
        G 60 EAN_U09 MSH SFT* EQU NOTIFICATION(NDS NTE?)+ ROL?
        G 380 EAN_U09 MSH SFT* UAC? EQU NOTIFICATION(NDS NTE?)+ ROL?
        G 1c00 EAN_U09 MSH SFT* UAC? EQU NOTIFICATION(NDS NTE?)+
        G 10 EAR_U08 MSH EQU COMMAND_RESPONSE(ECD SAC? ECR)+ ROL?
        G 60 EAR_U08 MSH SFT* EQU COMMAND_RESPONSE(ECD SPECIMEN_CONTAINER(SAC SPM*)? ECR)+ ROL?
        G 380 EAR_U08 MSH SFT* UAC? EQU COMMAND_RESPONSE(ECD SPECIMEN_CONTAINER(SAC SPM*)? ECR)+ ROL?
        G 1c00 EAR_U08 MSH SFT* UAC? EQU COMMAND_RESPONSE(ECD SPECIMEN_CONTAINER(SAC SPM*)? ECR)+
        G 4 EDR_Q01 MSH MSA ERR? QAK DSP+ DSC?
        G 18 EDR_R07 MSH MSA ERR? QAK DSP+ DSC?
        G 60 EDR_R07 MSH SFT* MSA ERR? QAK DSP+ DSC?
        G 380 EHC_E01 MSH SFT* UAC* INVOICE_INFORMATION<IVC PYE? CTD* AUT? LOC* ROL* PRODUCT_SERVICE_SECTION(PSS PRODUCT_SERVICE_GROUP(PSG LOC* ROL* PATIENT_INFO(PID PV1? PV2? ACC* INSURANCE(IN1 IN2?)+ DIAGNOSIS(DG1 NTE*)* OBX*)* PRODUCT_SERVICE_LINE_ITEM(PSL NTE* ADJ* AUT? LOC* ROL*)+ PROCEDURE(PR1 NTE* ROL*)* INVOICE_PROCESSING(IPR)*)+)+>
        G 1c00 EHC_E01 MSH SFT* UAC* INVOICE_INFORMATION_SUBMIT<IVC PYE? CTD* AUT? LOC* PRT* ROL* PRODUCT_SERVICE_SECTION(PSS PRODUCT_SERVICE_GROUP(PSG LOC* PRT* ROL* PATIENT_INFO(PID PV1? PV2? ACC* INSURANCE(IN1 IN2?)+ DIAGNOSIS(DG1 NTE*)* OBX*)* PRODUCT_SERVICE_LINE_ITEM(PSL NTE* ADJ* AUT? LOC* PRT* ROL*)+ PROCEDURE(PR1 NTE* PRT* ROL*)* IPR*)+)+>
        G 380 EHC_E02 MSH SFT* UAC* INVOICE_INFORMATION<IVC PYE CTD* NTE* PRODUCT_SERVICE_SECTION(PSS PSG(PSG PSL*)*)*>
        G 1c00 EHC_E02 MSH SFT* UAC* INVOICE_INFORMATION_CANCEL<IVC PYE CTD* NTE* PRODUCT_SERVICE_SECTION(PSS PSG(PSG PSL*)*)*>
        G 1f80 EHC_E04 MSH SFT* UAC* REASSESSMENT_REQUEST_INFO<IVC NTE* PRODUCT_SERVICE_SECTION(PSS PRODUCT_SERVICE_GROUP(PSG PSL*)*)*>
        G 1f80 EHC_E10 MSH SFT* UAC* MSA ERR* INVOICE_PROCESSING_RESULTS_INFO(IPR NTE* PYE IN1 IN2? IVC PRODUCT_SERVICE_SECTION(PSS PRODUCT_SERVICE_GROUP(PSG PRODUCT_SERVICE_LINE_INFO(PSL ADJ*)+)+)+)+
        G 1f80 EHC_E12 MSH SFT* UAC* RFI CTD* IVC PSS PSG PID? PSL* REQUEST(CTD? OBR NTE? OBX*)+
        G 1f80 EHC_E13 MSH SFT* UAC* MSA ERR* RFI CTD* IVC PSS PSG PID? PSL? REQUEST(CTD? OBR NTE? RESPONSE(OBX NTE? TXA?)+)+
        G 380 EHC_E15 MSH SFT* UAC* PAYMENT_REMITTANCE_HEADER_INFO<PMT PYE> PAYMENT_REMITTANCE_DETAIL_INFO(IPR IVC PRODUCT_SERVICE_SECTION(PSS PRODUCT_SERVICE_GROUP(PSG PSL_ITEM_INFO(PSL ADJ*)+)+)+)* ADJUSTMENT_PAYEE(ADJ ROL?)*
        G 1c00 EHC_E15 MSH SFT* UAC* PAYMENT_REMITTANCE_HEADER_INFO<PMT PYE> PAYMENT_REMITTANCE_DETAIL_INFO(IPR IVC PRODUCT_SERVICE_SECTION(PSS PRODUCT_SERVICE_GROUP(PSG PSL_ITEM_INFO(PSL ADJ*)+)+)+)* ADJUSTMENT_PAYEE(ADJ PRT? ROL?)*
        G 380 EHC_E20 MSH SFT* UAC* AUTHORIZATION_REQUEST<IVC CTD+ LOC* ROL* PAT_INFO(PID ACC* INSURANCE(IN1 IN2?)+ DIAGNOSIS(DG1 NTE*)* OBX*)+ PSL_ITEM_INFO(PSL NTE* ADJ* LOC* ROL*)+>
        G 1c00 EHC_E20 MSH SFT* UAC* AUTHORIZATION_REQUEST<IVC CTD+ LOC* ROL* PAT_INFO(PID ACC* INSURANCE(IN1 IN2?)+ DIAGNOSIS(DG1 NTE*)* OBX*)+ PSL_ITEM_INFO(PSL NTE* ADJ* LOC* PRT* ROL*)+>
        G 1f80 EHC_E21 MSH SFT* UAC* AUTHORIZATION_REQUEST<IVC PSL_ITEM_INFO(PSL NTE* AUT?)+>
        G 380 EHC_E24 MSH SFT* UAC* MSA ERR* AUTHORIZATION_RESPONSE_INFO<IVC PSL_ITEM_INFO(PSL AUT? PAYER_ADJUSTMENT(ADJ)*)+>
        G 1c00 EHC_E24 MSH SFT* UAC* MSA ERR* AUTHORIZATION_RESPONSE_INFO<IVC PSL_ITEM_INFO(PSL AUT? ADJ*)+>
        G 4 EQQ_Q01 MSH EQL DSC?
        G 18 EQQ_Q04 MSH EQL DSC?
        G 60 EQQ_Q04 MSH SFT* EQL DSC?
        G 4 ERP_Q01 MSH MSA ERR? QAK ERQ DSC?
        G 18 ERP_R09 MSH MSA ERR? QAK ERQ DSC?
        G 60 ERP_R09 MSH SFT* MSA ERR? QAK ERQ DSC?
        G 10 ESR_U02 MSH EQU ROL?
        G 60 ESR_U02 MSH SFT* EQU ROL?
        G 380 ESR_U02 MSH SFT* UAC? EQU ROL?
        G 1c00 ESR_U02 MSH SFT* UAC? EQU
        G 10 ESU_U01 MSH EQU ISD* ROL?
        G 60 ESU_U01 MSH SFT* EQU ISD* ROL?
        G 380 ESU_U01 MSH SFT* UAC? EQU ISD* ROL?
        G 1c00 ESU_U01 MSH SFT* UAC? EQU ISD*
        G 10 INR_U06 MSH EQU INV+ ROL?
        G 60 INR_U06 MSH SFT* EQU INV+ ROL?
        G 380 INR_U06 MSH SFT* UAC? EQU INV+ ROL?
        G 1c00 INR_U06 MSH SFT* UAC? EQU INV+
        G 10 INU_U05 MSH EQU INV+ ROL?
        G 60 INU_U05 MSH SFT* EQU INV+ ROL?
        G 380 INU_U05 MSH SFT* UAC? EQU INV+ ROL?
        G 1c00 INU_U05 MSH SFT* UAC? EQU INV+
        G 10 LSU_U12 MSH EQU EQP+ ROL?
        G 60 LSU_U12 MSH SFT* EQU EQP+ ROL?
        G 380 LSU_U12 MSH SFT* UAC? EQU EQP+ ROL?
        G 1c00 LSU_U12 MSH SFT* UAC? EQU EQP+
        G 1 MCF_Q02 MSH MSA
        G 1c MDM_T01 MSH EVN PID PV1 TXA
        G 60 MDM_T01 MSH SFT* EVN PID PV1 COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE*)* TXA
        G 80 MDM_T01 MSH SFT* UAC? EVN PID PV1 COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE*)* TXA
        G 1f00 MDM_T01 MSH SFT* UAC? EVN PID PV1 COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE*)* TXA CON*
        G 1c MDM_T02 MSH EVN PID PV1 TXA OBX+
        G 20 MDM_T02 MSH SFT* EVN PID PV1 COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE*)* TXA OBSERVATION(OBX NTE*)+
        G 40 MDM_T02 MSH SFT* EVN PID PV1 COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE*)* TXA OBXNTE_SUPPGRP(OBX NTE*)+
        G 80 MDM_T02 MSH SFT* UAC? EVN PID PV1 COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE*)* TXA OBSERVATION(OBX NTE*)+
        G 1f00 MDM_T02 MSH SFT* UAC? EVN PID PV1 COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE*)* TXA CON* OBSERVATION(OBX NTE*)+
        G 2 MFD_M01 MSH MFI MFA*
        G 2 MFD_M02 MSH MFI MFA*
        G 2 MFD_M03 MSH MFI MFA*
        G 4 MFK_M01 MSH MSA MFI MFA*
        G 1a MFK_M01 MSH MSA ERR? MFI MFA*
        G 60 MFK_M01 MSH SFT* MSA ERR* MFI MFA*
        G 1f80 MFK_M01 MSH SFT* UAC? MSA ERR* MFI MFA*
        G 2 MFK_M02 MSH MSA ERR? MFI MFA*
        G 4 MFK_M02 MSH MSA MFI MFA*
        G 2 MFK_M03 MSH MSA ERR? MFI MFA*
        G 1e MFN_M01 MSH MFI MF(MFE)+
        G e0 MFN_M01 MSH SFT* MFI MF(MFE ANY?)+
        G 2 MFN_M02 MSH MFI MF_STAFF(MFE)+
        G c MFN_M02 MSH MFI MF_STAFF(MFE STF PRA?)+
        G 10 MFN_M02 MSH MFI MF_STAFF(MFE STF PRA? ORG?)+
        G 60 MFN_M02 MSH SFT* MFI MF_STAFF(MFE STF PRA* ORG* AFF* LAN* EDU* CER* NTE*)+
        G 1f80 MFN_M02 MSH SFT* UAC? MFI MF_STAFF(MFE STF PRA* ORG* AFF* LAN* EDU* CER* NTE*)+
        G 2 MFN_M03 MSH MFI MF_TEST(MFE)+
        G 14 MFN_M03 MSH MFI MF_TEST(MFE OM1 ANY)+
        G e0 MFN_M03 MSH SFT* MFI MF_TEST(MFE OM1 ANY)+
        G 10 MFN_M04 MSH MFI MF_CDM(MFE CDM PRC*)+
        G 60 MFN_M04 MSH SFT* MFI MF_CDM(MFE CDM PRC*)+
        G 780 MFN_M04 MSH SFT* UAC? MFI MF_CDM(MFE CDM PRC*)+
        G 1800 MFN_M04 MSH SFT* UAC? MFI NTE* MF_CDM(MFE NTE* CDM NTE* PRC*)+
        G 1c MFN_M05 MSH MFI MF_LOCATION(MFE LOC LCH* LRL* MF_LOC_DEPT(LDP LCH* LCC*)+)+
        G 60 MFN_M05 MSH SFT* MFI MF_LOCATION(MFE LOC LCH* LRL* MF_LOC_DEPT(LDP LCH* LCC*)+)+
        G 1f80 MFN_M05 MSH SFT* UAC? MFI MF_LOCATION(MFE LOC LCH* LRL* MF_LOC_DEPT(LDP LCH* LCC*)+)+
        G 4 MFN_M06 MSH MFI MF_CDM(MFE CDM PRC*)+
        G 10 MFN_M06 MSH MFI MF_CLIN_STUDY(MFE CM0 MF_PHASE_SCHED_DETAIL(CM1 CM2*)*)+
        G 60 MFN_M06 MSH SFT* MFI MF_CLIN_STUDY(MFE CM0 MF_PHASE_SCHED_DETAIL(CM1 CM2*)*)+
        G 1f80 MFN_M06 MSH SFT* UAC? MFI MF_CLIN_STUDY(MFE CM0 MF_PHASE_SCHED_DETAIL(CM1 CM2*)*)+
        G 4 MFN_M07 MSH MFI MF_CLIN_STUDY(MFE CM0 MF_PHASE_SCHED_DETAIL(CM1 CM2*)*)+
        G 10 MFN_M07 MSH MFI MF_CLIN_STUDY_SCHED(MFE CM0 CM2*)+
        G 60 MFN_M07 MSH SFT* MFI MF_CLIN_STUDY_SCHED(MFE CM0 CM2*)+
        G 1f80 MFN_M07 MSH SFT* UAC? MFI MF_CLIN_STUDY_SCHED(MFE CM0 CM2*)+
        G 4 MFN_M08 MSH MFI MF_TEST_NUMERIC(MFE OM1 MF_NUMERIC_OBSERVATION(OM2? OM3? OM4?)?)+
        G 8 MFN_M08 MSH MFI MF_TEST_NUMERIC(MFE OM1? MF_NUMERIC_OBSERVATION(OM2? OM3? OM4?)?)+
        G 10 MFN_M08 MSH MFI MF_TEST_NUMERIC(MFE OM1 OM2? OM3? OM4?)+
        G 60 MFN_M08 MSH SFT* MFI MF_TEST_NUMERIC(MFE OM1 OM2? OM3? OM4?)+
        G 380 MFN_M08 MSH SFT* UAC? MFI MF_TEST_NUMERIC(MFE OM1 OM2? OM3? OM4?)+
        G c00 MFN_M08 MSH SFT* UAC? MFI MF_TEST_NUMERIC(MFE OM1 PRT* OM2? OM3? OM4*)+
        G 1000 MFN_M08 MSH SFT* UAC? MFI MF_TEST_NUMERIC(MFE OM1 OMC* PRT* OM2? OM3? OM4*)+
        G 4 MFN_M09 MSH MFI MF_TEST_CATEGORICAL(MFE MF_TEST_CAT_DETAIL(OM3 OM4*)?)+
        G 18 MFN_M09 MSH MFI MF_TEST_CATEGORICAL(MFE OM1 MF_TEST_CAT_DETAIL(OM3 OM4*)?)+
        G 60 MFN_M09 MSH SFT* MFI MF_TEST_CATEGORICAL(MFE OM1 MF_TEST_CAT_DETAIL(OM3 OM4*)?)+
        G 380 MFN_M09 MSH SFT* UAC? MFI MF_TEST_CATEGORICAL(MFE OM1 MF_TEST_CAT_DETAIL(OM3 OM4*)?)+
        G c00 MFN_M09 MSH SFT* UAC? MFI MF_TEST_CATEGORICAL(MFE OM1 PRT* MF_TEST_CAT_DETAIL(OM3 OM4*)?)+
        G 1000 MFN_M09 MSH SFT* UAC? MFI MF_TEST_CATEGORICAL(MFE OM1 OMC* PRT* MF_TEST_CAT_DETAIL(OM3 OM4*)?)+
        G 4 MFN_M10 MSH MFI MF_TEST_BATTERIES(MF_TEST_BATT_DETAIL(OM5 OM4*)?)+
        G 18 MFN_M10 MSH MFI MF_TEST_BATTERIES(MFE OM1 MF_TEST_BATT_DETAIL(OM5 OM4*)?)+
        G 60 MFN_M10 MSH SFT* MFI MF_TEST_BATTERIES(MFE OM1 MF_TEST_BATT_DETAIL(OM5 OM4*)?)+
        G 380 MFN_M10 MSH SFT* UAC? MFI MF_TEST_BATTERIES(MFE OM1 MF_TEST_BATT_DETAIL(OM5 OM4*)?)+
        G c00 MFN_M10 MSH SFT* UAC? MFI MF_TEST_BATTERIES(MFE OM1 PRT* MF_TEST_BATT_DETAIL(OM5 OM4*)?)+
        G 1000 MFN_M10 MSH SFT* UAC? MFI MF_TEST_BATTERIES(MFE OM1 OMC* PRT* MF_TEST_BATT_DETAIL(OM5 OM4*)?)+
        G 1c MFN_M11 MSH MFI MF_TEST_CALCULATED(MFE OM1 MF_TEST_CALC_DETAIL(OM6 OM2)?)+
        G 60 MFN_M11 MSH SFT* MFI MF_TEST_CALCULATED(MFE OM1 MF_TEST_CALC_DETAIL(OM6 OM2)?)+
        G 380 MFN_M11 MSH SFT* UAC? MFI MF_TEST_CALCULATED(MFE OM1 MF_TEST_CALC_DETAIL(OM6 OM2)?)+
        G c00 MFN_M11 MSH SFT* UAC? MFI MF_TEST_CALCULATED(MFE OM1 PRT* MF_TEST_CALC_DETAIL(OM6 OM2)?)+
        G 1000 MFN_M11 MSH SFT* UAC? MFI MF_TEST_CALCULATED(MFE OM1 OMC* PRT* MF_TEST_CALC_DETAIL(OM6 OM2)?)+
        G 10 MFN_M12 MSH MFI MF_OBS_ATTRIBUTES(MFE OM1 OM7?)+
        G 60 MFN_M12 MSH SFT* MFI MF_OBS_ATTRIBUTES(MFE OM1 OM7?)+
        G 380 MFN_M12 MSH SFT* UAC? MFI MF_OBS_ATTRIBUTES(MFE OM1 OM7?)+
        G 1c00 MFN_M12 MSH SFT* UAC? MFI MF_OBS_ATTRIBUTES(MFE OM1 PRT* MF_OBS_OTHER_ATTRIBUTES(OM7 PRT*)?)+
        G 60 MFN_M13 MSH SFT* MFI MFE+
        G 1f80 MFN_M13 MSH SFT* UAC? MFI MFE+
        G 60 MFN_M15 MSH SFT* MFI MF_INV_ITEM(MFE IIM)+
        G 1f80 MFN_M15 MSH SFT* UAC? MFI MF_INV_ITEM(MFE IIM)+
        G 1f80 MFN_M16 MSH SFT* UAC? MFI MATERIAL_ITEM_RECORD(MFE ITM NTE* STERILIZATION(STZ NTE*)* PURCHASING_VENDOR(VND PACKAGING(PKG PCE*)*)* MATERIAL_LOCATION(IVT ILT* NTE*)*)+
        G 1f80 MFN_M17 MSH SFT* UAC? MFI MF_DRG(MFE DMI)+
        G 1000 MFN_M18 MSH SFT* UAC? MFI MF_PAYER(MFE PAYER_MF_ENTRY(PM1 PAYER_MF_COVERAGE(MCP DPS*)+)+)+
        G 1a MFQ_M01 MSH QRD QRF? DSC?
        G 60 MFQ_M01 MSH SFT* QRD QRF? DSC?
        G 80 MFQ_M01 MSH SFT* UAC? QRD QRF? DSC?
        G 2 MFQ_M02 MSH QRD QRF? DSC?
        G 2 MFQ_M03 MSH QRD QRF? DSC?
        G 2 MFR_M01 MSH MSA ERR? QRD QRF? MFI MF(MFE)+ DSC?
        G 18 MFR_M01 MSH MSA ERR? QAK? QRD QRF? MFI MF_QUERY(MFE)+ DSC?
        G 20 MFR_M01 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE ANY?)+ DSC?
        G 40 MFR_M01 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE ANY)+ DSC?
        G 80 MFR_M01 MSH SFT* UAC? MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE ANY?)+ DSC?
        G 2 MFR_M02 MSH MSA ERR? QRD QRF? MFI MF_STAFF(MFE)+ DSC?
        G 2 MFR_M03 MSH MSA ERR? QRD QRF? MFI MF_TEST(MFE)+ DSC?
        G 20 MFR_M04 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE CDM LCH* PRC*)+ DSC?
        G 40 MFR_M04 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE CDM PRC*)+ DSC?
        G 80 MFR_M04 MSH SFT* UAC? MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE CDM PRC*)+ DSC?
        G 60 MFR_M05 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE LOC LCH* LRL* LDP+ LCH* LCC*)+ DSC?
        G 80 MFR_M05 MSH SFT* UAC? MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE LOC LCH* LRL* MF_LOC_DEPT(LDP LCH* LCC*)+)+ DSC?
        G 60 MFR_M06 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE CM0 CM1* CM2*)+ DSC?
        G 80 MFR_M06 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE CM0 MF_PHASE_SCHED_DETAIL(CM1 CM2*)*)+ DSC?
        G e0 MFR_M07 MSH SFT* MSA ERR* QAK? QRD QRF? MFI MF_QUERY(MFE CM0 CM2*)+ DSC?
        G 2 NMD_N01 MSH CLOCK_AND_STATS_WITH_NOTES(CLOCK(NCK NTE*)? APP_STATS(NST NTE*)? APP_STATUS(NSC NTE*)?)+
        G 18 NMD_N02 MSH CLOCK_AND_STATS_WITH_NOTES(CLOCK(NCK NTE*)? APP_STATS(NST NTE*)? APP_STATUS(NSC NTE*)?)+
        G 60 NMD_N02 MSH SFT* CLOCK_AND_STATS_WITH_NOTES(CLOCK(NCK NTE*)? APP_STATS(NST NTE*)? APP_STATUS(NSC NTE*)?)+
        G 1f80 NMD_N02 MSH SFT* UAC? CLOCK_AND_STATS_WITH_NOTES(CLOCK(NCK NTE*)? APP_STATS(NST NTE*)? APP_STATUS(NSC NTE*)?)+
        G 18 NMQ_N01 MSH QRY_WITH_DETAIL(QRD QRF?)? CLOCK_AND_STATISTICS(NCK? NST? NSC?)+
        G 60 NMQ_N01 MSH SFT* QRY_WITH_DETAIL(QRD QRF?)? CLOCK_AND_STATISTICS(NCK? NST? NSC?)+
        G 80 NMQ_N01 MSH SFT* UAC? QRY_WITH_DETAIL(QRD QRF?)? CLOCK_AND_STATISTICS(NCK? NST? NSC?)+
        G 2 NMQ_N02 MSH QRY_WITH_DETAIL(QRD QRF?)? CLOCK_AND_STATISTICS(NCK? NST? NSC?)+
        G 8 NMR_N01 MSH MSA ERR* QRD? CLOCK_AND_STATS_WITH_NOTES_ALT(NCK? NTE* NST? NTE* NSC? NTE*)+
        G 10 NMR_N01 MSH MSA ERR? QRD? CLOCK_AND_STATS_WITH_NOTES_ALT(NCK? NTE* NST? NTE* NSC? NTE*)+
        G 60 NMR_N01 MSH SFT* MSA ERR* QRD? CLOCK_AND_STATS_WITH_NOTES_ALT(NCK? NTE* NST? NTE* NSC? NTE*)+
        G 80 NMR_N01 MSH SFT* UAC? MSA ERR* QRD? CLOCK_AND_STATS_WITH_NOTES_ALT(NCK? NTE* NST? NTE* NSC? NTE*)+
        G 2 NMR_N02 MSH MSA ERR? QRD? CLOCK_AND_STATS_WITH_NOTES_ALT(NCK? NTE* NST? NTE* NSC? NTE*)+
        G 60 OMB_O27 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO SPM? NTE* DG1* OBSERVATION(OBX NTE*)* FT1* BLG?)+
        G 80 OMB_O27 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO SPM? NTE* DG1* OBSERVATION(OBX NTE*)* FT1* BLG?)+
        G 300 OMB_O27 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* BPO SPM? NTE* DG1* OBSERVATION(OBX NTE*)* FT1* BLG?)+
        G 1c00 OMB_O27 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* BPO SPM? NTE* DG1* OBSERVATION(OBX PRT* NTE*)* FT1* BLG?)+
        G c OMD_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER_DIET(ORC DIET(ODS+ NTE* OBSERVATION(OBX NTE*)+)?)+ ORDER_TRAY(ORC ODT+ NTE*)*
        G 10 OMD_O03 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER_DIET(ORC DIET(ODS+ NTE* OBSERVATION(OBX NTE*)*)?)+ ORDER_TRAY(ORC ODT+ NTE*)*
        G 60 OMD_O03 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER_DIET(ORC TIMING_DIET(TQ1 TQ2*)* DIET(ODS+ NTE* OBSERVATION(OBX NTE*)*)?)+ ORDER_TRAY(ORC TIMING_TRAY(TQ1 TQ2*)* ODT+ NTE*)*
        G 80 OMD_O03 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER_DIET(ORC TIMING_DIET(TQ1 TQ2*)* DIET(ODS+ NTE* OBSERVATION(OBX NTE*)*)?)+ ORDER_TRAY(ORC TIMING_TRAY(TQ1 TQ2*)* ODT+ NTE*)*
        G 300 OMD_O03 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER_DIET(ORC TIMING_DIET(TQ1 TQ2*)* DIET(ODS+ NTE* OBSERVATION(OBX NTE*)*)?)+ ORDER_TRAY(ORC TIMING_TRAY(TQ1 TQ2*)* ODT+ NTE*)*
        G 1c00 OMD_O03 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER_DIET(ORC PRT* TIMING_DIET(TQ1 TQ2*)* DIET(ODS+ NTE* OBSERVATION(OBX PRT* NTE*)*)?)+ ORDER_TRAY(ORC PRT* TIMING_TRAY(TQ1 TQ2*)* ODT+ NTE*)*
        G 10 OMG_O19 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC OBR NTE* CTD? DG1* OBSERVATION(OBX NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* CTD? OBSERVATION_PRIOR(OBX NTE*)+)+)* FT1* CTI* BLG?)+
        G 60 OMG_O19 MSH SFT* NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* CTD? DG1* OBSERVATION(OBX NTE*)* SPECIMEN(SPM OBX* CONTAINER(SAC OBX*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR TIMING_PRIOR(TQ1 TQ2*)* NTE* CTD? OBSERVATION_PRIOR(OBX NTE*)+)+)* FT1* CTI* BLG?)+
        G 80 OMG_O19 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* ROL* CTD? DG1* OBSERVATION(OBX NTE*)* SPECIMEN(SPM OBX* CONTAINER(SAC OBX*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR TIMING_PRIOR(TQ1 TQ2*)* NTE* ROL* CTD? OBSERVATION_PRIOR(OBX NTE*)+)+)* FT1* CTI* BLG?)+
        G 300 OMG_O19 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBR NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* NTE*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC OBR TIMING_PRIOR(TQ1 TQ2*)* NTE* PRT* CTD? OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* FT1* CTI* BLG?)+
        G c00 OMG_O19 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBR NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* NTE*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? ARV* PRT*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR TIMING_PRIOR(TQ1 TQ2*)* NTE* PRT* CTD? OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* FT1* CTI* BLG?)+
        G 1000 OMG_O19 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBR NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* NTE*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)* SGH? PRIOR_RESULT(PATIENT_PRIOR(PID PD1? ARV* PRT*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR TIMING_PRIOR(TQ1 TQ2*)* NTE* PRT* CTD? OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* SGT? FT1* CTI* BLG?)+
        G 60 OMI_O23 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* CTD? DG1* OBSERVATION(OBX NTE*)* IPC+)+
        G 80 OMI_O23 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* ROL* CTD? DG1* OBSERVATION(OBX NTE*)* IPC+)+
        G 300 OMI_O23 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* NTE*)* IPC+)+
        G 1c00 OMI_O23 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBR NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* NTE*)* IPC+)+
        G 10 OML_O21 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER_GENERAL(CONTAINER_1(SAC OBX*)? ORDER(ORC OBSERVATION_REQUEST(OBR CONTAINER_2(SAC OBX*)* TCD? NTE* DG1* OBSERVATION(OBX TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+)+
        G 20 OML_O21 MSH SFT* NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* CTD? DG1* OBSERVATION(OBX TCD? NTE*)* SPECIMEN(SPM OBX* CONTAINER(SAC OBX*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+
        G 40 OML_O21 MSH SFT* NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* CTD? DG1* OBSERVATION(OBX TCD? NTE*)* SPECIMEN(SPM OBX* CONTAINER(SAC OBX*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+
        G 80 OML_O21 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* ROL* CTD? DG1* OBSERVATION(OBX TCD? NTE*)* SPECIMEN(SPM OBX* CONTAINER(SAC OBX*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* ROL* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+
        G 300 OML_O21 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* TCD? NTE*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)*)? FT1* CTI* BLG?)+
        G c00 OML_O21 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* TCD? NTE*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)*)? FT1* CTI* BLG?)+
        G 1000 OML_O21 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* TCD? NTE*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)* SGH? PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* SGT?)? FT1* CTI* BLG?)+
        G 60 OML_O33 MSH SFT* NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM OBX* SAC* ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* DG1* OBSERVATION(OBX TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+)+
        G 80 OML_O33 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM OBX* SAC* ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* ROL* DG1* OBSERVATION(OBX TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* ROL* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+)+
        G 300 OML_O33 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* DG1* OBSERVATION(OBX PRT* TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)*)? FT1* CTI* BLG?)+)+
        G c00 OML_O33 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* DG1* OBSERVATION(OBX PRT* TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)*)? FT1* CTI* BLG?)+)+
        G 1000 OML_O33 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* DG1* OBSERVATION(OBX PRT* TCD? NTE*)* SGH? PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* SGT?)? FT1* CTI* BLG?)+)+
        G 20 OML_O35 MSH SFT* NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM OBX* SPECIMEN_CONTAINER(SAC ORDER(ORC TIIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* DG1* OBSERVATION(OBX TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+)+)+
        G 40 OML_O35 MSH SFT* NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM OBX* SPECIMEN_CONTAINER(SAC ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* DG1* OBSERVATION(OBX TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+)+)+
        G 80 OML_O35 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM OBX* SPECIMEN_CONTAINER(SAC ORDER(ORC TIIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* ROL* DG1* OBSERVATION(OBX TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1* ORDER_PRIOR(ORC? OBR NTE* ROL* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX NTE*)+)+)*)? FT1* CTI* BLG?)+)+)+
        G 300 OML_O35 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SPECIMEN_CONTAINER(SAC ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* DG1* OBSERVATION(OBX PRT* TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)*)? FT1* CTI* BLG?)+)+)+
        G c00 OML_O35 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SPECIMEN_CONTAINER(SAC ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* DG1* OBSERVATION(OBX PRT* TCD? NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)*)? FT1* CTI* BLG?)+)+)+
        G 1000 OML_O35 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SPECIMEN_CONTAINER(SAC ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* DG1* OBSERVATION(OBX PRT* TCD? NTE*)* SGH? PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR NTE* PRT* TIMING_PRIOR(TQ1 TQ2*)* OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* SGT?)? FT1* CTI* BLG?)+)+)+
        G 300 OML_O39 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* TCD? NTE*)* SPECIMEN_SHIPMENT(SHP SHIPMENT_OBSERVATION(OBX PRT*)* PACKAGE(PAC SPECIMEN_IN_PACKAGE(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SPECIMEN_CONTAINER_IN_PACKAGE(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)*)+)*)? FT1* CTI* BLG?)+
        G 1c00 OML_O39 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR TCD? NTE* PRT* CTD? DG1* OBSERVATION(OBX PRT* TCD? NTE*)* SPECIMEN_SHIPMENT(SHP SHIPMENT_OBSERVATION(OBX PRT*)* PACKAGE(PAC SPECIMEN_IN_PACKAGE(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SPECIMEN_CONTAINER_IN_PACKAGE(SAC CONTAINER_OBSERVATION(OBX PRT*)*)*)*)+)*)? FT1* CTI* BLG?)+
        G c OMN_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(RQD RQ1? NTE* OBSERVATION(OBX NTE*)*)? BLG?)+
        G 10 OMN_O07 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 60 OMN_O07 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 80 OMN_O07 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 300 OMN_O07 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 1c00 OMN_O07 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX PRT* NTE*)* BLG?)+
        G 10 OMP_O09 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC RXO NTE* RXR+ COMPONENT(RXC+ NTE*)? OBSERVATION(OBX NTE*)* FT1* BLG?)+
        G 60 OMP_O09 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RXO NTE* RXR+ COMPONENT(RXC NTE*)* OBSERVATION(OBX NTE*)* FT1* BLG?)+
        G 80 OMP_O09 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RXO NTE* RXR+ COMPONENT(RXC NTE*)* OBSERVATION(OBX NTE*)* FT1* BLG?)+
        G 300 OMP_O09 MSH SFT* UAC? NTE* PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT*)? NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RXO PRT* NTE* RXR+ COMPONENT(RXC NTE*)* OBSERVATION(OBX PRT* NTE*)* FT1* BLG?)+
        G 1c00 OMP_O09 MSH SFT* UAC? NTE* PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT*)? NTE* ARV* PATIENT_VISIT(PV1 PV2? PRT* ARV*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RXO PRT* NTE* RXR+ COMPONENT(RXC NTE*)* CDO* OBSERVATION(OBX PRT* NTE*)* FT1* BLG?)+
        G 800 OMQ_O42 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* OBX PRT* TXA CTD? DG1* ORDER_DOCUMENT(SGH OBX PRT* TXA? NTE* SGT)* OBSERVATION(OBX PRT* NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR TIMING_PRIOR(TQ1 TQ2*)* NTE* PRT* CTD? OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* FT1* CTI* BLG?)+
        G 1400 OMQ_O42 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* OBX PRT* TXA CTD? DG1* OBSERVATION(OBX PRT* NTE*)* PRIOR_RESULT(PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1* ORDER_PRIOR(ORC PRT* OBR TIMING_PRIOR(TQ1 TQ2*)* NTE* PRT* CTD? OBSERVATION_PRIOR(OBX PRT* NTE*)+)+)* FT1* CTI* BLG?)+
        G c OMS_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(RQD NTE* OBSERVATION(OBX NTE*)*)? BLG?)+
        G 10 OMS_O05 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 60 OMS_O05 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 80 OMS_O05 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 300 OMS_O05 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX NTE*)* BLG?)+
        G 1c00 OMS_O05 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* RQD RQ1? NTE* OBSERVATION(OBX PRT* NTE*)* BLG?)+
        G 80 OPL_O37 MSH SFT* UAC? NTE* ROL+ GUARANTOR(GT1 NTE*)? ORDER(NK1+ PATIENT(PID PD1? OBX* INSURANCE(IN1 IN2? IN3?)* AL1*)? SPECIMEN(SPM OBX* CONTAINER(SAC OBX*)* OBSERVATION_REQUEST(ORC OBR ROL* TIMING(TQ1 TQ2*)* TCD? DG1* OBX*)+)+ PRIOR_RESULT(NK1+ PATIENT_PRIOR(PID PD1?)? PATIENT_VISIT_PRIOR(PV1 PV2?)? AL1? ORDER_PRIOR(OBR ORC? ROL* TIMING(TQ1 TQ2*)? OBX+)+)? FT1* CTI* BLG?)+
        G 300 OPL_O37 MSH SFT* UAC? NTE* PRT+ GUARANTOR(GT1 NTE*)? ORDER(NK1+ PATIENT(PID PD1? PRT* OBSERVATIONS_ON_PATIENT(OBX PRT*)* INSURANCE(IN1 IN2? IN3?)* AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)* OBSERVATION_REQUEST(ORC OBR PRT* TIMING(TQ1 TQ2*)* TCD? DG1* ORDER_RELATED_OBSERVATION(OBX PRT*)*)+)+ PRIOR_RESULT(NK1+ PATIENT_PRIOR(PID PD1? PRT*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1? ORDER_PRIOR(OBR ORC? PRT* TIMING(TQ1 TQ2*)? OBSERVATION_RESULT(OBX PRT*)+)+)? FT1* CTI* BLG?)+
        G c00 OPL_O37 MSH SFT* UAC? NTE* PRT+ GUARANTOR(GT1 NTE*)? ORDER(NK1+ PATIENT(PID PD1? PRT* ARV* OBSERVATIONS_ON_PATIENT(OBX PRT*)* INSURANCE(IN1 IN2? IN3?)* AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)* OBSERVATION_REQUEST(ORC PRT* OBR PRT* TIMING(TQ1 TQ2*)* TCD? DG1* ORDER_RELATED_OBSERVATION(OBX PRT*)*)+)+ PRIOR_RESULT(NK1+ PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1? ORDER_PRIOR(OBR ORC? PRT* TIMING(TQ1 TQ2*)? OBSERVATION_RESULT_GROUP(OBX PRT*)+)+)? FT1* CTI* BLG?)+
        G 1000 OPL_O37 MSH SFT* UAC? NTE* PRT+ GUARANTOR(GT1 NTE*)? ORDER(NK1+ PATIENT(PID PD1? PRT* ARV* OBSERVATIONS_ON_PATIENT(OBX PRT*)* INSURANCE(IN1 IN2? IN3?)* AL1*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)* OBSERVATION_REQUEST(ORC PRT* OBR PRT* TIMING(TQ1 TQ2*)* TCD? DG1* ORDER_RELATED_OBSERVATION(OBX PRT*)*)+)+ SGH? PRIOR_RESULT(NK1+ PATIENT_PRIOR(PID PD1? PRT* ARV*)? PATIENT_VISIT_PRIOR(PV1 PV2? PRT*)? AL1? ORDER_PRIOR(OBR ORC? PRT* TIMING(TQ1 TQ2*)? OBSERVATION_RESULT_GROUP(OBX PRT*)+)+)? SGT? FT1* CTI* BLG?)+
        G 80 OPR_O38 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(ORDER(NK1+ PID? SPECIMEN(SPM OBX* SAC* OBSERVATION_REQUEST(ORC OBR ROL*)* TIMING(TQ1 TQ2*)*)*)+)?
        G 300 OPR_O38 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(ORDER(NK1+ PID? PRT* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* OBSERVATION_REQUEST(ORC OBR PRT*)* TIMING(TQ1 TQ2*)*)*)+)?
        G 1c00 OPR_O38 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(ORDER(NK1+ PID? PRT* ARV* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* OBSERVATION_REQUEST(ORC PRT* OBR PRT*)* TIMING(TQ1 TQ2*)*)*)+)?
        G 80 OPU_R25 MSH SFT* UAC? NTE? PV1 PV2? OBX* NTE* ROL+ ACCESSION_DETAIL(NK1+ PATIENT(PID PD1? PATIENT_OBSERVATION(OBX NTE*)*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX NTE*)* CONTAINER(SAC INV?)* ORDER(OBR ORC? NTE* ROL* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX NTE*)+)+)+)+
        G 300 OPU_R25 MSH SFT* UAC? NTE? PV1 PV2? PRT* PATIENT_VISIT_OBSERVATION(OBX NTE* PRT*)* ACCESSION_DETAIL(NK1+ PATIENT(PID PD1? PRT* PATIENT_OBSERVATION(OBX PRT* NTE*)*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT* NTE*)* CONTAINER(SAC INV?)* ORDER(OBR ORC? NTE* PRT* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX PRT* NTE*)+)+)+)+
        G 1c00 OPU_R25 MSH SFT* UAC? NTE? PV1 PV2? PRT* PATIENT_VISIT_OBSERVATION(OBX NTE* PRT*)* ACCESSION_DETAIL(NK1+ PATIENT(PID PD1? PRT* ARV* PATIENT_OBSERVATION(OBX PRT* NTE*)*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT* NTE*)* CONTAINER(SAC INV?)* ORDER(OBR PRT* COMMON_ORDER(ORC PRT*)? NTE* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX PRT* NTE*)+)+)+)+
        G 1f00 ORA_R33 MSH SFT* UAC? MSA ERR* ORC?
        G 3e0 ORA_R41 MSH SFT* MSA ERR*
        G 1c00 ORA_R41 MSH SFT* UAC? MSA ERR* PRT*
        G 60 ORB_O28 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID ORDER(ORC TIMING(TQ1 TQ2*)* BPO?)*)?)?
        G 380 ORB_O28 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID ORDER(ORC TIMING(TQ1 TQ2*)* BPO?)*)?)?
        G 1c00 ORB_O28 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT* ARV* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* BPO?)*)?)?
        G c ORD_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER_DIET(ORC ODS* NTE*)+ ORDER_TRAY(ORC ODT* NTE*)*)?
        G 10 ORD_O04 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER_DIET(ORC ODS* NTE*)+ ORDER_TRAY(ORC ODT* NTE*)*)?
        G 60 ORD_O04 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER_DIET(ORC TIMING_DIET(TQ1 TQ2*)* ODS* NTE*)+ ORDER_TRAY(ORC TIMING_TRAY(TQ1 TQ2*)* ODT* NTE*)*)?
        G 380 ORD_O04 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER_DIET(ORC TIMING_DIET(TQ1 TQ2*)* ODS* NTE*)+ ORDER_TRAY(ORC TIMING_TRAY(TQ1 TQ2*)* ODT* NTE*)*)?
        G 1c00 ORD_O04 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT* ARV* NTE*)? ORDER_DIET(ORC PRT* TIMING_DIET(TQ1 TQ2*)* ODS* NTE*)+ ORDER_TRAY(ORC PRT* TIMING_TRAY(TQ1 TQ2*)* ODT* NTE*)*)?
        G 2 ORF_R04 MSH MSA QUERY_RESPONSE(QRD QRF? PID? NTE*)+ ORDER(ORC? OBR NTE* OBSERVATION(OBX? NTE*)+)+ DSC?
        G 4 ORF_R04 MSH MSA QRD QRF? QUERY_RESPONSE(PATIENT(PID NTE*)? ORDER(ORC? OBR NTE* OBSERVATION(OBX? NTE*)+ CTI*)+)+ DSC?
        G 8 ORF_R04 MSH MSA QRD QRF? QUERY_RESPONSE(PATIENT(PID NTE*)? ORDER(ORC? OBR NTE* OBSERVATION(OBX? NTE*)+ CTI*)+)+ ERR? QAK? DSC?
        G 10 ORF_R04 MSH MSA QRD QRF? RESPONSE(PATIENT(PID NTE*)? ORDER(ORC? OBR NTE* CTD? OBSERVATION(OBX? NTE*)+ CTI*)+)+ ERR? QAK? DSC?
        G 20 ORF_R04 MSH SFT* MSA QRD QRF? QUERY_RESPONSE(PATIENT(PID NTE*)? ORDER(ORC? OBR NTE* TIMING_QTY(TQ1 TQ2*)* CTD? OBSERVATION(OBX? NTE*)+ CTI*)+)+ ERR* QAK? DSC?
        G 40 ORF_R04 MSH SFT* MSA QRD QRF? PIDNTEORCOBRNTETQ1TQ2CTDOBXNTECTI_SUPPGRP(PIDNTE_SUPPGRP(PID NTE*)? ORCOBRNTETQ1TQ2CTDOBXNTECTI_SUPPGRP(ORC? OBR NTE* TQ1TQ2_SUPPGRP(TQ1 TQ2*)* CTD? OBXNTE_SUPPGRP(OBX? NTE*)+ CTI*)+)+ ERR* QAK? DSC?
        G 80 ORF_R04 MSH SFT* UAC? MSA QRD QRF? QUERY_RESPONSE(PATIENT(PID NTE* OBX*)? ORDER(ORC? OBR NTE* ROL* TIMING_QTY(TQ1 TQ2*)* CTD? OBSERVATION(OBX? NTE*)+ CTI*)+)+ ERR* QAK? DSC?
        G 10 ORG_O20 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC OBR? NTE* CTI*)+)?
        G 60 ORG_O20 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR? NTE* CTI* SPECIMEN(SPM SAC*)*)+)?
        G 80 ORG_O20 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_GROUP(OBR ROL*)? NTE* CTI* SPECIMEN(SPM SAC*)*)+)?
        G 300 ORG_O20 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE* PRT*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_GROUP(OBR)? PRT* NTE* CTI* SPECIMEN(SPM SAC*)*)+)?
        G 800 ORG_O20 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE* PRT* ARV*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_GROUP(OBR)? NTE* CTI* SPECIMEN(SPM SAC*)*)+)?
        G 1400 ORG_O20 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE* PRT* ARV*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_GROUP(OBR PRT*)? NTE* CTI* SPECIMEN(SPM SAC*)*)+)?
        G 60 ORI_O24 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* IPC+)+)?
        G 80 ORI_O24 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* ROL* IPC+)+)?
        G 300 ORI_O24 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE* PRT*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* PRT* IPC+)+)?
        G 1c00 ORI_O24 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID ARV* NTE* PRT*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBR NTE* PRT* IPC+)+)?
        G 10 ORL_O22 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID GENERAL_ORDER(CONTAINER(SAC OBX*)? ORDER(ORC OBSERVATION_REQUEST(OBR SAC*)?)*)+)?)?
        G 60 ORL_O22 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR SPECIMEN(SPM SAC*)*)?)*)?)?
        G 80 ORL_O22 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR ROL* SPECIMEN(SPM SAC*)*)?)*)?
        G 300 ORL_O22 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID PRT* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT* SPECIMEN(SPM SAC*)*)?)*)?
        G 1c00 ORL_O22 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID PRT* ARV* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT* SPECIMEN(SPM SAC*)*)?)*)?
        G 60 ORL_O34 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID SPECIMEN(SPM OBX* SAC* ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR SPMSAC_SUPPGRP2(SPM SAC*)*)?)*)+)?)?
        G 80 ORL_O34 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID SPECIMEN(SPM OBX* SAC* ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR ROL*)?)*)+)?
        G 300 ORL_O34 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID PRT* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT*)?)*)+)?
        G 1c00 ORL_O34 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID PRT* ARV* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT*)?)*)+)?
        G 60 ORL_O36 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID SPECIMEN(SPM OBX* SPECIMEN_CONTAINER(SAC ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR)?)*)+)+)?)?
        G 80 ORL_O36 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID SPECIMEN(SPM OBX* NTE* SPECIMEN_CONTAINER(SAC ORDER(ORC TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR ROL*)?)*)+)+)?
        G 300 ORL_O36 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID PRT* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* NTE* SPECIMEN_CONTAINER(SAC ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT*)?)*)+)+)?
        G 1c00 ORL_O36 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PID PRT* ARV* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* NTE* SPECIMEN_CONTAINER(SAC ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT*)?)*)+)+)?
        G 300 ORL_O40 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT* SPECIMEN_SHIPMENT(SHP PACKAGE(PAC SPECIMEN_IN_PACKAGE(SPM SPECIMEN_CONTAINER_IN_PACKAGE(SAC)*)*)+)*)?)*)?)?
        G 1c00 ORL_O40 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT* ARV* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT* SPECIMEN_SHIPMENT(SHP PACKAGE(PAC SPECIMEN_IN_PACKAGE(SPM SPECIMEN_CONTAINER_IN_PACKAGE(SAC)*)*)+)*)?)*)?)?
        G 1800 ORL_O41 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT* SPECIMEN(SPM SAC*)*)?)*)?
        G 1800 ORL_O42 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* SAC* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT*)?)*)+)?
        G 1800 ORL_O43 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT*)? SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* NTE* SPECIMEN_CONTAINER(SAC ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT*)?)*)+)+)?
        G 1800 ORL_O44 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* OBSERVATION_REQUEST(OBR PRT* SPECIMEN_SHIPMENT(SHP PACKAGE(PAC SPECIMEN_IN_PACKAGE(SPM SPECIMEN_CONTAINER_IN_PACKAGE(SAC)*)*)+)*)?)*)?
        G 1 ORM_O01 MSH NTE* PATIENT(PID NTE* PV1?)? ORDER(ORC ORDER_DETAIL(OBR ORO RX1 NTE* OBX* NTE*)? BLG?)+
        G 2 ORM_O01 MSH NTE* PATIENT(PID NTE* PV1?)? ORDER(ORC ORDER_DETAIL(CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* OBX* NTE+)? BLG?)+
        G 4 ORM_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* DG1* OBSERVATION(OBX NTE*)*)? CTI? BLG?)+
        G 8 ORM_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3*)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(CHOICE<OBR RQD RQ1 ODS ODT RXO> NTE* DG1* OBSERVATION(OBX NTE*)*)? CTI* BLG?)+
        G 60 ORM_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(OBRRQDRQ1RXOODSODT_SUPPGRP<OBR RQD RQ1 RXO ODS ODT> NTE* CTD? DG1* OBSERVATION(OBX NTE*)*)? FT1* CTI* BLG?)+
        G 90 ORM_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* CTD? DG1* OBSERVATION(OBX NTE*)*)? FT1* CTI* BLG?)+
        G c ORN_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC RQD RQ1? NTE*)+)?
        G 10 ORN_O08 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC RQD RQ1? NTE*)+)?
        G 60 ORN_O08 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE*)+)?
        G 380 ORN_O08 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE*)+)?
        G 1c00 ORN_O08 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID ARV* NTE*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* RQD RQ1? NTE*)+)?
        G 10 ORP_O10 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ RXC* NTE*)?)+)?
        G 60 ORP_O10 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC NTE*)*)?)+)?
        G 80 ORP_O10 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC NTE*)*)?)+)?
        G 1f00 ORP_O10 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO PRT* NTE* RXR+ COMPONENT(RXC NTE*)*)?)+)?
        G 1 ORR_O02 MSH MSA NTE* PATIENT(PID? NTE* ORDER(ORC ORDER_DETAIL(OBR ORO RX1)? NTE*)+)?
        G 2 ORR_O02 MSH MSA NTE* PATIENT(PID? NTE* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RQD RQ1 RXO ODS ODT>)? NTE*)+)?
        G c ORR_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)?
        G 10 ORR_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ORDER_DETAIL<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)?
        G 40 ORR_O02 MSH MSA ERR* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC OBRRQDRQ1RXOODSODT_SUPPGRP<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)?
        G a0 ORR_O02 MSH MSA ERR* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)?
        G 8 ORS_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC RQD NTE*)+)?
        G 10 ORS_O06 MSH MSA ERR? NTE* RSPONSE(PATIENT(PID NTE*)? ORDER(ORC RQD RQ1? NTE*)+)?
        G 60 ORS_O06 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE*)+)?
        G 380 ORS_O06 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* RQD RQ1? NTE*)+)?
        G 1c00 ORS_O06 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID PRT* ARV* NTE*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* RQD RQ1? NTE*)+)?
        G 3 ORU_R01 MSH PATIENT_RESULT(PATIENT(PID NTE* PV1?)? ORDER_OBSERVATION(ORC? OBR NTE* OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 4 ORU_R01 MSH RESPONSE(PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)?)? ORDER_OBSERVATION(ORC? OBR NTE* OBSERVATION(OBX? NTE*)+ CTI*)+)+ DSC?
        G 8 ORU_R01 MSH PATIENT_RESULT(PATIENT(PID PD1? NK1* NTE* VISIT(PV1 PV2?)?)? ORDER_OBSERVATION(ORC? OBR NTE* OBSERVATION(OBX? NTE*)+ CTI*)+)+ DSC?
        G 10 ORU_R01 MSH PATIENT_RESULT(PATIENT(PID PD1? NK1* NTE* VISIT(PV1 PV2?)?)? ORDER_OBSERVATION(ORC? OBR NTE* CTD? OBSERVATION(OBX? NTE*)+ FT1* CTI*)+)+ DSC?
        G 60 ORU_R01 MSH SFT* PATIENT_RESULT(PATIENT(PID PD1? NTE* NK1* VISIT(PV1 PV2?)?)? ORDER_OBSERVATION(ORC? OBR NTE* TIMING_QTY(TQ1 TQ2*)* CTD? OBSERVATION(OBX NTE*)* FT1* CTI* SPECIMEN(SPM OBX*)*)+)+ DSC?
        G 80 ORU_R01 MSH SFT* UAC? PATIENT_RESULT(PATIENT(PID PD1? NTE* NK1* OBX* VISIT(PV1 PV2?)?)? ORDER_OBSERVATION(ORC? OBR NTE* ROL* TIMING_QTY(TQ1 TQ2*)* CTD? OBSERVATION(OBX NTE*)* FT1* CTI* SPECIMEN(SPM OBX*)*)+)+ DSC?
        G 300 ORU_R01 MSH SFT* UAC? PATIENT_RESULT(PATIENT(PID PD1? PRT* NTE* NK1* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? ORDER_OBSERVATION(ORC? OBR NTE* PRT* TIMING_QTY(TQ1 TQ2*)* CTD? OBSERVATION(OBX PRT* NTE*)* FT1* CTI* SPECIMEN(SPM PATIENT_OBSERVATION(OBX PRT*)*)*)+)+ DSC?
        G 1c00 ORU_R01 MSH SFT* UAC? PATIENT_RESULT(PATIENT(PID PD1? PRT* NTE* NK1* ARV* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? ORDER_OBSERVATION(COMMON_ORDER(ORC PRT* ORDER_DOCUMENT(OBX PRT* TXA)?)? OBR NTE* PRT* TIMING_QTY(TQ1 TQ2*)* CTD? OBSERVATION(OBX PRT* NTE*)* FT1* CTI* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)*)*)+)+ DSC?
        G 1 ORU_R03 MSH PATIENT_RESULT(PATIENT(PID NTE* PV1?)? ORDER_OBSERVATION(ORC? OBR NTE* OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 60 ORU_R30 MSH SFT* PID PD1? VISIT(PV1 PV2?)? ORC OBR NTE* TIMING_QTY(TQ1 TQ2*)* OBSERVATION(OBX NTE*)+
        G 80 ORU_R30 MSH SFT* UAC? PID PD1? OBX* VISIT(PV1 PV2?)? ORC OBR NTE* ROL* TIMING_QTY(TQ1 TQ2*)* OBSERVATION(OBX NTE*)+
        G 300 ORU_R30 MSH SFT* UAC? PID PD1? PRT* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)? ORC OBR NTE* PRT* TIMING_QTY(TQ1 TQ2*)* OBSERVATION(OBX PRT* NTE*)+
        G 1c00 ORU_R30 MSH SFT* UAC? PID PD1? PRT* ARV* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)? ORC PRT* OBR NTE* PRT* TIMING_QTY(TQ1 TQ2*)* OBSERVATION(OBX PRT* NTE*)+
        G 1c00 ORX_O43 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE* PRT* ARV*)? ORDER(ORC PRT* TXA CTI*)+)?
        G 300 OSM_R26 MSH SFT* UAC? SHIPMENT(SHP PRT+ SHIPPING_OBSERVATION(OBX PRT*)* PACKAGE(PAC PRT* SPECIMEN(SPM PRT* SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)* SUBJECT_PERSON_ANIMAL_IDENTIFICATION(PID PRT* PATIENT_OBSERVATION(OBX PRT*)* NK1*)? SUBJECT_POPULATION_LOCATION_IDENTIFICATION(PV1 PRT* PATIENT_VISIT_OBSERVATION(OBX PRT*)* PATIENT_INFORMATION(PID PRT*)? NK1*)?)*)+)+
        G 1c00 OSM_R26 MSH SFT* UAC? SHIPMENT(SHP PRT+ SHIPPING_OBSERVATION(OBX PRT*)* PACKAGE(PAC PRT* SPECIMEN(SPM PRT* SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC CONTAINER_OBSERVATION(OBX PRT*)*)* SUBJECT_PERSON_OR_ANIMAL_IDENTIFICATION(PID PRT* ARV* PATIENT_OBSERVATION(OBX PRT*)* NK1*)? SUBJECT_POPULATION_OR_LOCATION_IDENTIFICATION(PV1 PRT* PATIENT_VISIT_OBSERVATION(OBX PRT*)* PATIENT_INFORMATION(PID PRT*)? NK1*)?)*)+)+
        G 1c OSQ_Q06 MSH QRD QRF? DSC?
        G 60 OSQ_Q06 MSH SFT* QRD QRF? DSC?
        G 80 OSQ_Q06 MSH SFT* UAC? QRD QRF? DSC?
        G 4 OSR_Q06 MSH MSA ERR? NTE* QRD QRF? RESPONSE(PATIENT(PID NTE*)? ORDER(ORC OBR? NTE* CTI*)+)? DSC?
        G 8 OSR_Q06 MSH MSA ERR? NTE* QRD QRF? RESPONSE(PATIENT(PID NTE*)? OBSERVATION(ORC CHOICE<OBR RXO RQD RQ1 ODS ODT> NTE* CTI*)+)? DSC?
        G 10 OSR_Q06 MSH MSA ERR? NTE* QRD QRF? RESPONSE(PATIENT(PID NTE*)? ORDER(ORC CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)? DSC?
        G 20 OSR_Q06 MSH MSA ERR* SFT* NTE* QRD QRF? RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)? DSC?
        G 40 OSR_Q06 MSH MSA ERR* SFT* NTE* QRD QRF? RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* OBRRQDRQ1RXOODSODT_SUPPGRP<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)? DSC?
        G 80 OSR_Q06 MSH MSA ERR* SFT* UAC? NTE* QRD QRF? RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* CHOICE<OBR RQD RQ1 RXO ODS ODT> NTE* CTI*)+)? DSC?
        G 1c00 OSU_O41 MSH MSA ERR* SFT* UAC? NTE* PID? ARV* ORDER_STATUS(ORC PRT*)+
        G 10 OUL_R21 MSH NTE? PATIENT(PID PD1? NTE*)? VISIT(PV1 PV2?)? ORDER_OBSERVATION(CONTAINER(SAC SID? OBX*)? ORC? OBR NTE* OBSERVATION(OBX? TCD? SID* NTE*)+ CTI*)+ DSC?
        G 60 OUL_R21 MSH SFT* NTE? PATIENT(PID PD1? NTE*)? VISIT(PV1 PV2?)? ORDER_OBSERVATION(CONTAINER(SAC SID?)? ORC? OBR NTE* TIMING_QTY(TQ1 TQ2*)* OBSERVATION(OBX? TCD? SID* NTE*)+ CTI*)+ DSC?
        G 80 OUL_R21 MSH SFT* NTE? PATIENT(PID PD1? NTE* VISIT(PV1 PV2?)?)? ORDER_OBSERVATION(CONTAINER(SAC SID?)? ORC? OBR NTE* TIMING_QTY(TQ1 TQ2*)* OBSERVATION(OBX? TCD? SID* NTE*)+ CTI*)+ DSC?
        G 20 OUL_R22 MSH SFT* NTE? PATIENT(PID PD1? NTE*)? VISIT(PV1 PV2?)? SPECIMEN(SPM OBX* CONTAINER(SAC INV?)* ORDER(OBR ORC? NTE* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX TCD? SID* NTE*)* CTI*)+)+ DSC?
        G 40 OUL_R22 MSH SFT* NTE? PATIENT(PID PD1? NTE*)? VISIT(PV1 PV2?)? SPECIMEN(SPM OBX* CONTAINER(SAC INV?)* ORDER(OBR ORC? NTE* TIMING_QTY(TQ1 TQ2*)* OBXTCDSIDNTE_SUPPGRP(OBX TCD? SID* NTE*)* CTI*)+)+ DSC?
        G 80 OUL_R22 MSH SFT* UAC? NTE? PATIENT(PID PD1? NTE* OBX* VISIT(PV1 PV2?)?)? NK1* SPECIMEN(SPM OBX* CONTAINER(SAC INV?)* ORDER(OBR ORC? NTE* ROL* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX TCD? SID* NTE*)* CTI*)+)+ DSC?
        G 300 OUL_R22 MSH SFT* UAC? NTE? PATIENT(PID PD1? PRT* NTE* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? NK1* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC INV?)* ORDER(OBR ORC? NTE* PRT* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX PRT* TCD? SID* NTE*)* CTI*)+)+ DSC?
        G 1c00 OUL_R22 MSH SFT* UAC? NTE? PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? NK1* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC INV?)* ORDER(OBR PRT* COMMON_ORDER(ORC PRT* ORDER_DOCUMENT(OBX PRT* TXA)?)? NTE* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX PRT* TCD? SID* NTE*)* CTI*)+)+ DSC?
        G 20 OUL_R23 MSH SFT* NTE? PATIENT(PID PD1? NTE*)? VISIT(PV1 PV2?)? SPECIMEN(SPM OBX* CONTAINER(SAC INV? ORDER(OBR ORC? NTE* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX TCD? SID* NTE*)* CTI*)+)+)+ DSC?
        G 40 OUL_R23 MSH SFT* NTE? PIDPD1NTE_SUPPGRP(PID PD1? NTE*)? PV1PV2_SUPPGRP(PV1 PV2?)? SPMOBXSACINVOBRORCNTETQ1TQ2OBXTCDSIDNTECTI_SUPPGRP(SPM OBX* CONTAINER(SAC INV? ORDER(OBR ORC? NTE* TQ1TQ2_SUPPGRP(TQ1 TQ2*)* OBXTCDSIDNTE_SUPPGRP(OBX TCD? SID* NTE*)* CTI*)+)+)+ DSC?
        G 80 OUL_R23 MSH SFT* UAC? NTE? PATIENT(PID PD1? NTE* OBX* VISIT(PV1 PV2?)?)? NK1* SPECIMEN(SPM OBX* CONTAINER(SAC INV? ORDER(OBR ORC? NTE* ROL* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX TCD? SID* NTE*)* CTI*)+)+)+ DSC?
        G 300 OUL_R23 MSH SFT* UAC? NTE? PATIENT(PID PD1? PRT* NTE* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? NK1* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC INV? ORDER(OBR ORC? NTE* PRT* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX PRT* TCD? SID* NTE*)* CTI*)+)+)+ DSC?
        G 1c00 OUL_R23 MSH SFT* UAC? NTE? PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? NK1* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC INV? ORDER(OBR PRT* COMMON_ORDER(ORC PRT* ORDER_DOCUMENT(OBX PRT* TXA)?)? NTE* TIMING_QTY(TQ1 TQ2*)* RESULT(OBX PRT* TCD? SID* NTE*)* CTI*)+)+)+ DSC?
        G 20 OUL_R24 MSH SFT* NTE? PATIENT(PID PD1? NTE*)? VISIT(PV1 PV2?)? ORDER(OBR ORC? NTE* TIMING_QTY(TQ1 TQ2*)* SPECIMEN(SPM OBX* CONTAINER(SAC INV?)*)* RESULT(OBX TCD? SID* NTE*)* CTI*)+ DSC?
        G 40 OUL_R24 MSH SFT* NTE? PIDPD1NTE_SUPPGRP(PID PD1? NTE*)? PV1PV2_SUPPGRP(PV1 PV2?)? ORDER(OBR ORC? NTE* TQ1TQ2_SUPPGRP(TQ1 TQ2*)* SPMOBXSACINV_SUPPGRP(SPM OBX* CONTAINER(SAC INV?)*)* OBXTCDSIDNTE_SUPPGRP(OBX TCD? SID* NTE*)* CTI*)+ DSC?
        G 80 OUL_R24 MSH SFT* UAC? NTE? PATIENT(PID PD1? NTE* OBX* VISIT(PV1 PV2?)?)? NK1* ORDER(OBR ORC? NTE* ROL* TIMING_QTY(TQ1 TQ2*)* SPECIMEN(SPM OBX* CONTAINER(SAC INV?)*)* RESULT(OBX TCD? SID* NTE*)* CTI*)+ DSC?
        G 300 OUL_R24 MSH SFT* UAC? NTE? PATIENT(PID PD1? PRT* NTE* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? NK1* ORDER(OBR ORC? NTE* PRT* TIMING_QTY(TQ1 TQ2*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC INV?)*)* RESULT(OBX PRT* TCD? SID* NTE*)* CTI*)+ DSC?
        G 1c00 OUL_R24 MSH SFT* UAC? NTE? PATIENT(PID PD1? PRT* ARV* NTE* PATIENT_OBSERVATION(OBX PRT*)* VISIT(PV1 PV2? PRT*)?)? NK1* ORDER(OBR PRT* COMMON_ORDER(ORC PRT* ORDER_DOCUMENT(OBX PRT* TXA)?)? NTE* TIMING_QTY(TQ1 TQ2*)* SPECIMEN(SPM SPECIMEN_OBSERVATION(OBX PRT*)* CONTAINER(SAC INV?)*)* RESULT(OBX PRT* TCD? SID* NTE*)* CTI*)+ DSC?
        G 1c PEX_P07 MSH EVN PID PD1? NTE* VISIT(PV1 PV2?)? EXPERIENCE(PES PEX_OBSERVATION(PEO PEX_CAUSE(PCR RX_ORDER(RXE RXR*)? RX_ADMINISTRATION(RXA RXR?)* PRB* OBX* NTE* ASSOCIATED_PERSON(NK1 ASSOCIATED_RX_ORDER(RXE RXR*)? ASSOCIATED_RX_ADMIN(RXA RXR?)* PRB* OBX*)? STUDY(CSR CSP*)*)+)+)+
        G 60 PEX_P07 MSH SFT* EVN PID PD1? NTE* VISIT(PV1 PV2?)? EXPERIENCE(PES PEX_OBSERVATION(PEO PEX_CAUSE(PCR RX_ORDER(RXE TIMING_QTY(TQ1 TQ2*)+ RXR*)? RX_ADMINISTRATION(RXA RXR?)* PRB* OBX* NTE* ASSOCIATED_PERSON(NK1 ASSOCIATED_RX_ORDER(RXE NK1_TIMING_QTY(TQ1 TQ2*)+ RXR*)? ASSOCIATED_RX_ADMIN(RXA RXR?)* PRB* OBX*)? STUDY(CSR CSP*)*)+)+)+
        G 80 PEX_P07 MSH SFT* UAC? EVN PID PD1? NTE* VISIT(PV1 PV2?)? EXPERIENCE(PES PEX_OBSERVATION(PEO PEX_CAUSE(PCR RX_ORDER(RXE TIMING_QTY(TQ1 TQ2*)+ RXR*)? RX_ADMINISTRATION(RXA RXR?)* PRB* OBX* NTE* ASSOCIATED_PERSON(NK1 ASSOCIATED_RX_ORDER(RXE NK1_TIMING_QTY(TQ1 TQ2*)+ RXR*)? ASSOCIATED_RX_ADMIN(RXA RXR?)* PRB* OBX*)? STUDY(CSR CSP*)*)+)+)+
        G 300 PEX_P07 MSH SFT* UAC? EVN PID PD1? PRT* NTE* VISIT(PV1 PV2? PRT*)? EXPERIENCE(PES PEX_OBSERVATION(PEO PEX_CAUSE(PCR RX_ORDER(RXE PRT* TIMING_QTY(TQ1 TQ2*)+ RXR*)? RX_ADMINISTRATION(RXA RXR? PRT*)* PRB* OBSERVATION(OBX PRT*)* NTE* ASSOCIATED_PERSON(NK1 ASSOCIATED_RX_ORDER(RXE PRT* NK1_TIMING_QTY(TQ1 TQ2*)+ RXR*)? ASSOCIATED_RX_ADMIN(RXA RXR? PRT*)* PRB* ASSOCIATED_OBSERVATION(OBX PRT*)*)? STUDY(CSR CSP*)*)+)+)+
        G 1c00 PEX_P07 MSH SFT* UAC? EVN PID PD1? PRT* ARV* NTE* VISIT(PV1 PV2? PRT*)? EXPERIENCE(PES PEX_OBSERVATION(PEO PEX_CAUSE(PCR RX_ORDER(RXE PRT* TIMING_QTY(TQ1 TQ2*)+ RXR*)? RX_ADMINISTRATION(RXA RXR? PRT*)* PRB* OBSERVATION(OBX PRT*)* NTE* ASSOCIATED_PERSON(NK1 ASSOCIATED_RX_ORDER(RXE PRT* NK1_TIMING_QTY(TQ1 TQ2*)+ RXR*)? ASSOCIATED_RX_ADMIN(RXA RXR? PRT*)* PRB* ASSOCIATED_OBSERVATION(OBX PRT*)*)? STUDY(CSR CSP*)*)+)+)+
        G 4 PGL_PC6 MSH PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 8 PGL_PC6 MSH PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 10 PGL_PC6 MSH PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBRRXO_SUPPGRP<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 20 PGL_PC6 MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 40 PGL_PC6 MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR_SUPPGRP<OBR> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 380 PGL_PC6 MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 1c00 PGL_PC6 MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* OBSERVATION(OBX PRT* NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX PRT* NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX PRT* NTE* VAR*)*)?)*)+
        G c PIN_I07 MSH PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 10 PMU_B01 MSH EVN STF PRA* ORG* AFF* LAN* EDU*
        G 60 PMU_B01 MSH SFT* EVN STF PRA* ORG* AFF* LAN* EDU* CER*
        G 80 PMU_B01 MSH SFT* UAC? EVN STF PRA* ORG* AFF* LAN* EDU* CER*
        G 300 PMU_B01 MSH SFT* UAC? EVN STF PRA* ORG* AFF* LAN* EDU* CER* NK1* ROL*
        G 1c00 PMU_B01 MSH SFT* UAC? EVN STF PRA* ORG* AFF* LAN* EDU* CER* NK1* PRT* ROL*
        G 10 PMU_B03 MSH EVN STF
        G 60 PMU_B03 MSH SFT* EVN STF
        G 1f80 PMU_B03 MSH SFT* UAC? EVN STF
        G 10 PMU_B04 MSH EVN STF PRA* ORG?
        G 60 PMU_B04 MSH SFT* EVN STF PRA* ORG*
        G 1f80 PMU_B04 MSH SFT* UAC? EVN STF PRA* ORG*
        G 60 PMU_B07 MSH SFT* EVN STF PRA? CERTIFICATE(CER ROL*)*
        G 380 PMU_B07 MSH SFT* UAC? EVN STF PRA? CERTIFICATE(CER ROL*)*
        G 1c00 PMU_B07 MSH SFT* UAC? EVN STF PRA? CERTIFICATE(CER PRT* ROL*)*
        G 60 PMU_B08 MSH SFT* EVN STF PRA? CER*
        G 1f80 PMU_B08 MSH SFT* UAC? EVN STF PRA? CER*
        G 4 PPG_PCG MSH PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 8 PPG_PCG MSH PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 10 PPG_PCG MSH PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBRRXO_SUPPGRP<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 20 PPG_PCG MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 40 PPG_PCG MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR_SUPPGRP<OBR> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 380 PPG_PCG MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 1c00 PPG_PCG MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX PRT* NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX PRT* NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX PRT* NTE* VAR*)*)?)*)*)+
        G 4 PPP_PCB MSH PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 18 PPP_PCB MSH PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 20 PPP_PCB MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 40 PPP_PCB MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR_SUPPGRP<OBR> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 380 PPP_PCB MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+
        G 1c00 PPP_PCB MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX PRT* NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX PRT* NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX PRT* NTE* VAR*)*)?)*)*)+
        G 4 PPR_PC1 MSH PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 8 PPR_PC1 MSH PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* PATHWAY_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 10 PPR_PC1 MSH PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 20 PPR_PC1 MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 40 PPR_PC1 MSH SFT* PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR_SUPPGRP<OBR> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 380 PPR_PC1 MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+
        G 1c00 PPR_PC1 MSH SFT* UAC? PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX PRT* NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX PRT* NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX PRT* NTE* VAR*)*)?)*)+
        G 4 PPT_PCL MSH MSA ERR? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 18 PPT_PCL MSH MSA ERR? QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 20 PPT_PCL MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 40 PPT_PCL MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR_SUPPGRP<OBR> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 380 PPT_PCL MSH SFT* UAC? MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 4 PPV_PCA MSH MSA ERR? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_PATHWAY(PTH VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 18 PPV_PCA MSH MSA ERR? QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_PATHWAY(PTH VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 20 PPV_PCA MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_PATHWAY(PTH VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBRANYHL7SEGMENT_SUPPGRP<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 40 PPV_PCA MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_PATHWAY(PTH VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(ORDER_CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 380 PPV_PCA MSH SFT* UAC? MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_PATHWAY(PTH VAR*)* GOAL_OBSERVATION(OBX NTE*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 4 PRR_PC5 MSH MSA ERR? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 18 PRR_PC5 MSH MSA ERR? QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 20 PRR_PC5 MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 40 PRR_PC5 MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBRANYHL7SEGMENT_SUPPGRP<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 380 PRR_PC5 MSH SFT* UAC? MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_PATHWAY(PTH VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)+)+
        G 4 PTR_PCF MSH MSA ERR? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 18 PTR_PCF MSH MSA ERR? QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR RXO> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 20 PTR_PCF MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 40 PTR_PCF MSH SFT* MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(OBR_SUPPGRP<OBR> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 380 PTR_PCF MSH SFT* UAC? MSA ERR* QAK? QRD PATIENT(PID PATIENT_VISIT(PV1 PV2?)? PATHWAY(PTH NTE* VAR* PATHWAY_ROLE(ROL VAR*)* PROBLEM(PRB NTE* VAR* PROBLEM_ROLE(ROL VAR*)* PROBLEM_OBSERVATION(OBX NTE*)* GOAL(GOL NTE* VAR* GOAL_ROLE(ROL VAR*)* GOAL_OBSERVATION(OBX NTE*)*)* ORDER(ORC ORDER_DETAIL(CHOICE<OBR ANY> NTE* VAR* ORDER_OBSERVATION(OBX NTE* VAR*)*)?)*)*)+)+
        G 1f80 QBP_E03 MSH SFT* UAC* QUERY_INFORMATION<QPD RCP>
        G 1f80 QBP_E22 MSH SFT* UAC* QUERY<QPD RCP>
        G 30 QBP_K13 MSH MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 1c00 QBP_O33 MSH SFT* UAC? QPD RCP
        G 1c00 QBP_O34 MSH SFT* UAC? QPD RCP
        G 10 QBP_Q11 MSH QPD RCP DSC?
        G 60 QBP_Q11 MSH SFT* QPD RCP DSC?
        G 380 QBP_Q11 MSH SFT* UAC? QPD RCP DSC?
        G 1c00 QBP_Q11 MSH SFT* UAC? QPD QBP(ANY?)? RCP DSC?
        G 10 QBP_Q13 MSH QPD QBP()? RDF? RCP DSC?
        G 60 QBP_Q13 MSH SFT* QPD RDF? RCP DSC?
        G 380 QBP_Q13 MSH SFT* UAC? QPD RDF? RCP DSC?
        G 1c00 QBP_Q13 MSH SFT* UAC? QPD PID? RDF? RCP RDF? DSC?
        G 10 QBP_Q15 MSH QPD RCP DSC?
        G 20 QBP_Q15 MSH SFT* QPD ANY? RCP DSC?
        G 40 QBP_Q15 MSH SFT* QPD RCP DSC?
        G 80 QBP_Q15 MSH SFT* UAC? QPD RCP DSC? RCP DSC?
        G 300 QBP_Q15 MSH SFT* UAC? QPD RCP DSC?
        G 1c00 QBP_Q15 MSH SFT* UAC? QPD ANY? RCP DSC?
        G 10 QBP_Q21 MSH QPD RCP DSC?
        G 60 QBP_Q21 MSH SFT* QPD RCP DSC?
        G 1f80 QBP_Q21 MSH SFT* UAC? QPD RCP DSC?
        G 10 QBP_Z73 MSH QPD RCP
        G 60 QBP_Z73 MSH SFT* QPD RCP
        G 1f80 QBP_Z73 MSH SFT* UAC? QPD RCP
        G 1c QCK_Q02 MSH MSA ERR? QAK?
        G 60 QCK_Q02 MSH SFT* MSA ERR? QAK?
        G 10 QCN_J01 MSH QID
        G 60 QCN_J01 MSH SFT* QID
        G 1f80 QCN_J01 MSH SFT* UAC? QID
        G 60 QRY MSH QRD QRF?
        G 1 QRY_A19 MSH QRD
        G 1e QRY_A19 MSH QRD QRF?
        G 60 QRY_A19 MSH SFT* QRD QRF?
        G 80 QRY_A19 MSH SFT* UAC? QRD QRF?
        G 2 QRY_P04 MSH QRD QRF? DSC?
        G 1c QRY_PC4 MSH QRD QRF?
        G 60 QRY_PC4 MSH SFT* QRD QRF?
        G 380 QRY_PC4 MSH SFT* UAC? QRD QRF?
        G 1 QRY_Q01 MSH QRD QRF? DSC
        G 1e QRY_Q01 MSH QRD QRF? DSC?
        G 60 QRY_Q01 MSH SFT* QRD QRF? DSC?
        G 80 QRY_Q01 MSH SFT* UAC? QRD QRF? DSC?
        G 1 QRY_Q02 MSH QRD QRF? DSC
        G 1e QRY_Q02 MSH QRD QRF? DSC?
        G 20 QRY_Q02 MSH SFT* QRD QRF? DSC?
        G 2 QRY_R02 MSH QRD QRF DSC?
        G 1c QRY_R02 MSH QRD QRF
        G 60 QRY_R02 MSH SFT* QRD QRF
        G 80 QRY_R02 MSH SFT* UAC? QRD QRF
        G 9c QRY_T12 MSH QRD QRF?
        G 10 QSB_Q16 MSH QPD RCP DSC?
        G 60 QSB_Q16 MSH SFT* QPD RCP DSC?
        G 1f80 QSB_Q16 MSH SFT* UAC? QPD RCP DSC?
        G 10 QVR_Q17 MSH QPD RCP DSC?
        G 20 QVR_Q17 MSH SFT* QPD QBP(ANY?)? RCP DSC?
        G 40 QVR_Q17 MSH SFT* QPD QBP(ANY)? RCP DSC?
        G 1f80 QVR_Q17 MSH SFT* UAC? QPD QBP(ANY?)? RCP DSC?
        G 4 RAR_RAR MSH MSA ERR? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXA+)+)+ DSC?
        G 18 RAR_RAR MSH MSA ERR? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXA+ RXR)+)+ DSC?
        G 60 RAR_RAR MSH MSA ERR* SFT* DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXA+ RXR)+)+ DSC?
        G 80 RAR_RAR MSH MSA ERR* SFT* UAC? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXA+ RXR)+)+ DSC?
        G c RAS_O01 MSH NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? RXA+ RXR OBSERVATION(OBX NTE*)* CTI*)+
        G 10 RAS_O17 MSH NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? RXA+ RXR OBSERVATION(OBX NTE*)* CTI*)+
        G 60 RAS_O17 MSH SFT* NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? ADMINISTRATION(RXA+ RXR OBSERVATION(OBX NTE*)*)+ CTI*)+
        G 80 RAS_O17 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? ADMINISTRATION(RXA+ RXR OBSERVATION(OBX NTE*)*)+ CTI*)+
        G 300 RAS_O17 MSH SFT* UAC? NTE* PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT*)? NTE* AL1* PATIENT_VISIT(PV1 PV2? PRT*)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? PRT* ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? ADMINISTRATION(RXA+ PRT* RXR OBSERVATION(OBX PRT* NTE*)*)+ CTI*)+
        G 1c00 RAS_O17 MSH SFT* UAC? NTE* PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT*)? NTE* ARV* AL1* PATIENT_VISIT(PV1 PV2? PRT* ARV*)?)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC* CDO*)? ADMINISTRATION(RXA+ PRT* RXR OBSERVATION(OBX PRT* NTE*)*)+ CTI*)+
        G 1c RCI_I05 MSH MSA QRD QRF? PROVIDER(PRD CTD*)+ PID DG1* DRG* AL1* OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* NTE*
        G 60 RCI_I05 MSH SFT* MSA QRD QRF? PROVIDER(PRD CTD*)+ PID DG1* DRG* AL1* OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* NTE*
        G 80 RCI_I05 MSH SFT* UAC? MSA QRD QRF? PROVIDER(PRD CTD*)+ PID DG1* DRG* AL1* OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* NTE*
        G 300 RCI_I05 MSH SFT* UAC? MSA QRD QRF? PROVIDER(PRD CTD*)+ PID DG1* DRG* AL1* OBSERVATION(OBR NTE* RESULTS(OBX NTE*)?)? NTE*
        G 1c RCL_I06 MSH MSA QRD QRF? PROVIDER(PRD CTD*)+ PID DG1* DRG* AL1* NTE* DSP* DSC?
        G 60 RCL_I06 MSH SFT* MSA QRD QRF? PROVIDER(PRD CTD*)+ PID DG1* DRG* AL1* NTE* DSP* DSC?
        G 380 RCL_I06 MSH SFT* UAC? MSA QRD QRF? PROVIDER(PRD CTD*)+ PID DG1* DRG* AL1* NTE* DSP* DSC?
        G 4 RDE_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC+ NTE*)?)? RXE RXR+ RXC* OBSERVATION(OBX? NTE*)+ CTI?)+
        G 8 RDE_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC+ NTE*)?)? RXE RXR+ RXC* OBSERVATION(OBX NTE*)* CTI*)+
        G 10 RDE_O11 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC+ NTE*)?)? RXE RXR+ RXC* OBSERVATION(OBX NTE*)* CTI*)+
        G 60 RDE_O11 MSH SFT* NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC NTE*)*)? RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC* OBSERVATION(OBX NTE*)* FT1* BLG? CTI*)+
        G 80 RDE_O11 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC NTE*)*)? RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC* OBSERVATION(OBX NTE*)* FT1* BLG? CTI*)+
        G 300 RDE_O11 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* PATIENT_VISIT(PV1 PV2? PRT*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC NTE*)*)? PRT* RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC* OBSERVATION(OBX PRT* NTE*)* FT1* BLG? CTI*)+
        G 400 RDE_O11 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* ARV* PATIENT_VISIT(PV1 PV2? PRT* ARV*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO PRT* NTE* RXR+ COMPONENTS(RXC NTE*)*)? RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ PHARMACY_TREATMENT_INFUSION_ORDER(RXV PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+)* RXR+ RXC* CDO* OBSERVATION(OBX PRT* NTE*)* FT1* BLG? CTI*)+
        G 1800 RDE_O11 MSH SFT* UAC? NTE* PATIENT(PID PD1? PRT* NTE* ARV* PATIENT_VISIT(PV1 PV2? PRT* ARV*)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO PRT* NTE* RXR+ COMPONENT(RXC NTE*)*)? RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ PHARMACY_TREATMENT_INFUSION_ORDER(RXV PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+)* RXR+ RXC* CDO* OBSERVATION(OBX PRT* NTE*)* FT1* BLG? CTI*)+
        G c RDO_O01 MSH NTE* PATIENT(PID PD1? NTE* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* GT1? AL1*)? ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC+ NTE*)? OBSERVATION(OBX NTE*)*)? BLG?)+
        G 4 RDR_RDR MSH MSA ERR? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR RXC*)? DISPENSE(RXD RXR+ RXC*)+)+)+ DSC?
        G 18 RDR_RDR MSH MSA ERR? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? DISPENSE(RXD RXR+ RXC*)+)+)+ DSC?
        G 60 RDR_RDR MSH MSA ERR* SFT* DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? DISPENSE(RXD RXR+ RXC*)+)+)+ DSC?
        G 80 RDR_RDR MSH MSA ERR* SFT* UAC? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? DISPENSE(RXD RXR+ RXC*)+)+)+ DSC?
        G 1f00 RDR_RDR MSH MSA ERR* SFT? UAC? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)* RXR+ RXC*)? DISPENSE(RXD RXR+ RXC*)+)+)+ DSC?
        G 4 RDS_O01 MSH NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENT(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX NTE*)+)+
        G 8 RDS_O01 MSH NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENT(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)*)+
        G 10 RDS_O13 MSH NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENT(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX NTE*)* FT1*)+
        G 60 RDS_O13 MSH SFT* NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENT(RXC NTE*)*)?)? ENCODING(RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD NTE* RXR+ RXC* OBSERVATION(OBX NTE*)* FT1*)+
        G 80 RDS_O13 MSH SFT* UAC? NTE* PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENT(RXC NTE*)*)?)? ENCODING(RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD NTE* RXR+ RXC* OBSERVATION(OBX NTE*)* FT1*)+
        G 300 RDS_O13 MSH SFT* UAC? NTE* PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT*)? NTE* AL1* PATIENT_VISIT(PV1 PV2? PRT*)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENT(RXC NTE*)*)?)? PRT* ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD PRT* NTE* RXR+ RXC* OBSERVATION(OBX PRT* NTE*)* FT1*)+
        G 1c00 RDS_O13 MSH SFT* UAC? NTE* PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT* ARV*)? NTE* AL1* PATIENT_VISIT(PV1 PV2? PRT* ARV*)?)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO PRT* ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENT(RXC NTE*)*)?)? ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD PRT* NTE* RXR+ RXC* CDO* OBSERVATION(OBX PRT* NTE*)* FT1*)+
        G 10 RDY_K15 MSH MSA ERR? QAK QPD DSP* DSC?
        G 60 RDY_K15 MSH SFT* MSA ERR? QAK QPD DSP* DSC?
        G 1f80 RDY_K15 MSH SFT* UAC? MSA ERR? QAK QPD DSP* DSC?
        G 1c00 RDY_Z80 MSH SFT* UAC? MSA ERR? QAK QPD DSP* DSC?
        G 4 REF_I12 MSH RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* RESULTS(OBR NTE* OBSERVATION(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 8 REF_I12 MSH RF1? AUTHORIZATION_CONTACT(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 10 REF_I12 MSH RF1? AUTHORIZATION_CONTACT(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 60 REF_I12 MSH SFT* RF1? AUTHORIZATION_CONTACT(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 380 REF_I12 MSH SFT* UAC? RF1? AUTHORIZATION_CONTACT(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION_CONTACT(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 400 REF_I12 MSH SFT* UAC? RF1? AUTHORIZATION_CONTACT1(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION_CONTACT2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX PRT* NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 1800 REF_I12 MSH SFT* UAC? RF1? AUTHORIZATION_CONTACT2(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION_CONTACT2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX PRT* NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 1c RER_RER MSH MSA ERR? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC RXE RXR+ RXC*)+)+ DSC?
        G 60 RER_RER MSH MSA ERR* SFT* DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC RXE RXR+ RXC*)+)+ DSC?
        G 80 RER_RER MSH MSA ERR* SFT* UAC? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC RXE RXR+ RXC*)+)+ DSC?
        G c RGR_RGR MSH MSA ERR? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXG+ RXR+ RXC*)+)+ DSC?
        G 10 RGR_RGR MSH MSA ERR? DEFINTION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXG+ RXR+ RXC*)+)+ DSC?
        G 60 RGR_RGR MSH MSA ERR* SFT* DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXG+ RXR+ RXC*)+)+ DSC?
        G 80 RGR_RGR MSH MSA ERR* SFT* UAC? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)? RXG+ RXR+ RXC*)+)+ DSC?
        G 4 RGV_O01 MSH NTE* PATIENT(PID NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? GIVE(RXG RXR+ RXC* OBSERVATION(OBX NTE*)*)+)+
        G 8 RGV_O01 MSH NTE* PATIENT(PID NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? GIVE(RXG RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+
        G 10 RGV_O15 MSH NTE* PATIENT(PID NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC+ NTE*)?)?)? ENCODING(RXE RXR+ RXC*)? GIVE(RXG RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+
        G 60 RGV_O15 MSH SFT* NTE* PATIENT(PID NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? GIVE(RXG TIMING_GIVE(TQ1 TQ2*)+ RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+
        G 80 RGV_O15 MSH SFT* UAC? NTE* PATIENT(PID NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? GIVE(RXG TIMING_GIVE(TQ1 TQ2*)+ RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+
        G 300 RGV_O15 MSH SFT* UAC? NTE* PATIENT(PID NTE* AL1* PATIENT_VISIT(PV1 PV2? PRT*)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? PRT* ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? GIVE(RXG TIMING_GIVE(TQ1 TQ2*)+ RXR+ RXC* OBSERVATION(OBX PRT* NTE*)*)+)+
        G 1c00 RGV_O15 MSH SFT* UAC? NTE* PATIENT(PID NTE* AL1* ARV* PATIENT_VISIT(PV1 PV2? PRT* ARV*)?)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO PRT* ORDER_DETAIL_SUPPLEMENT(NTE+ RXR+ COMPONENTS(RXC NTE*)*)?)? ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? GIVE(RXG TIMING_GIVE(TQ1 TQ2*)+ RXR+ RXC* CDO* OBSERVATION(OBX PRT* NTE*)*)+)+
        G 1c ROR_ROR MSH MSA ERR? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC RXO RXR+ RXC*)+)+ DSC?
        G 60 ROR_ROR MSH MSA ERR* SFT* DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC RXO RXR+ RXC*)+)+ DSC?
        G 80 ROR_ROR MSH MSA ERR* SFT* UAC? DEFINITION(QRD QRF? PATIENT(PID NTE*)? ORDER(ORC RXO RXR+ RXC*)+)+ DSC?
        G 4 RPA_I08 MSH MSA RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)+ OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2? NTE*)?
        G 18 RPA_I08 MSH MSA RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)+ OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 20 RPA_I08 MSH SFT* MSA RF1? AUTHORIZATION_1(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION_2(AUT CTD?)?)+ OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 40 RPA_I08 MSH SFT* MSA RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)+ OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 380 RPA_I08 MSH SFT* UAC? MSA RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION(AUT CTD?)?)+ OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 1c00 RPA_I08 MSH SFT* UAC? MSA RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GT1* INSURANCE(IN1 IN2? IN3?)* ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION(AUT CTD?)?)+ OBSERVATION(OBR NTE* RESULTS(OBX PRT* NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 1c RPI_I01 MSH MSA PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 60 RPI_I01 MSH SFT* MSA PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 1f80 RPI_I01 MSH SFT* UAC? MSA PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 10 RPI_I04 MSH MSA PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 60 RPI_I04 MSH SFT* MSA PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 1f80 RPI_I04 MSH SFT* UAC? MSA PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 1c RPL_I02 MSH MSA PROVIDER(PRD CTD*)+ NTE* DSP* DSC?
        G 60 RPL_I02 MSH SFT* MSA PROVIDER(PRD CTD*)+ NTE* DSP* DSC?
        G 1f80 RPL_I02 MSH SFT* UAC? MSA PROVIDER(PRD CTD*)+ NTE* DSP* DSC?
        G 10 RPR_I03 MSH MSA PROVIDER(PRD CTD*)+ PID* NTE*
        G 60 RPR_I03 MSH SFT* MSA PROVIDER(PRD CTD*)+ PID* NTE*
        G 1f80 RPR_I03 MSH SFT* UAC? MSA PROVIDER(PRD CTD*)+ PID* NTE*
        G 1c RQA_I08 MSH RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 60 RQA_I08 MSH SFT* RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 380 RQA_I08 MSH SFT* UAC? RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 1c00 RQA_I08 MSH SFT* UAC? RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS(OBX PRT* NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 1c RQC_I05 MSH QRD QRF? PROVIDER(PRD CTD*)+ PID NK1* GT1* NTE*
        G 60 RQC_I05 MSH SFT* QRD QRF? PROVIDER(PRD CTD*)+ PID NK1* GT1* NTE*
        G 380 RQC_I05 MSH SFT* UAC? QRD QRF? PROVIDER(PRD CTD*)+ PID NK1* GT1* NTE*
        G c RQC_I06 MSH QRD QRF? PROVIDER(PRD CTD*)+ PID NK1* GT1? NTE*
        G 1c RQI_I01 MSH PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 60 RQI_I01 MSH SFT* PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 1f80 RQI_I01 MSH SFT* UAC? PROVIDER(PRD CTD*)+ PID NK1* GUARANTOR_INSURANCE(GT1* INSURANCE(IN1 IN2? IN3?)+)? NTE*
        G 1c RQP_I04 MSH PROVIDER(PRD CTD*)+ PID NK1* GT1* NTE*
        G 60 RQP_I04 MSH SFT* PROVIDER(PRD CTD*)+ PID NK1* GT1* NTE*
        G 1f80 RQP_I04 MSH SFT* UAC? PROVIDER(PRD CTD*)+ PID NK1* GT1* NTE*
        G 4 RQQ_Q01 MSH ERQ DSC?
        G 18 RQQ_Q09 MSH ERQ DSC?
        G 60 RQQ_Q09 MSH SFT* ERQ DSC?
        G 4 RRA_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ADMINISTRATION(RXA RXR)*)+)?
        G 8 RRA_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ADMINISTRATION(RXA+ RXR)?)+)?
        G 10 RRA_O18 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ADMINISTRATION(RXA+ RXR)?)+)?
        G 60 RRA_O18 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ADMINISTRATION(RXA+ RXR)?)+)?
        G 80 RRA_O18 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ADMINISTRATION(RXA+ RXR)?)+)?
        G 1f00 RRA_O18 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ADMINISTRATION(TREATMENT(RXA PRT*)+ RXR)?)+)?
        G 4 RRD_O02 MSH MSA ERR? NTE* PATIENT(RESPONSE(PID NTE*)? ORDER(ORC DISPENSE(RXD RXR+ RXC*)?)+)?
        G 8 RRD_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC DISPENSE(RXD RXR+ RXC*)?)+)?
        G 10 RRD_O14 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC DISPENSE(RXD RXR+ RXC*)?)+)?
        G 60 RRD_O14 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* DISPENSE(RXD NTE* RXR+ RXC*)?)+)?
        G 80 RRD_O14 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* DISPENSE(RXD NTE* RXR+ RXC*)?)+)?
        G 300 RRD_O14 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* DISPENSE(RXD NTE* RXR+ RXC*)? PRT*)+)?
        G 1c00 RRD_O14 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* DISPENSE(RXD NTE* RXR+ RXC*)?)+)?
        G 8 RRE_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)?)+)?
        G 10 RRE_O12 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ENCODING(RXE RXR+ RXC*)?)+)?
        G 20 RRE_O12 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ENCODING(RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)?)+)?
        G 40 RRE_O12 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)?)+)?
        G 80 RRE_O12 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ENCODING(RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)?)+)?
        G 300 RRE_O12 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* ENCODING(RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? PRT*)+)?
        G 1c00 RRE_O12 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)?)+)?
        G c RRG_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC GIVE(RXG RXR+ RXC*)?)+)?
        G 10 RRG_O16 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC GIVE(RXG RXR+ RXC*)?)+)?
        G 60 RRG_O16 MSH MSA ERR* SFT* NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* GIVE(RXG TIMING_GIVE(TQ1 TQ2*)+ RXR+ RXC*)?)+)?
        G 80 RRG_O16 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC TIMING(TQ1 TQ2*)* GIVE(RXG TIMING_GIVE(TQ1 TQ2*)+ RXR+ RXC*)?)+)?
        G 1f00 RRG_O16 MSH MSA ERR* SFT* UAC? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* GIVE(RXG TIMING_GIVE(TQ1 TQ2*)+ RXR+ RXC*)?)+)?
        G 4 RRI_I12 MSH MSA? RF1? AUTHORIZATION(AUT CTD?)? PROVIDER(PRD CTD*)+ PID ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* RESULTS(OBR NTE* OBSERVATION(OBX NTE*)*)* VISIT(PV1 PV2?)? NTE*
        G 18 RRI_I12 MSH MSA? RF1? AUTHORIZATION_CONTACT(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 60 RRI_I12 MSH SFT* MSA? RF1? AUTHORIZATION_CONTACT(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTCTD_SUPPGRP2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 380 RRI_I12 MSH SFT* UAC? MSA? RF1? AUTHORIZATION_CONTACT(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION_CONTACT(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G 1c00 RRI_I12 MSH SFT* UAC? MSA? RF1? AUTHORIZATION_CONTACT2(AUT CTD?)? PROVIDER_CONTACT(PRD CTD*)+ PID ACC? DG1* DRG* AL1* PROCEDURE(PR1 AUTHORIZATION_CONTACT2(AUT CTD?)?)* OBSERVATION(OBR NTE* RESULTS_NOTES(OBX PRT* NTE*)*)* PATIENT_VISIT(PV1 PV2?)? NTE*
        G c RRO_O02 MSH MSA ERR? NTE* RESPONSE(PATIENT(PID NTE*)? ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ RXC* NTE*)?)+)?
        G 380 RSP_E03 MSH SFT* UAC* MSA ERR* QUERY_ACK<QAK QPD INVOICE_PROCESSING_RESULTS_INFO(IPR)*>
        G 1c00 RSP_E03 MSH SFT* UAC* MSA ERR* QUERY_ACK_IPR<QAK QPD IPR*>
        G 1f80 RSP_E22 MSH SFT* UAC* MSA ERR* QUERY_ACK<QAK QPD AUTHORIZATION_INFO(IVC PSG PSL_ITEM_INFO(PSL)+)?>
        G 10 RSP_K11 MSH MSA ERR? QAK QPD DSC?
        G 60 RSP_K11 MSH SFT* MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 80 RSP_K11 MSH SFT* UAC? MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 300 RSP_K11 MSH SFT* UAC? MSA ERR? QAK QPD ROW_DEFINITION(ANY)? DSC?
        G 1c00 RSP_K11 MSH SFT* UAC? MSA ERR? QAK QPD SEGMENT_PATTERN(ANY)? DSC?
        G 10 RSP_K13 MSH MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 10 RSP_K15 MSH MSA ERR? QAK QPD DSP* DSC?
        G 10 RSP_K21 MSH MSA ERR? QAK QPD QUERY_RESPONSE(PID PD1?)? DSC?
        G 20 RSP_K21 MSH SFT* MSA ERR? QAK QPD QUERY_RESPONSE(PID PD1? NK1* QRI)* DSC?
        G 40 RSP_K21 MSH SFT* MSA ERR? QAK QPD QUERY_RESPONSE(PID PD1? NK1* QRI)? DSC?
        G 1f80 RSP_K21 MSH SFT* UAC? MSA ERR? QAK QPD QUERY_RESPONSE(PID PD1? ARV* NK1* QRI)? DSC?
        G 10 RSP_K22 MSH MSA ERR? QAK QPD QUERY_RESPONSE(PID PD1? QRI?)* DSC?
        G 1f00 RSP_K22 MSH SFT* UAC? MSA ERR? QAK QPD QUERY_RESPONSE(PID PD1? NK1* QRI?)* DSC?
        G 10 RSP_K23 MSH MSA ERR? QAK QPD PID? DSC?
        G 60 RSP_K23 MSH SFT* MSA ERR? QAK QPD QUERY_RESPONSE(PID)? DSC?
        G 1f80 RSP_K23 MSH SFT* UAC? MSA ERR? QAK QPD QUERY_RESPONSE(PID)? DSC?
        G 10 RSP_K24 MSH MSA ERR? QAK QPD PID? DSC?
        G 10 RSP_K25 MSH MSA ERR? QAK QPD RCP STAFF(STF PRA? ORG* AFF* LAN* EDU*)+ DSC?
        G 60 RSP_K25 MSH SFT* MSA ERR* QAK QPD RCP STAFF(STF PRA* ORG* AFF* LAN* EDU* CER*)+ DSC?
        G 80 RSP_K25 MSH SFT* UAC? MSA ERR* QAK QPD RCP STAFF(STF PRA* ORG* AFF* LAN* EDU* CER*)+ DSC?
        G 300 RSP_K25 MSH SFT* UAC? MSA ERR* QAK QPD RCP STAFF(STF PRA* ORG* AFF* LAN* EDU* CER* NK1* ROL*)+ DSC?
        G 1c00 RSP_K25 MSH SFT* UAC? MSA ERR* QAK QPD RCP STAFF(STF PRA* ORG* AFF* LAN* EDU* CER* NK1* PRT* ROL*)+ DSC?
        G 60 RSP_K31 MSH MSA ERR* SFT* QAK QPD RCP RESPONSE(PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENTS(RXC NTE*)*)? ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 80 RSP_K31 MSH MSA ERR* SFT* UAC? QAK QPD RCP RESPONSE(PATIENT(PID PD1? NTE* AL1* PATIENT_VISIT(PV1 PV2?)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENTS(RXC NTE*)*)? ENCODING(RXE TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 300 RSP_K31 MSH MSA ERR* SFT* UAC? QAK QPD RCP RESPONSE(PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT*)? NTE* AL1* PATIENT_VISIT(PV1 PV2? PRT*)?)? ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENTS(RXC NTE*)*)? ENCODING(RXE NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD PRT* RXR+ RXC* OBSERVATION(OBX PRT* NTE*)*)+)+ DSC?
        G 1c00 RSP_K31 MSH MSA ERR* SFT* UAC? QAK QPD RCP RESPONSE(PATIENT(PID ADDITIONAL_DEMOGRAPHICS(PD1 PRT*)? NTE* ARV* AL1* PATIENT_VISIT(PV1 PV2? PRT* ARV*)?)? ORDER(ORC PRT* TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENTS(RXC NTE*)*)? ENCODING(RXE PRT* NTE* TIMING_ENCODED(TQ1 TQ2*)+ RXR+ RXC*)? RXD PRT* RXR+ RXC* CDO* OBSERVATION(OBX PRT* NTE*)*)+)+ DSC?
        G 1f00 RSP_K32 MSH SFT* MSA ERR? QAK QPD QUERY_RESPONSE(PID PD1? NK1* PV1 PV2? QRI?)* DSC?
        G 1c00 RSP_O33 MSH SFT* UAC? MSA ERR? QAK QPD DONOR(PID ARV*)?
        G 1c00 RSP_O34 MSH SFT* UAC? MSA ERR? QAK QPD DONOR(PID PD1? OBX* NTE* AL1* ARV* DONOR_REGISTRATION(PV1? NTE*)?)? DONATION(DON OBX* NTE*)?
        G 60 RSP_Q11 MSH SFT* MSA ERR* QAK QPD QUERY_RESULT_CLUSTER(MFE LOC LCH* LRL* MF_LOC_DEPT(LDP LCH* LCC*)+)? DSC?
        G 80 RSP_Q11 MSH SFT* UAC? MSA ERR* QAK QPD QUERY_RESULT_CLUSTER(MFE LOC LCH* LRL* MF_LOC_DEPT(LDP LCH* LCC*)+)? DSC?
        G 10 RSP_Z82 MSH MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NTE* VISIT(AL1+ PATIENT_VISIT(PV1 PV2?)?)? COMMON_ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ TREATMENT(RXC+ NTE*)?)? ENCODED_ORDER(RXE RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)?)+ DSC?
        G 60 RSP_Z82 MSH SFT* MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NTE* VISIT(AL1+ PV1 PV2?)?)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ TREATMENT(RXC+ NTE*)?)? ENCODED_ORDER(RXE TIMING_ENCODED(TQ1 TQ2*)* RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 1f80 RSP_Z82 MSH SFT* UAC? MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NTE* VISIT(AL1+ PV1 PV2?)?)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ TREATMENT(RXC+ NTE*)?)? ENCODED_ORDER(RXE TIMING_ENCODED(TQ1 TQ2*)* RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 1c00 RSP_Z84 MSH SFT* UAC? MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 10 RSP_Z86 MSH MSA ERR? QAK QPD QUERY_RESPONSE(PATIENT(PID PD1? NTE* AL1* COMMON_ORDER(ORC ORDER_DETAIL(RXO RXR+ RXC*)? ENCODED_ORDER(RXE RXR+ RXC*)? DISPENSE(RXD RXR+ RXC*)? GIVE(RXG RXR+ RXC*)? ADMINISTRATION(RXA RXR+ RXC*)? OBSERVATION(OBX? NTE*)+)+)?)+ DSC?
        G 60 RSP_Z86 MSH SFT* MSA ERR? QAK QPD QUERY_RESPONSE(PATIENT(PID PD1? NTE* AL1*)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO RXR+ RXC*)? ENCODED_ORDER(RXE TIMING_ENCODED(TQ1 TQ2*)* RXR+ RXC*)? DISPENSE(RXD RXR+ RXC*)? GIVE(RXG RXR+ RXC*)? ADMINISTRATION(RXA RXR+ RXC*)? OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 1f80 RSP_Z86 MSH SFT* UAC? MSA ERR? QAK QPD QUERY_RESPONSE(PATIENT(PID PD1? NTE* AL1*)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO RXR+ RXC*)? ENCODED_ORDER(RXE TIMING_ENCODED(TQ1 TQ2*)* RXR+ RXC*)? DISPENSE(RXD RXR+ RXC*)? GIVE(RXG RXR+ RXC*)? ADMINISTRATION(RXA RXR+ RXC*)? OBSERVATION(OBX? NTE*)+)+)+ DSC?
        G 10 RSP_Z88 MSH MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NTE* ALLERGY(AL1+ VISIT(PV1 PV2?)?)? COMMON_ORDER(ORC ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC+ NTE*)?)? ORDER_ENCODED(RXE RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)?)+ DSC
        G 60 RSP_Z88 MSH SFT* MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NTE* ALLERGY(AL1+ VISIT(PV1 PV2?)?)?)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC+ NTE*)?)? ORDER_ENCODED(RXE TIMING_ENCODED(TQ1 TQ2*)* RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+ DSC
        G 1f80 RSP_Z88 MSH SFT* UAC? MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NTE* ALLERGY(AL1+ VISIT(PV1 PV2?)?)?)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* ORDER_DETAIL(RXO NTE* RXR+ COMPONENT(RXC+ NTE*)?)? ORDER_ENCODED(RXE TIMING_ENCODED(TQ1 TQ2*)* RXR+ RXC*)? RXD RXR+ RXC* OBSERVATION(OBX? NTE*)+)+)+ DSC
        G 10 RSP_Z90 MSH MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NK1* NTE* VISIT(PV1 PV2?)?)? COMMON_ORDER(ORC OBR NTE* CTD? OBSERVATION(OBX? NTE*)+)+)+ DSC
        G 60 RSP_Z90 MSH SFT* MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NK1* NTE* VISIT(PV1 PV2?)?)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* CTD? OBSERVATION(OBX? NTE*)+)+ SPECIMEN(SPM OBX*)*)+ DSC
        G 1f80 RSP_Z90 MSH SFT* UAC? MSA ERR? QAK QPD RCP QUERY_RESPONSE(PATIENT(PID PD1? NK1* NTE* VISIT(PV1 PV2?)?)? COMMON_ORDER(ORC TIMING(TQ1 TQ2*)* OBR NTE* CTD? OBSERVATION(OBX? NTE*)+)+ SPECIMEN(SPM OBX*)*)+ DSC
        G 10 RTB_K13 MSH MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 60 RTB_K13 MSH SFT* MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 80 RTB_K13 MSH SFT* UAC? MSA ERR? QAK QPD ROW_DEFINITION(DSC?)?
        G 1f00 RTB_K13 MSH SFT* UAC? MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 10 RTB_Q13 MSH MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 10 RTB_Z74 MSH MSA ERR? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 60 RTB_Z74 MSH MSA ERR* SFT* QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 1f80 RTB_Z74 MSH MSA ERR* SFT* UAC? QAK QPD ROW_DEFINITION(RDF RDT*)? DSC?
        G 1f80 SDR_S31 MSH SFT* UAC? ANTI_MICROBIAL_DEVICE_DATA<SDD SCD*>
        G 1f80 SDR_S32 MSH SFT* UAC? ANTI_MICROBIAL_DEVICE_CYCLE_DATA<SDD SCD*>
        G 4 SIU_S12 MSH SCH NTE* PATIENT(PID PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 18 SIU_S12 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1fe0 SIU_S12 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S13 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S13 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S14 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S14 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S15 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S15 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S16 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S16 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S17 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S17 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S18 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S18 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S19 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S19 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S20 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S20 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S21 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S21 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S22 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S22 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S23 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S23 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S24 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S24 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 10 SIU_S26 MSH SCH NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1de0 SIU_S26 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1d00 SIU_S27 MSH SCH TQ1* NTE* PATIENT(PID PD1? PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+
        G 1f80 SLR_S28 MSH SFT* UAC? SLT+
        G 4 SPQ_Q01 MSH SPR RDF? DSC?
        G 18 SPQ_Q08 MSH SPR RDF? DSC?
        G 60 SPQ_Q08 MSH SFT* SPR RDF? DSC?
        G fc SQM_S25 MSH QRD QRF? REQUEST(ARQ APR? PID? RESOURCES(RGS SERVICE(AIS APR?)* GENERAL_RESOURCE(AIG APR?)* PERSONNEL_RESOURCE(AIP APR?)* LOCATION_RESOURCE(AIL APR?)*)+)? DSC?
        G 1c SQR_S25 MSH MSA ERR? QAK SCHEDULE(SCH NTE* PATIENT(PID PV1? PV2? DG1?)? RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* PERSONNEL_RESOURCE(AIP NTE*)* LOCATION_RESOURCE(AIL NTE*)*)+)* DSC?
        G e0 SQR_S25 MSH MSA ERR* QAK SCHEDULE(SCH TQ1* NTE* PATIENT(PID PV1? PV2? DG1?)? RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* PERSONNEL_RESOURCE(AIP NTE*)* LOCATION_RESOURCE(AIL NTE*)*)+)* DSC?
        G 3fc SRM_S01 MSH ARQ APR? NTE* PATIENT(PID PV1? PV2? OBX* DG1*)* RESOURCES(RGS SERVICE(AIS APR? NTE*)* GENERAL_RESOURCE(AIG APR? NTE*)* LOCATION_RESOURCE(AIL APR? NTE*)* PERSONNEL_RESOURCE(AIP APR? NTE*)*)+
        G 1c00 SRM_S01 MSH ARQ APR? NTE* PATIENT(PID PV1? PV2? OBSERVATION(OBX PRT*)* DG1*)* RESOURCES(RGS SERVICE(AIS APR? NTE*)* GENERAL_RESOURCE(AIG APR? NTE*)* LOCATION_RESOURCE(AIL APR? NTE*)* PERSONNEL_RESOURCE(AIP APR? NTE*)*)+
        G 1c SRR_S01 MSH MSA ERR? SCHEDULE(SCH NTE* PATIENT(PID PV1? PV2? DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+)?
        G 300 SRR_S01 MSH MSA ERR* SCHEDULE(SCH TQ1* NTE* PATIENT(PID PV1? PV2? DG1*)* RESOURCE(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+)?
        G 1ce0 SRR_S01 MSH MSA ERR* SCHEDULE(SCH TQ1* NTE* PATIENT(PID PV1? PV2? DG1*)* RESOURCES(RGS SERVICE(AIS NTE*)* GENERAL_RESOURCE(AIG NTE*)* LOCATION_RESOURCE(AIL NTE*)* PERSONNEL_RESOURCE(AIP NTE*)*)+)?
        G 10 SSR_U04 MSH EQU SAC+ ROL?
        G 60 SSR_U04 MSH SFT* EQU SPECIMEN_CONTAINER(SAC SPM*)+ ROL?
        G 380 SSR_U04 MSH SFT* UAC? EQU SPECIMEN_CONTAINER(SAC SPM*)+ ROL?
        G 1c00 SSR_U04 MSH SFT* UAC? EQU SPECIMEN_CONTAINER(SAC SPM*)+
        G 10 SSU_U03 MSH EQU SPECIMEN_CONTAINER(SAC OBX?)+ ROL?
        G 60 SSU_U03 MSH SFT* EQU SPECIMEN_CONTAINER(SAC OBX* SPECIMEN(SPM OBX*)*)+ ROL?
        G 380 SSU_U03 MSH SFT* UAC? EQU SPECIMEN_CONTAINER(SAC OBX* SPECIMEN(SPM OBX*)*)+ ROL?
        G 1c00 SSU_U03 MSH SFT* UAC? EQU SPECIMEN_CONTAINER(SAC OBX* NTE* SPECIMEN(SPM OBX*)*)+
        G 1f80 STC_S33 MSH SFT* UAC? SCP+
        G 40 SUR_P09 MSH FACPSHPDCPSHFACPDCNTEED_SUPPGRP(FAC PSHPDC_SUPPGRP(PSH PDC)+ PSH FACPDCNTE_SUPPGRP(FAC PDC NTE)+)+
        G bc SUR_P09 MSH FACILITY(FAC PRODUCT(PSH PDC)+ PSH FACILITY_DETAIL(FAC PDC NTE)+)+
        G 4 TBR_Q01 MSH MSA ERR? QAK RDF RDT+ DSC?
        G 18 TBR_R08 MSH MSA ERR? QAK RDF RDT+ DSC?
        G 60 TBR_R08 MSH SFT* MSA ERR? QAK RDF RDT+ DSC?
        G 10 TCU_U10 MSH EQU TCC+ ROL?
        G 60 TCU_U10 MSH SFT* EQU TEST_CONFIGURATION(SPM? TCC+)+ ROL?
        G 380 TCU_U10 MSH SFT* UAC? EQU TEST_CONFIGURATION(SPM? TCC+)+ ROL?
        G 1c00 TCU_U10 MSH SFT* UAC? EQU TEST_CONFIGURATION(SPM? TCC+)+
        G 3 UDM_Q05 MSH URD URS? DSP+ DSC
        G 1c UDM_Q05 MSH URD URS? DSP+ DSC?
        G 60 UDM_Q05 MSH SFT* URD URS? DSP+ DSC?
        G 1f00 UDM_Q05 MSH SFT* UAC? URD URS? DSP+ DSC?
        G 4 VQQ_Q01 MSH VTQ RDF? DSC?
        G 18 VQQ_Q07 MSH VTQ RDF? DSC?
        G 60 VQQ_Q07 MSH SFT* VTQ RDF? DSC?
        G 1c VXQ_V01 MSH QRD QRF?
        G 60 VXQ_V01 MSH SFT* QRD QRF?
        G 80 VXQ_V01 MSH SFT* UAC? QRD QRF?
        G c VXR_V03 MSH MSA QRD QRF? PID PD1? NK1* PATIENT_VISIT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* ORDER(ORC? RXA RXR? OBSERVATION(OBX NTE*)*)*
        G 10 VXR_V03 MSH MSA QRD QRF? PID PD1? NK1* PATIENT_VISIT(PV1 PV2?)? GT1* INSURANCE(IN1 IN2? IN3?)* ORDER(ORC? RXA RXR? OBSERVATION(OBX NTE*)*)*
        G 60 VXR_V03 MSH MSA SFT* QRD QRF? PID PD1? NK1* PATIENT_VISIT(PV1 PV2?)? GT1* INSURANCE(IN1 IN2? IN3?)* ORDER(ORC TIMING(TQ1 TQ2*)* RXA RXR? OBSERVATION(OBX NTE*)*)*
        G 80 VXR_V03 MSH MSA SFT* UAC? QRD QRF? PID PD1? NK1* PATIENT_VISIT(PV1 PV2?)? GT1* INSURANCE(IN1 IN2? IN3?)* ORDER(ORC TIMING(TQ1 TQ2*)* RXA RXR? OBSERVATION(OBX NTE*)*)*
        G c VXU_V04 MSH PID PD1? NK1* PATIENT(PV1 PV2?)? INSURANCE(IN1 IN2? IN3?)* ORDER(ORC? RXA RXR? OBSERVATION(OBX NTE*)*)*
        G 10 VXU_V04 MSH PID PD1? NK1* PATIENT(PV1 PV2?)? GT1* INSURANCE(IN1 IN2? IN3?)* ORDER(ORC? RXA RXR? OBSERVATION(OBX NTE*)*)*
        G 60 VXU_V04 MSH SFT* PID PD1? NK1* PATIENT(PV1 PV2?)? GT1* INSURANCE(IN1 IN2? IN3?)* ORDER(ORC TIMING(TQ1 TQ2*)* RXA RXR? OBSERVATION(OBX NTE*)*)*
        G 380 VXU_V04 MSH SFT* UAC? PID PD1? NK1* PATIENT(PV1 PV2?)? GT1* INSURANCE(IN1 IN2? IN3?)* ORDER(ORC TIMING(TQ1 TQ2*)* RXA RXR? OBSERVATION(OBX NTE*)*)*
        G 1c00 VXU_V04 MSH SFT* UAC? PID PD1? NK1* ARV* PATIENT_VISIT(PV1 PV2? ARV*)? GT1* INSURANCE(IN1 IN2? IN3?)* PERSON_OBSERVATION(OBX PRT* NTE*)* ORDER(ORC PRT* TIMING(TQ1 TQ2*)* RXA RXR? OBSERVATION(OBX PRT* NTE*)*)*
        G 1c VXX_V02 MSH MSA QRD QRF? PATIENT(PID NK1*)+
        G 60 VXX_V02 MSH MSA SFT* QRD QRF? PATIENT(PID NK1*)+
        G 80 VXX_V02 MSH MSA SFT* UAC? QRD QRF? PATIENT(PID NK1*)+
        E 1000 ACK_R01 ACK
        E 1ffc ADT_A04 ADT_A01
        E c ADT_A05 ADT_A01
        E 1ffc ADT_A07 ADT_A06
        E 1ffc ADT_A08 ADT_A01
        E 1ffc ADT_A10 ADT_A09
        E 1ffc ADT_A11 ADT_A09
        E 10 ADT_A12 ADT_A09
        E 1ffc ADT_A13 ADT_A01
        E c ADT_A14 ADT_A01
        E 1ff0 ADT_A14 ADT_A05
        E c ADT_A15 ADT_A09
        E c ADT_A21 ADT_A02
        E c ADT_A22 ADT_A02
        E 1fb0 ADT_A22 ADT_A21
        E c ADT_A23 ADT_A02
        E 1fb0 ADT_A23 ADT_A21
        E c ADT_A25 ADT_A02
        E 1fb0 ADT_A25 ADT_A21
        E c ADT_A26 ADT_A02
        E 1fb0 ADT_A26 ADT_A21
        E c ADT_A27 ADT_A02
        E 1fb0 ADT_A27 ADT_A21
        E c ADT_A28 ADT_A01
        E 1ff0 ADT_A28 ADT_A05
        E c ADT_A29 ADT_A02
        E 1fb0 ADT_A29 ADT_A21
        E 3 ADT_A31 ADT_A08
        E c ADT_A31 ADT_A01
        E 1ff0 ADT_A31 ADT_A05
        E c ADT_A32 ADT_A02
        E 1fb0 ADT_A32 ADT_A21
        E c ADT_A33 ADT_A02
        E 1fb0 ADT_A33 ADT_A21
        E fc ADT_A34 ADT_A30
        E fc ADT_A35 ADT_A30
        E fc ADT_A36 ADT_A30
        E c ADT_A37 ADT_A24
        E 1ffc ADT_A40 ADT_A39
        E 1ffc ADT_A41 ADT_A39
        E 1ffc ADT_A42 ADT_A39
        E fc ADT_A44 ADT_A43
        E fc ADT_A46 ADT_A30
        E fc ADT_A47 ADT_A30
        E 1f00 ADT_A47 ADT_A44
        E fc ADT_A48 ADT_A30
        E fc ADT_A49 ADT_A30
        E 1f00 ADT_A49 ADT_A43
        E 1ffc ADT_A51 ADT_A50
        E 1ff0 ADT_A53 ADT_A52
        E 70 ADT_A55 ADT_A52
        E 1f80 ADT_A55 ADT_A54
        E 1ff0 ADT_A62 ADT_A61
        E c BAR_P05 BAR_P01
        E 1d00 CCR_I17 CCR_I16
        E 1d00 CCR_I18 CCR_I16
        E 1dfc CRM_C02 CRM_C01
        E 1dfc CRM_C03 CRM_C01
        E 1dfc CRM_C04 CRM_C01
        E 1dfc CRM_C05 CRM_C01
        E 1dfc CRM_C06 CRM_C01
        E 1dfc CRM_C07 CRM_C01
        E 1dfc CRM_C08 CRM_C01
        E 1dfc CSU_C10 CSU_C09
        E 1dfc CSU_C11 CSU_C09
        E 1dfc CSU_C12 CSU_C09
        E 1ff0 LSU_U13 LSU_U12
        E 1ffc MDM_T03 MDM_T01
        E 1ffc MDM_T04 MDM_T02
        E 1ffc MDM_T05 MDM_T01
        E 1ffc MDM_T06 MDM_T02
        E 1ffc MDM_T07 MDM_T01
        E 1ffc MDM_T08 MDM_T02
        E 1ffc MDM_T09 MDM_T01
        E 1ffc MDM_T10 MDM_T02
        E 1ffc MDM_T11 MDM_T01
        E 8 MFN_M03 MFN_M01
        E 4 MFN_M04 MFN_M06
        E 8 MFN_M04 MFN_M01
        E 8 MFN_M05 MFN_M05
        E 8 MFN_M06 MFN_M01
        E 1f80 MFN_M14 MFN_Znn
        E 78 MFQ_M02 MFQ_M01
        E 78 MFQ_M03 MFQ_M01
        E 78 MFQ_M04 MFQ_M01
        E 78 MFQ_M05 MFQ_M01
        E 78 MFQ_M06 MFQ_M01
        E 60 MFQ_M07 MFQ_M01
        E 60 MFQ_M08 MFQ_M01
        E 60 MFQ_M09 MFQ_M01
        E 60 MFQ_M10 MFQ_M01
        E 60 MFQ_M11 MFQ_M01
        E 60 MFQ_M12 MFQ_M01
        E 60 MFQ_M13 MFQ_M01
        E 60 MFQ_M14 MFQ_M01
        E 3e0 ORA_R41 ORA_R41
        E 1fe0 ORU_R31 ORU_R30
        E 1fe0 ORU_R32 ORU_R30
        E 1fe0 ORU_R40 ORU_R01
        E 1dfc PEX_P08 PEX_P07
        E 1ffc PGL_PC7 PGL_PC6
        E 1ffc PGL_PC8 PGL_PC6
        E 1ff0 PMU_B02 PMU_B01
        E 1ff0 PMU_B05 PMU_B04
        E 1ff0 PMU_B06 PMU_B04
        E 1ffc PPG_PCH PPG_PCG
        E 1ffc PPG_PCJ PPG_PCG
        E 1ffc PPP_PCC PPP_PCB
        E 1ffc PPP_PCD PPP_PCB
        E 1ffc PPR_PC2 PPR_PC1
        E 1ffc PPR_PC3 PPR_PC1
        E 1ff0 QBP_Q22 QBP_Q21
        E 1ff0 QBP_Q23 QBP_Q21
        E 1ff0 QBP_Q24 QBP_Q21
        E 1df0 QBP_Q25 QBP_Q21
        E 1de0 QBP_Q31 QBP_Q11
        E 1d00 QBP_Q32 QBP_Q21
        E 1c00 QBP_Q33 QBP_O33
        E 1c00 QBP_Q34 QBP_O34
        E 1f0 QBP_Z75 QBP_Q13
        E 1f0 QBP_Z77 QBP_Q13
        E 1f0 QBP_Z79 QBP_Q15
        E 1f0 QBP_Z81 QBP_Q11
        E 1f0 QBP_Z85 QBP_Q11
        E 1df0 QBP_Z87 QBP_Q11
        E 1df0 QBP_Z89 QBP_Q11
        E 1f0 QBP_Z91 QBP_Q13
        E 1f0 QBP_Z93 QBP_Q13
        E 1f0 QBP_Z95 QBP_Q13
        E 1f0 QBP_Z97 QBP_Q15
        E 1f0 QBP_Z99 QBP_Q13
        E 1880 QBP_Znn QBP_Q11
        E 1ff0 QCN_J02 QCN_J01
        E 1fc QRY_PC9 QRY_PC4
        E 1fc QRY_PCE QRY_PC4
        E 1fc QRY_PCK QRY_PC4
        E f0 QRY_Q26 QRY_Q01
        E f0 QRY_Q27 QRY_Q01
        E f0 QRY_Q28 QRY_Q01
        E f0 QRY_Q29 QRY_Q01
        E f0 QRY_Q30 QRY_Q01
        E 1df0 QSB_Z83 QSB_Q16
        E 1de0 RDE_O25 RDE_O11
        E 1de0 RDY_Z98 RDY_K15
        E 1f7c REF_I13 REF_I12
        E 1f7c REF_I14 REF_I12
        E 1f7c REF_I15 REF_I12
        E 1ffc RQA_I09 RQA_I08
        E 1ffc RQA_I10 RQA_I08
        E 1ffc RQA_I11 RQA_I08
        E 3f0 RQC_I06 RQC_I05
        E 1ffc RQI_I02 RQI_I01
        E 1ffc RQI_I03 RQI_I01
        E 1ff0 RQI_I07 RQI_I01
        E 1de0 RRE_O26 RRE_O12
        E e0 RSP_K22 RSP_K21
        E 1de0 RSP_K24 RSP_K23
        E 1c00 RSP_K33 RSP_O33
        E 1c00 RSP_K34 RSP_O34
        E 1e0 RSP_Z80 RSP_K11
        E 1e0 RSP_Z84 RSP_K11
        E 1de0 RTB_Z76 RTB_K13
        E 1de0 RTB_Z78 RTB_K13
        E 1dc0 RTB_Z92 RTB_K13
        E 1de0 RTB_Z94 RTB_K13
        E 1de0 RTB_Z96 RTB_K13
        E 1f80 SDR_S36 SDR_S31
        E 1f80 SDR_S37 SDR_S32
        E 1ffc SIU_S13 SIU_S12
        E 1ffc SIU_S14 SIU_S12
        E 1ffc SIU_S15 SIU_S12
        E 1ffc SIU_S16 SIU_S12
        E 1ffc SIU_S17 SIU_S12
        E 1ffc SIU_S18 SIU_S12
        E 1ffc SIU_S19 SIU_S12
        E 1ffc SIU_S20 SIU_S12
        E 1ffc SIU_S21 SIU_S12
        E 1ffc SIU_S22 SIU_S12
        E 1ffc SIU_S23 SIU_S12
        E 1ffc SIU_S24 SIU_S12
        E 1ffc SIU_S26 SIU_S12
        E 1f00 SIU_S27 SIU_S12
        E 1f80 SLR_S29 SLR_S28
        E 1f80 SLR_S30 SLR_S28
        E 1f80 SLR_S34 SLR_S28
        E 1f80 SLR_S35 SLR_S28
        E 1ffc SRM_S02 SRM_S01
        E 1ffc SRM_S03 SRM_S01
        E 1ffc SRM_S04 SRM_S01
        E 1ffc SRM_S05 SRM_S01
        E 1ffc SRM_S06 SRM_S01
        E 1ffc SRM_S07 SRM_S01
        E 1ffc SRM_S08 SRM_S01
        E 1ffc SRM_S09 SRM_S01
        E 1ffc SRM_S10 SRM_S01
        E 1ffc SRM_S11 SRM_S01
        E 1ff0 TCU_U11 TCU_U10
        T 0001 U Administrative Sex
        1ff0	A	N
        1ff8	F	M	O	U
        T 0002 U Marital Status
        1ff0	B	C	E	G	I	N	O	P	R	T	U
        1ff8	A	D	M	S	W
        T 0003 H Event Type
        8	R0R	varies
        18	R05	R06	RAR	RDR	RER	RGR
        e8	CNQ
        f8	Q04	Q07	Q08	Q09	R03	R07	R08	R09
        300	Z73	Z74	Z75	Z76	Z77	Z78	Z79	Z80	Z81	Z82	Z83	Z84	Z85	Z86	Z87	Z88	Z89	Z90	Z91	Z92	Z93	Z94	Z95	Z96	Z97	Z98	Z99
        1000	K33	K34	M18	O44	O45	O46	O47	O48	Q33	Q34	R41
        1c00	O41	O42	O43	R40
        1f00	E01	E02	E03	E04	E10	E12	E13	E15	E20	E21	E22	E24	E30	E31	I16	I17	I18	I19	I20	I21	I22	K31	K32	M16	M17	O37	O38	O39	O40	Q31	Q32	R25	R26	R33	S27	S28	S29	S30	S31	S32	S33	S34	S35	S36	S37
        1fe0	B07	B08	K11	K13	K15	M13	M14	M15	O22	O23	O24	O25	O26	O27	O28	O29	O30	O31	O32	O33	O34	O35	O36	P11	P12	Q11	Q13	Q15	Q26	Q27	Q28	Q29	Q30	R22	R23	R24	R30	R31	R32
        1ff0	A52	A53	A54	A55	A60	A61	A62	B01	B02	B03	B04	B05	B06	J01	J02	K21	K22	K23	K24	K25	M12	N01	N02	O03	O04	O05	O06	O07	O08	O09	O10	O11	O12	O13	O14	O15	O16	O17	O18	O19	O20	O21	P10	Q16	Q17	Q21	Q22	Q23	Q24	Q25	R21	ROR	U01	U02	U03	U04	U05	U06	U07	U08	U09	U10	U11	U12	U13	Varies
        1ff8	A01	A02	A03	A04	A05	A06	A07	A08	A09	A10	A11	A12	A13	A14	A15	A16	A17	A18	A19	A20	A21	A22	A23	A24	A25	A26	A27	A28	A29	A30	A31	A32	A33	A34	A35	A36	A37	A38	A39	A40	A41	A42	A43	A44	A45	A46	A47	A48	A49	A50	A51	C01	C02	C03	C04	C05	C06	C07	C08	C09	C10	C11	C12	I01	I02	I03	I04	I05	I06	I07	I08	I09	I10	I11	I12	I13	I14	I15	M01	M02	M03	M04	M05	M06	M07	M08	M09	M10	M11	O01	O02	P01	P02	P03	P04	P05	P06	P07	P08	P09	PC1	PC2	PC3	PC4	PC5	PC6	PC7	PC8	PC9	PCA	PCB	PCC	PCD	PCE	PCF	PCG	PCH	PCJ	PCK	PCL	Q01	Q02	Q03	Q05	Q06	R01	R02	R04	S01	S02	S03	S04	S05	S06	S07	S08	S09	S10	S11	S12	S13	S14	S15	S16	S17	S18	S19	S20	S21	S22	S23	S24	S25	S26	T01	T02	T03	T04	T05	T06	T07	T08	T09	T10	T11	T12	V01	V02	V03	V04	W01	W02
        T 0004 U Patient Class
        1ff0	C	N	U
        1ff8	B	E	I	O	P	R
        T 0005 U Race
        e0	...
        1ff0	1002-5	2028-9	2054-5	2076-8	2106-3	2131-1
        T 0006 U Religion
        f0	QUA
        1f00	BRE	DOC	FUL
        1ff0	ABC	AGN	AME	AMT	ANG	AOG	ATH	BAH	BAP	BMA	BOT	BTA	BTH	BUD	CAT	CFR	CHR	CHS	CMA	CNF	COC	COG	COI	COL	COM	COP	COT	CRR	EOT	EPI	ERL	EVC	FRQ	FWB	GRE	HIN	HOT	HSH	HVA	JAI	JCO	JEW	JOR	JOT	JRC	JRF	JRN	JWN	LMS	LUT	MEN	MET	MOM	MOS	MOT	MSH	MSU	NAM	NAZ	NOE	NRL	ORT	OTH	PEN	PRC	PRE	PRO	REC	REO	SAA	SEV	SHN	SIK	SOU	SPI	UCC	UMD	UNI	UNU	VAR	WES	WMC
        T 0007 U Admission Type
        1ff0	C	N	U
        1ff8	A	E	L	R
        T 0008 H Acknowledgment Code
        1ff8	AA	AE	AR	CA	CE	CR
        T 0009 U Ambulatory Status
        1ff8	A0	A1	A2	A3	A4	A5	A6	A7	A8	A9	B1	B2	B3	B4	B5	B6
        T 0017 U Transaction Type
        1ff0	CO
        1ff8	AJ	CD	CG	PY
        T 0023 U Admit Source
        f8	1	2	3	4	5	6	7	8	9
        T 0027 H Priority
        1ff8	A	P	R	S	T
        T 0038 H Order status
        1ff8	A	CA	CM	DC	ER	HD	IP	RP	SC
        T 0043 U Condition Code
        8	12	13	14	15	16
        10	12 ... 16
        18	01	02	03	04	05	06	07	08	09	10	11	18	19	20	21	26	27	28	29	31	32	33	34	36	37	38	39	40	41	46	48	55	56	57	60	61	62	66	67	68	70	71	72	73	74	75	76	77	78	79	80
        T 0048 U What subject filter
        f0	GID	SOF	XID
        f8	ADV	ANU	APA	APM	APN	APP	ARN	CAN	DEM	FIN	GOL	MRI	MRO	NCK	NSC	NST	ORD	OTH	PRB	PRO	RAR	RDR	RER	RES	RGR	ROR	SAL	SBK	SBL	SOP	SSA	SSR	STA	VXI
        T 0052 U Diagnosis Type
        1ff8	A	F	W
        T 0061 H Check Digit Scheme
        1f00	BCV
        1ff8	ISO	M10	M11	NPI
        T 0062 U Event Reason
        f8	01	02	03
        1f00	1	2	3
        1fe0	O	U
        T 0063 U Relationship
        1ff0	ASC	BRO	CGV	CHD	DEP	DOM	EMC	EME	EMR	EXF	FCH	FND	FTH	GCH	GRD	GRP	MGR	MTH	NCH	NON	OAD	OTH	OWN	PAR	SCH	SEL	SIB	SIS	SPO	TRA	UNK	WRD
        T 0065 H Specimen Action Code
        1ff8	A	G	L	O	P	R	S
        T 0066 U Employment Status
        10	D	F	P
        1ff0	1	2	3	4	5	6	9	C	L	O	T
        T 0069 U Hospital Service
        1ff0	CAR	MED	PUL	SUR	URO
        T 0070 U Specimen Source Codes
        18	CBLD	EXHLD	SEM
        e0	ACNE	ACNFLD	AIRS	ALL	AMP	ANGI	ARTC	ASERU	ATTE	AUTOC	AUTP	BCYST	BITE	BLEB	BLIST	BOIL	BOWL	BRSH	BRUS	BUB	BULLA	BX	CARBU	CAT	CBITE	CLIPP	CONE	CSCR	CSERU	CSITE	CSMY	CST	CSVR	CVPS	CVPT	CYN	DBITE	DCS	DEC	DEION	DIA	DISCHG	DIV	DRNG	DRNGP	EBRUSH	EEYE	EFF	EFFUS	EFOD	EISO	ENVIR	EOTH	ESOI	ESOS	ETA	ETTP	ETTUB	EWHI	EXS	EXUDTE	FAW	FBLOOD	FGA	FLD	FLUID	FOLEY	FRS	FSCLP	FUR	GASA	GASAN	GASBR	GASD	GRAFT	GRANU	GROSH	GSOL	GSPEC	GT	GTUBE	HBITE	HBLUD	HEMAQ	HEMO	HERNI	HEV	HIC	HYDC	IBITE	ICYST	IDC	ILEO	ILLEG	IMP	INCI	INFIL	INS	INTRD	IUD	IVCAT	IVFLD	IVTIP	JEJU	JNTFLD	JP	KELOI	KIDFLD	LAVG	LAVGG	LAVGP	LAVPG	LENS1	LENS2	LESN	LIQO	LSAC	MAHUR	MASS	MUCOS	MUCUS	NASDR	NEDL	NEPH	NGASP	NGAST	NGS	NODUL	NSECR	ORL	OTH	PACEM	PCFL	PDSIT	PDTS	PELVA	PENIL	PERIA	PILOC	PINS	PIS	PLAN	PLEVS	PND	POL	POPGS	POPLG	POPLV	PORTA	PROST	PSC	PUNCT	PUSFR	PUST	QC3	RANDU	RBITE	RECT	RECTA	RENALC	RENC	RES	SCAR	SCLV	SCROA	SECRE	SHU	SHUNF	SHUNT	SITE	SKBP	SMM	SPRP	SPRPB	SPS	SPUT1	SPUTIN	SPUTSP	STER	STONE	SUBMA	SUBMX	SUMP	SUP	SUTUR	SWGZ	TASP	TLC	TRAC	TRANS	TSERU	TSTES	TTRA	TUBES	TUMOR	TZANC	UDENT	URINB	URINC	URINM	URINN	URINP	USCOP	USPEC	VASTIP	VENT	WASH	WASI	WB	WEN	WORM	WRT	WWA	WWO	WWT
        f0	BLDCO	EXG	SMN	VITF
        f8	ABS	AMN	ASP	BBL	BDY	BIFL	BLD	BLDA	BLDC	BLDV	BON	BPH	BPU	BRN	BRO	BRTH	CALC	CDM	CNJT	CNL	COL	CSF	CTP	CUR	CVM	CVX	CYST	DIAF	DOSE	DRN	DUFL	EAR	EARW	ELT	ENDC	ENDM	EOS	EYE	FIB	FIST	FLT	FLU	GAS	GAST	GEN	GENC	GENL	GENV	HAR	IHG	ISLT	IT	LAM	LIQ	LN	LNA	LNV	LYM	MAC	MAR	MBLD	MEC	MILK	MLK	NAIL	NOS	ORH	PAFL	PAT	PLAS	PLB	PLC	PLR	PMN	PPP	PRP	PRT	PUS	RBC	RT	SAL	SER	SKM	SKN	SNV	SPRM	SPT	SPTC	SPTT	STL	STON	SWT	TEAR	THRB	THRT	TISG	TISPL	TISS	TISU	TLGI	TLNG	TSMI	TUB	ULC	UMB	UMED	UR	URC	URNS	URT	URTH	USUB	VOM	WAT	WBC	WICK	WND	WNDA	WNDD	WNDE	XXX
        T 0074 H Diagnostic Service Section ID
        10	IMG	PAR	PAT	URN
        1000	CG	GE
        1ff8	AU	BG	BLB	CH	CP	CT	CTH	CUS	EC	EN	HM	ICU	IMM	LAB	MB	MCB	MYC	NMR	NMS	NRS	OSL	OT	OTH	OUS	PF	PHR	PHY	PT	RAD	RC	RT	RUS	RX	SP	SR	TX	VR	VUS	XRC
        T 0076 H Message Type
        8	ARD
        f8	EDR	EQQ	ERP	MCF	RQQ	SPQ	VQQ
        1c00	DBC	DBU	DEL	DEO	DER	DPR	DRC	OMQ	ORX	OSU
        1f00	CCF	CCI	CCM	CCQ	CCU	CQU	EHC	OPL	OPR	OPU	ORA	OSM	SCN	SDN	SDR	SLN	SLR	SMD	STC	STI
        1fe0	BPS	BRP	BRT	BTS	OMB	OMI	ORB	ORI
        1ff0	EAC	EAN	EAR	ESR	ESU	INR	INU	LSR	LSU	OMD	OMG	OML	OMN	OMP	OMS	ORD	ORG	ORL	ORN	ORP	ORS	OUL	PMU	QBP	QCN	QSB	QSX	QVR	RDY	RSP	RTB	SSR	SSU	TCR	TCU
        1ff8	ACK	ADR	ADT	BAR	CRM	CSU	DFT	DOC	DSR	MDM	MFD	MFK	MFN	MFQ	MFR	NMD	NMQ	NMR	ORF	ORM	ORR	ORU	OSQ	OSR	PEX	PGL	PIN	PPG	PPP	PPR	PPT	PPV	PRR	PTR	QCK	QRY	RAR	RAS	RCI	RCL	RDE	RDR	RDS	REF	RER	RGR	RGV	ROR	RPA	RPI	RPL	RPR	RQA	RQC	RQI	RQP	RRA	RRD	RRE	RRG	RRI	SIU	SQM	SQR	SRM	SRR	SUR	TBR	UDM	VXQ	VXR	VXU	VXX
        T 0078 U Interpretation Codes
        8	For micriobo
        1000	HU	IE	LU	NS	SDD	SYN-R	SYN-S
        1c00	HM	OBX
        1f00	AC	DET	IND	ND	NEG	NR	POS	QCF	RR	TOX	WR
        1ff8	<	>	A	AA	B	D	H	HH	I	L	LL	MS	N	R	S	U	VS	W	null
        T 0080 H Nature of Abnormal Testing
        1fe0	B	SP	ST
        1ff8	A	N	R	S
        T 0083 U Outlier Type
        1ff8	C	D
        T 0085 H Observation Result Status Codes Interpretation
        1c00	A	B	V
        1ff8	C	D	F	I	N	O	P	R	S	U	W	X
        T 0088 U Procedure Code
        c00	C4	C5	HCPCS	HPC	I10P	SCT
        T 0091 H Query Priority
        1ff8	D	I
        T 0092 U Re-Admission Indicator
        1ff0	R
        T 0093 U Release Information
        e0	_
        1b10	...
        1ff8	N	Y
        T 0098 U Type of Agreement
        1ff8	M	S	U
        T 0100 H Invocation event
        1ff8	D	O	R	S	T
        T 0102 H Delayed acknowledgment type
        18	D	F
        T 0103 H Processing ID
        1ff8	D	P	T
        T 0104 H Version ID
        8	2.3.2
        f8	2.0
        1000	2.8.1
        1c00	2.7.1	2.8
        1f00	2	2.6	2.7
        1f40	2.5.1
        1fe0	2.5
        1ff0	2.4
        1ff8	2.0D	2.1	2.2	2.3	2.3.1
        T 0105 H Source of Comment
        1ff8	L	O	P
        T 0106 H Query/response format code
        f8	D	R	T
        T 0107 H Deferred response type
        f8	B	L
        T 0108 H Query results level
        f8	O	R	S	T
        T 0109 H Report priority
        f8	R	S
        T 0112 U Discharge Disposition
        8	10	11	12	13	14	15	16	17	18	19	21	22	23	24	25	26	27	28	29	31	32	33	34	35	36	37	38	39
        10	10 ...19	31 ... 39
        e0	10 _19	31 _ 39
        f0	21 ... 29
        f8	01	02	03	04	05	06	07	08	09	20	30	40	41	42
        T 0116 U Bed Status
        1ff8	C	H	I	K	O	U
        T 0119 H Order Control Codes
        1c00	CP
        1f00	MC
        1fe0	OP	PR	PY
        1fe8	AF	CA	CH	CN	CR	DC	DE	DF	DR	FU	HD	HR	LI	NA	NW	OC	OD	OE	OF	OH	OK	OR	PA	RE	RF	RL	RO	RP	RQ	RR	RU	SC	SN	SR	SS	UA	UC	UD	UF	UH	UM	UN	UR	UX	XO	XR	XX
        T 0121 H Response Flag
        1ff8	D	E	F	N	R
        T 0122 H Charge Type
        1ff8	CH	CO	CR	DP	GR	NC	PC	RS
        T 0123 H Result Status
        1ff8	A	C	F	I	O	P	R	S	X	Y	Z
        T 0124 H Transportation Mode
        1ff8	CART	PORT	WALK	WHLC
        T 0125 H Value Type
        f8	CE	TS
        f00	ID
        ff8	AD	CK	CN	PN	TN
        1000	...	AUI	CCD	CCP	CD	CNN	CSU	DDI	DIN	DLD	DLN	DLT	DTN	EI	EIP	ERL	FC	GTS	HD	ICD	JCC	LA1	LA2	MOC	MOP	MSG	NDL	NR	OCD	OSP	PIP	PL	PLN	PPN	PRL	PT	PTA	QIP	QSC	RCD	RFR	RI	RMC	RPT	SCV	SNM	SPD	SRT	UVC	VH	VID	VR	WVI	WVS
        1f00	CNE	CWE	DR	DTM	IS	MA	NA
        1ff8	CF	CP	CX	DT	ED	FT	MO	NM	RP	SN	ST	TM	TX	XAD	XCN	XON	XPN	XTN
        T 0126 U Quantity Limited Request
        1ff8	CH	LI	PG	RD	ZO
        T 0127 U Allergen Type
        1ff0	AA	EA	LA	PA
        1ff8	DA	FA	MA	MC
        T 0128 U Allergy Severity
        1ff0	U
        1ff8	MI	MO	SV
        T 0130 U Visit User Code
        1ff0	HO	MO	PH	TE
        T 0131 U Contact Role
        1fe0	C	E	F	I	N	O	S	U
        T 0133 U Procedure Practitioner Identifier Code Type
        f8	AN	AS	CM	NP	PR	PS	RD	RS	SN
        T 0135 U Assignment of Benefits
        1ff8	M	N	Y
        T 0136 H Yes/no Indicator
        1ff8	N	Y
        T 0137 U Mail Claim Party
        1ff8	E	G	I	O	P
        T 0140 U Military Service
        1ff0	AUSA	AUSAF	AUSN
        1ff8	NATO	NOAA	USA	USAF	USCG	USMC	USN	USPHS
        T 0141 U Military Rank/Grade
        18	E1 ... E9	O1 ... O10
        1fe0	E1... E9	O1 ... O9
        1ff8	W1 ... W4
        T 0142 U Military Status
        1ff8	ACT	DEC	RET
        T 0144 U Eligibility Source
        1ff8	1	2	3	4	5	6	7
        T 0145 U Room Type
        1ff8	2ICU	2PRI	2SPR	ICU	PRI	SPR
        T 0146 U Amount Type
        1ff8	DF	LM	PC	RT	UL
        T 0147 U Policy Type
        1ff8	2ANC	2MMD	3MMD	ANC	MMD
        T 0148 H Money or Percentage Indicator
        1ff8	AT	PC
        T 0149 U Day Type
        1ff8	AP	DE	PE
        T 0150 U Certification Patient Type
        1ff8	ER	IPE	OPE	UR
        T 0153 U Value Code
        18	01	02	04	05	06	08	09	10	11	12	13	14	15	16	17	21	22	23	24	30	31	37	38	39	40	41	42	43	44	45	46	47	48	49	50	51	52	53	56	57	58	59	60	67	68	70 ... 72	75 ... 79	80	81	A1	A2	A3	X0	X4
        300	…
        T 0155 H Accept/Application Acknowledgment Conditions
        1ff8	AL	ER	NE	SU
        T 0156 H Which date/time qualifier
        f8	ANY	COL	ORD	RCT	REP	SCHED
        T 0157 H Which date/time status qualifier
        f8	ANY	CFN	COR	FIN	PRE	REP
        T 0158 H Date/time selection qualifier
        f8	1ST	ALL	LST	REV
        T 0159 H Diet Code Specification Type
        1ff8	D	P	S
        T 0160 U Tray Type
        1ff8	EARLY	GUEST	LATE	MSG	NO
        T 0161 H Allow Substitution
        1ff8	G	N	T
        T 0162 U Route of Administration
        1ff8	AP	B	DT	EP	ET	GTT	GU	IA	IB	IC	ICV	ID	IH	IHA	IM	IMR	IN	IO	IP	IS	IT	IU	IV	MM	MTH	NG	NP	NS	NT	OP	OT	OTH	PF	PO	PR	RM	SC	SD	SL	TD	TL	TP	TRA	UR	VG	VM	WND
        T 0163 U Body Site
        1ff8	BE	BN	BU	CT	LA	LAC	LACF	LD	LE	LEJ	LF	LG	LH	LIJ	LLAQ	LLFA	LMFA	LN	LPC	LSC	LT	LUA	LUAQ	LUFA	LVG	LVL	NB	OD	OS	OU	PA	PERIN	RA	RAC	RACF	RD	RE	REJ	RF	RG	RH	RIJ	RLAQ	RLFA	RMFA	RN	RPC	RSC	RT	RUA	RUAQ	RUFA	RVG	RVL
        T 0164 U Administration Device
        1ff8	AP	BT	HL	IPPB	IVP	IVS	MI	NEB	PCA
        T 0165 U Administration Method
        1ff8	CH	DI	DU	IF	IR	IS	IVP	IVPB	NB	PF	PT	SH	SO	WA	WI
        T 0166 H RX Component Type
        1ff8	A	B
        T 0167 H Substitution Status
        1ff8	0	1	2	3	4	5	7	8	G	N	T
        T 0168 H Processing Priority
        1ff8	A	B	C	P	R	S	T
        T 0169 H Reporting Priority
        1ff8	C	R
        T 0170 H Derived Specimen
        1ff8	C	N	P
        T 0173 U Coordination of Benefits
        1ff8	CO	IN
        T 0174 U Nature of Service/Test/Observation
        1ff8	A	C	F	P	S
        T 0175 U Master File Identifier Code
        1000	MACP	MLCP	OMM
        1fe0	INV
        1ff0	CLN	OME
        1ff8	CDM	CMA	CMB	LOC	OMA	OMB	OMC	OMD	PRA	STF
        T 0177 U Confidentiality Code
        1ff8	AID	EMP	ETH	HIV	PSY	R	U	UWM	V	VIP
        T 0178 H File Level Event Code
        1ff8	REP	UPD
        T 0179 H Response Level
        1ff8	AL	ER	NE	SU
        T 0180 H Record-level Event Code
        1ff8	MAC	MAD	MDC	MDL	MUP
        T 0181 U MFN Record-level Error Return
        1ff8	S	U
        T 0183 H Active/Inactive
        1ff8	A	I
        T 0185 U Preferred Method of Contact
        1ff8	B	C	E	F	H	O
        T 0187 H Provider Billing
        1ff8	I	P
        T 0189 U Ethnic Group
        f0	...
        1ff0	H	N	U
        T 0190 H Address Type
        1f00	BI	S	SH	TM	V
        1ff8	B	BA	BDL	BR	C	F	H	L	M	N	O	P	RH
        T 0191 H Type of Referenced Data
        8	Application	Audio	Image	SGML
        1ff0	multipart
        1ff8	AP	AU	FT	IM	NS	SD	SI	TEXT	TX
        T 0193 U Amount Class
        1ff8	AT	LM	PC	UL
        T 0200 H Name Type
        1000	...
        1c00	F
        1f00	BAD	K	MSK	NAV	NB	NOUSE	REL	TEMP
        1ff0	I	N	R
        1ff8	A	B	C	D	L	M	P	S	T	U
        T 0201 H Telecommunication Use Code
        1f00	PRS
        1ff8	ASN	BPN	EMR	NET	ORN	PRN	VHN	WPN
        T 0202 H Telecommunication Equipment Type
        1f00	SAT
        1fe0	TDD	TTY
        1ff8	BP	CP	FX	Internet	MD	PH	X.400
        T 0203 H Identifier Type
        300	An Identifier for a provi
        1000	An Identifier for a provider a	An identifier for a provider r
        1f00	ACSN	AMA	ASID	BCT	BSNR	CONM	CZ	DP	ESN	LACSN	LANR	MCT	NBSNR	NCT	PC	PPIN	RRP	SID	SP	TPR	USID	VP	WP
        1fe0	ANC	AND	ANON	ANT	APRN	BC	CC	CY	DDS	DEA	DFN	DO	DPM	GL	IND	LI	MB	MCD	MCR	MD	MI	MRT	NII	NIIP	NP	OD	PA	PCN	PE	PNT	PPN	PRC	QA	RI	RN	RPH	SN	TAX	TN
        1ff0	BA	BRN	DR	HC	JHN	MCN	PEN	WCN
        1ff8	AM	AN	BR	DI	DL	DN	DS	EI	EN	FI	GI	GN	LN	LR	MA	MC	MR	MS	NE	NH	NI	NNxxx	NPI	PI	PN	PRN	PT	RR	RRI	SL	SR	SS	U	UPIN	VN	VS	WC	XX
        T 0204 U Organizational Name Type
        1ff8	A	D	L	SL
        T 0205 H Price Type
        1ff8	AP	DC	IC	PF	TF	TP	UP
        T 0206 H Segment Action Code
        1f00	X
        1ff8	A	D	U
        T 0207 H Processing Mode
        8	not present
        1ff0	Not present
        1ff8	A	I	R	T
        T 0208 H Query Response Status
        1ff8	AE	AR	NF	OK
        T 0209 H Relational Operator
        1ff8	CT	EQ	GE	GN	GT	LE	LT	NE
        T 0210 H Relational Conjunction
        1ff8	AND	OR
        T 0211 H Alternate Character Sets
        3e0	UNICODE UTF-16	UNICODE UTF-32
        1f00	ISO IR6
        1fe0	8859/15	BIG-5	CNS 11643-1992	GB 18030-2000	KS X 1001	UNICODE UTF-8
        1ff8	8859/1	8859/2	8859/3	8859/4	8859/5	8859/6	8859/7	8859/8	8859/9	ASCII	ISO IR14	ISO IR159	ISO IR87	UNICODE
        T 0213 U Purge Status Code
        1ff8	D	I	P
        T 0214 U Special Program Code
        1fe0	CH	ES	FP	O	U
        T 0215 U Publicity Code
        1fe0	F	N	O	U
        T 0216 U Patient Status Code
        1fe0	AI	DI
        T 0217 U Visit Priority Code
        1ff0	1	2	3
        T 0220 U Living Arrangement
        1ff8	A	F	I	R	S	U
        T 0223 U Living Dependency
        18	CB	D	WU
        1ff0	C	O	U
        1ff8	M	S
        T 0224 H Transport Arranged
        1ff8	A	N	U
        T 0225 H Escort Required
        1ff8	N	R	U
        T 0227 U Manufacturers of Vaccines (code=MVX)
        1f00	CNJ	DVC	GEO	NVX	SOL	TAL	VXG	ZLB
        1fe0	AVB	BAH	CMP	MBL	PWJ
        1ff8	AB	AD	ALP	AR	AVI	BA	BAY	BP	BPC	CEN	CHI	CON	EVN	GRE	IAG	IM	IUS	JPN	KGC	LED	MA	MED	MIL	MIP	MSD	NAB	NAV	NOV	NYB	ORT	OTC	OTH	PD	PMC	PRX	SCL	SI	SKB	UNK	USA	WA	WAL
        T 0228 U Diagnosis Classification
        1ff8	C	D	I	M	O	R	S	T
        T 0229 U DRG Payor
        3f8	C	G	M
        T 0230 U Procedure Functional Type
        1ff8	A	D	I	P
        T 0231 U Student Status
        1ff8	F	N	P
        T 0232 U Insurance Company Contact Reason
        f8	01	02	03
        1f00	1	2	3
        T 0234 H Report Timing
        1ff8	10D	15D	30D	3D	7D	AD	CO	DE	PD	RQ
        T 0235 H Report Source
        1ff8	C	D	E	H	L	M	N	O	P	R
        T 0236 H Event Reported To
        1ff8	D	L	M	R
        T 0237 H Event Qualification
        1ff8	A	B	D	I	L	M	O	W
        T 0238 H Event Seriousness
        1ff8	N	S	Y
        T 0239 H Event Expected
        1ff8	N	U	Y
        T 0240 H Event Consequence
        1ff8	C	D	H	I	J	L	O	P	R
        T 0241 H Patient Outcome
        1ff8	D	F	N	R	S	U	W
        T 0242 H Primary Observer's Qualification
        1ff8	C	H	L	M	O	P	R
        T 0243 H Identity May Be Divulged
        1ff8	N	NA	Y
        T 0247 U Status of Evaluation
        1ff8	A	C	D	I	K	O	P	Q	R	U	X	Y
        T 0248 H Product Source
        1ff8	A	L	N	R
        T 025 U Relatedness Assessment
        20	H	I	M	N	S
        T 0250 H Relatedness Assessment
        1fd8	H	I	M	N	S
        T 0251 H Action Taken in Response to the Event
        1ff8	DI	DR	N	OT	WP	WT
        T 0252 H Causality Observations
        1ff8	AW	BE	DR	EX	IN	LI	OE	OT	PL	SE	TC
        T 0253 H Indirect Exposure Mechanism
        1ff8	B	F	O	P	X
        T 0254 U Kind of Quantity
        1ff8	ABS	ACNC	ACT	APER	ARB	AREA	ASPECT	CACT	CCNT	CCRTO	CFR	CLAS	CNC	CNST	COEF	COLOR	CONS	CRAT	CRTO	DEN	DEV	DIFF	ELAS	ELPOT	ELRAT	ELRES	ENGR	ENT	ENTCAT	ENTNUM	ENTSUB	ENTVOL	EQL	FORCE	FREQ	IMP	KINV	LEN	LINC	LIQ	MASS	MCNC	MCNT	MCRTO	MFR	MGFLUX	MINC	MORPH	MOTIL	MRAT	MRTO	NCNC	NCNT	NFR	NRTO	NUM	OD	OSMOL	PRES	PRID	PWR	RANGE	RATIO	RCRLTM	RDEN	REL	RLMCNC	RLSCNC	RLTM	SATFR	SCNC	SCNCIN	SCNT	SCNTR	SCRTO	SFR	SHAPE	SMELL	SRAT	SRTO	SUB	SUSC	TASTE	TEMP	TEMPDF	TEMPIN	THRMCNC	THRSCNC	TIME	TITR	TMDF	TMSTP	TRTO	TYPE	VCNT	VEL	VELRT	VFR	VISC	VOL	VRAT	VRTO
        T 0255 U Duration Categories
        8	* (star)
        1ff0	*
        1ff8	12H	1H	1L	1W	2.5H	24H	2D	2H	2L	2W	30M	3D	3H	3L	3W	4D	4H	4W	5D	5H	6D	6H	7H	8H	PT
        T 0256 U Time Delay Post Challenge
        1ff8	10D	10M	12H	15M	1H	1L	1M	1W	2.5H	20M	24H	25M	2D	2H	2L	2M	2W	30M	3D	3H	3L	3M	3W	4D	4H	4M	4W	5D	5H	5M	6D	6H	6M	7D	7H	7M	8H	8H SHIFT	8M	9M	BS	PEAK	RANDOM	TROUGH
        T 0257 U Nature of Challenge
        1ff8	CFST	EXCZ	FFST
        T 0258 U Relationship Modifier
        1ff8	BPU	CONTROL	DONOR	PATIENT
        T 0259 U Modality
        1ff8	AS	BS	CD	CP	CR	CS	CT	DD	DG	DM	EC	ES	FA	FS	LP	LS	MA	MS	NM	OT	PT	RF	ST	TG	US	XA
        T 0260 U Patient Location Type
        1ff8	B	C	D	E	L	N	O	R
        T 0261 U Location Equipment
        1ff8	EEG	EKG	INF	IVP	OXY	SUC	VEN	VIT
        T 0262 U Privacy Level
        1ff8	F	J	P	Q	S	W
        T 0263 U Level of Care
        1ff8	A	C	E	F	N	R	S
        T 0265 U Specialty Type
        1ff8	ALC	AMB	CAN	CAR	CCR	CHI	EDI	EMR	FPC	INT	ISO	NAT	NBI	OBG	OBS	OTH	PED	PHY	PIN	PPS	PRE	PSI	PSY	REH	SUR	WIC
        T 0267 H Days of the Week
        1ff8	FRI	MON	SAT	SUN	THU	TUE	WED
        T 0268 U Override
        1ff8	A	R	X
        T 0269 U Charge On Indicator
        1ff8	O	R
        T 0270 U Document Type
        1ff8	AR	CD	CN	DI	DS	ED	HP	OP	PC	PH	PN	PR	SP	TS
        T 0271 H Document Completion Status
        1ff8	AU	DI	DO	IN	IP	LA	PA
        T 0272 H Document Confidentiality Status
        1ff8	R	U	V
        T 0273 H Document Availability Status
        1ff8	AV	CA	OB	UN
        T 0275 H Document Storage Status
        1ff8	AA	AC	AR	PU
        T 0276 U Appointment reason codes
        ff8	CHECKUP	EMERGENCY	FOLLOWUP	ROUTINE	WALKIN
        T 0277 U Appointment Type Codes
        ff8	Complete	Normal	Tentative
        T 0278 U Filler status codes
        fe0	Noshow
        ff8	Blocked	Booked	Cancelled	Complete	Dc	Deleted	Overbook	Pending	Started	Waitlist
        T 0279 U Allow Substitution Codes
        ff8	Confirm	No	Notify	Yes
        T 0280 U Referral Priority
        1ff8	A	R	S
        T 0281 U Referral Type
        1ff8	Hom	Lab	Med	Psy	Rad	Skn
        T 0282 U Referral Disposition
        1ff8	AM	RP	SO	WR
        T 0283 U Referral Status
        1ff8	A	E	P	R
        T 0284 U Referral Category
        1ff8	A	E	I	O
        T 0286 U Provider Role
        1ff8	CP	PP	RP	RT
        T 0287 H Problem/Goal Action Code
        1ff8	AD	CO	DE	LI	UC	UN	UP
        T 0290 U MIME base64 encoding characters
        10	(pad)	0	1	10	11	12	13	14	15	16	17	18	19	2	20	21	22	23	24	25	26	27	28	29	3	30	31	32	33	34	35	36	37	38	39	4	40	41	42	43	44	45	46	47	48	49	5	50	51	52	53	54	55	56	57	58	59	6	60	61	62	63	7	8	9
        T 0291 H Subtype of Referenced Data
        20	Octet - stream	x - hl7 - cda - level - one
        d8	Octet-stream
        f8	BASIC	DICOM	FAX	GIF	HTML	JOT	JPEG	PICT	PostScript	RTF	SGML	TIFF	XML
        300	…
        1800	...
        1fd0	x-hl7-cda-level-one
        T 0292 U Vaccines Administered (code = CVX) (parenteral, unless oral is noted)
        f8	01	02	03	04	05	06	07	08	09
        1f00	1	110	111	112	113	114	115	116	117	118	119	120	121	122	2	3	4	5	6	7	8	9
        1fe0	102	103	104	105	106	107	108	109	998
        1ff0	100	101	93	94	95	96	97	98	99	999
        1ff8	10	11	12	13	14	15	16	17	18	19	20	21	22	23	24	25	26	27	28	29	30	31	32	33	34	35	36	37	38	39	40	41	42	43	44	45	46	47	48	49	50	51	52	53	54	55	56	57	58	59	60	61	62	63	64	65	66	67	68	69	70	71	72	73	74	75	76	77	78	79	80	81	82	83	84	85	86	87	88	89	90	91	92
        T 0294 U Time Selection Criteria Parameter Class Codes
        8	FRI	MON	PREFEND	PREFSTART	SAT	SUN	THU	TUE	WED
        1ff0	Fri	Mon	Prefend	Prefstart	Sat	Sun	Thu	Tue	Wed
        T 0298 H CP Range Type
        1ff8	F	P
        T 0299 H Encoding
        1ff8	A	Base64	Hex
        T 0301 H Universal ID Type
        20	L, M, N
        1f00	CLIA	CLIP	EUI64
        1fd8	L,M,N
        1fe0	URI
        1ff8	DNS	GUID	HCD	HL7	ISO	Random	UUID	x400	x500
        T 0305 U Person Location Type
        1ff0	C	D	H	N	O	P	S
        T 0309 U Coverage Type
        1f00	RX
        1ff8	B	H	P
        T 0311 U Job Status
        1ff0	O	P	T	U
        T 0315 U Living Will Code
        1ff8	F	I	N	U	Y
        T 0316 U Organ Donor Code
        1ff0	N	P	R
        1ff8	F	I	U	Y
        T 0317 U Annotations
        1ff8	9900	9901	9902	9903	9904
        T 0321 H Dispense Method
        1ff8	AD	F	TR	UD
        T 0322 H Completion Status
        1ff8	CP	NA	PA	RE
        T 0323 H Action Code
        e0	X
        f8	A	D	U
        T 0324 U Location Characteristic ID
        1ff8	GEN	IMP	INF	LCR	LIC	OVR	PRL	SET	SHA	SMK	STF	TEA
        T 0325 U Location Relationship ID
        1ff8	ALI	DTY	LAB	LB2	PAR	RX	RX2
        T 0326 U Visit Indicator
        1ff8	A	V
        T 0329 H Quantity Method
        1ff8	A	E
        T 0330 H Marketing Basis
        1ff8	510E	510K	522S	PMA	PRE	TXN
        T 0331 H Facility Type
        1ff8	A	D	M	U
        T 0332 H Source Type
        1ff0	A	I
        T 0333 U Driver's License Issuing Authority
        8	M	SD	SU
        T 0334 U Disabled Person Code
        1ff8	AP	GT	IN	PT
        T 0335 U Repeat Pattern
        20	Q < integer > D	Q < integer > H	Q < integer > J < day  # >
        1fd0	Q<integer>D	Q<integer>H	Q<integer>J<day#>
        1ff0	A	BID	C	D	I	M	Meal Related Timings	Once	P	PRN	PRNxxx	Q<integer>L	Q<integer>M	Q<integer>S	Q<integer>W	QAM	QHS	QID	QOD	QPM	QSHIFT	TID	U <spec>	V	xID
        T 0336 U Referral Reason
        1ff8	O	P	S	W
        T 0337 H Certification Status
        1ff8	C	E
        T 0338 U Practitioner ID Number Type
        1fe0	LI
        1ff8	CY	DEA	GL	L&I	MCD	MCR	QA	SL	TAX	TRL	UPIN
        T 0339 U Advanced Beneficiary Notice Code
        1ff8	1	2	3	4
        T 0340 U Procedure Code Modifier
        c00	CPTM	HPC
        T 0344 U Patient's Relationship to Insured
        f8	01	02	03	04	05	06	07	08	09
        1f00	1	2	3	4	5	6	7	8	9
        1ff8	10	11	12	13	14	15	16	17	18	19
        T 0347 U State/Province
        1ce0	AB	MI
        T 0348 U Special program indicator
        18	01	02	03	04	05	06	07	08
        T 0349 U PSRO/UR approval indicator
        18	1	2	3	4	5
        T 0350 U Occurrence Code
        18	01	02	03	04	05	06	09	10	11	12	17	18	19	20	21	22	24	25	26	27	28	29	30	31	32	33	34	35	36	37	40	41	42	43	44	45	46	47 ... 49	50	51	70 ... 99	A1	A2	A3
        300	…
        T 0351 U Occurrence Span
        18	70	71	72	73	74	75	76	77	78	79	M0
        300	…
        T 0353 U CWE statuses
        1ff8	NA	NASK	NAV	U	UASK
        T 0354 H Message Structure
        8	ADT_A28	ARD_A19	MFD_P09	NUL	OMD_O01	OMN_O01	OMS_O01	ORD_O02	ORF_R02	ORM_Q06	ORN_O02	ORR_Q06	ORS_O02	PIN_I07	RAS_O01	RAS_O02	RDO_O01	RDS_O01	RGV_O01	RPI_I0I	RQC_I06	RQI_I0I	RRD_O02	RRE_O02	RRG_O02	RRO_O02	SRM_T12	SRR_T12
        10	RDY_K11	RSP_K24
        e0	BRP_030	ORU_R31	ORU_R32	QRY_P04
        e8	RDE_O01	RRA_O02	TBR_R09
        f0	DSR_P04	MFD_MFA	TBR_R08
        f8	DSR_Q01	DSR_Q03	EDR_R07	EQQ_Q04	ERP_R09	RQQ_Q09	SPQ_Q08	VQQ_Q07
        300	MFN_Znn	QBP_Qnn	QBP_Z73	RSP_Z82	RSP_Z86	RSP_Z88	RSP_Z90	RTB_Knn	RTB_Z74
        1000	DBC_O41	DBC_O42	DEL_O46	DEO_O45	DER_O44	DPR_O48	DRC_O47	DRG_O43	MFN_M18	ORA_R41	ORL_O41	ORL_O42	ORL_O43	ORL_O44	QBP_O33	QBP_O34	RSP_O33	RSP_O34
        1c00	OMQ_O42	ORX_O43	OSU_O41
        1f00	ADT_A44	BRP_O30	CCF_I22	CCI_I22	CCM_I21	CCQ_I19	CCR_I16	CCU_I20	CQU_I19	EHC_E01	EHC_E02	EHC_E04	EHC_E10	EHC_E12	EHC_E13	EHC_E15	EHC_E20	EHC_E21	EHC_E24	MFN_M16	MFN_M17	MFR_M04	MFR_M05	MFR_M06	MFR_M07	OML_O39	OPL_O37	OPR_O38	OPU_R25	ORA_R33	ORL_O40	OSM_R26	QBP_E03	QBP_E22	RSP_E03	RSP_E22	RSP_K31	RSP_K32	RSP_Q11	SDR_S31	SDR_S32	SLR_S28	STC_S33
        1f08	ADT_A12
        1f10	RPI_I04	RSP_K25
        1fe0	BAR_P12	BPS_O29	BRT_O32	BTS_O31	DFT_P11	MFN_M13	MFN_M15	OMB_O27	OMI_O23	OML_O33	OML_O35	ORB_O28	ORI_O24	ORL_O34	ORL_O36	ORU_R30	OUL_R22	OUL_R23	OUL_R24	PMU_B07	PMU_B08	QRF_W02	RSP_K11
        1ff0	ADR_A19	ADT_A05	ADT_A15	ADT_A21	ADT_A52	ADT_A54	ADT_A60	ADT_A61	BAR_P05	BAR_P10	EAC_U07	EAN_U09	EAR_U08	ESR_U02	ESU_U01	INR_U06	INU_U05	LSU_U12	MFN_M04	MFN_M12	MFQ_M01	MFR_M01	NMD_N02	NMQ_N01	NMR_N01	OMD_O03	OMG_O19	OML_O21	OMN_O07	OMP_O09	OMS_O05	ORD_O04	ORF_R04	ORG_O20	ORL_O22	ORN_O08	ORP_O10	ORS_O06	OUL_R21	PMU_B01	PMU_B03	PMU_B04	QBP_Q11	QBP_Q13	QBP_Q15	QBP_Q21	QCN_J01	QSB_Q16	QVR_Q17	RAS_O17	RDE_O11	RDS_O13	RDY_K15	RGV_O15	RPI_I01	RQI_I01	RRA_O18	RRD_O14	RRE_O12	RRG_O16	RSP_K21	RSP_K22	RSP_K23	RTB_K13	SSR_U04	SSU_U03	TCU_U10
        1ff8	ACK	ADT_A01	ADT_A02	ADT_A03	ADT_A06	ADT_A09	ADT_A16	ADT_A17	ADT_A18	ADT_A20	ADT_A24	ADT_A30	ADT_A37	ADT_A38	ADT_A39	ADT_A43	ADT_A45	ADT_A50	BAR_P01	BAR_P02	BAR_P06	CRM_C01	CSU_C09	DFT_P03	DOC_T12	MDM_T01	MDM_T02	MFK_M01	MFN_M01	MFN_M02	MFN_M03	MFN_M05	MFN_M06	MFN_M07	MFN_M08	MFN_M09	MFN_M10	MFN_M11	ORM_O01	ORR_O02	ORU_R01	ORU_W01	OSQ_Q06	OSR_Q06	PEX_P07	PGL_PC6	PPG_PCG	PPP_PCB	PPR_PC1	PPT_PCL	PPV_PCA	PRR_PC5	PTR_PCF	QCK_Q02	QRY_A19	QRY_PC4	QRY_Q01	QRY_Q02	QRY_R02	QRY_T12	RAR_RAR	RCI_I05	RCL_I06	RDR_RDR	REF_I12	RER_RER	RGR_RGR	ROR_ROR	RPA_I08	RPL_I02	RPR_I03	RQA_I08	RQC_I05	RQP_I04	RRI_I12	SIU_S12	SQM_S25	SQR_S25	SRM_S01	SRR_S01	SUR_P09	UDM_Q05	VXQ_V01	VXR_V03	VXU_V04	VXX_V02
        T 0355 H Primary Key Value Type
        1f00	CWE
        1ff8	CE	PL
        T 0356 H Alternate Character Set Handling Scheme
        8	ISO 2022-199
        1ff0	2.3	ISO 2022-1994
        1ff8	<null>
        T 0357 U Message Error Condition Codes
        10	Errors	Rejection	Success
        1f00	104
        1ff8	0	100	101	102	103	200	201	202	203	204	205	206	207
        T 0359 H Diagnosis Priority
        8	2 and higher
        10	2 ...
        e0	2 _
        c00	…
        1300	...
        1f00	2
        1ff8	0	1
        T 0360 U Degree/License/Certificate
        1c00	CTR
        1f00	MTH	RN
        1fe0	BSN	CANP	CMA	CNM	CNP	CNS	CPNP	CRN	EMT	EMTP	FPNP	MDA	MSN	NP	PA	PN	RMA	RPH
        1ff0	PharmD
        1ff8	AA	AAS	ABA	AE	AS	BA	BBA	BE	BFA	BN	BS	BSL	BT	CER	DBA	DED	DIP	DO	HS	JD	MA	MBA	MCE	MD	MDI	ME	MED	MEE	MFA	MME	MS	MSL	MT	NG	PHD	PHE	PHS	SEC	TS
        T 0363 U Assigning Authority
        10	AUSDVA	AUSHIC	CANAB	CANBC	CANMB	CANNB	CANNF	CANNS	CANNT	CANNU	CANON	CANPE	CANQC	CANSK	CANYT	NLVWS	USCDC	USHCFA	USSSA
        T 0364 U Comment Type
        1ff8	1R	2R	AI	DR	GI	GR	PI	RE
        T 0365 U Equipment State
        300	…
        1800	...
        1c00	DI	MA	SD	SS	TS
        1ff0	CL	CO	ES	ID	IN	OP	PA	PD	PU
        T 0366 U Local/Remote Control State
        300	…
        1800	...
        1ff0	L	R
        T 0367 U Alert Level
        300	…
        1800	...
        1ff0	C	N	S	W
        T 0368 U Remote Control Command
        1c00	AF	AT
        1ff0	AB	CL	CN	DI	EN	ES	EX	IN	LC	LK	LO	PA	RC	RE	SA	SU	TT	UC	UN
        T 0369 U Specimen Role
        1fe0	E	F	G	L	O	V
        1ff0	B	C	P	Q	R
        T 0370 U Container Status
        1ff0	I	L	M	O	P	R	U	X
        T 0371 U Additive/Preservative
        1fe0	ACDA	ACDB	ACET	AMIES	BACTM	BF10	BOUIN	BSKM	CARS	CARY	CHLTM	CTAD	EDTK15	EDTK75	ENT	ENT+	F10	FDP	FL10	FL100	HEPA	HNO3	JKM	KARN	KOX	LIA	M4	M4RT	M5	MICHTM	MMDTM	NAF	NAPS	NONE	PAGE	PHENOL	PVA	RLM	SILICA	SPS	SST	STUTM	THROM	THYMOL	THYO	TOLU	URETM	VIRTM	WEST
        1ff0	BOR	C32	C38	EDTK	EDTN	HCL6	HEPL	HEPN
        T 0372 U Specimen Component
        1ff0	BLD	BSEP	PLAS	PPP	PRP	SED	SER	SUP
        T 0373 U Treatment
        1ff0	ACID	ALK	DEFB	FILT	LDLP	NEUT	RECA	UFIL
        T 0374 U System Induced Contaminants
        1ff0	CNTM
        T 0375 U Artificial Blood
        1ff0	FLUR	SFHB
        T 0376 U Special Handling Code
        1fe0	AMB	DFRZ	DRY	FRZ	MTLF	NTR	PSA	PSO	REF	UFRZ	UPR
        1ff0	C37	CAMB	CATM	CFRZ	CREF	PRTL
        T 0377 U Other Environmental Factors
        1ff0	A60	ATM
        T 0383 U Substance Status
        1ff0	CE	CW	EE	EW	NE	NW	OE	OK	OW	QE	QW
        T 0384 U Substance Type
        1ff0	CO	DI	LI	LW	MR	OT	PT	PW	RC	SC	SR	SW
        T 0385 U Manufacturer Identifier
        300	…
        T 0386 U Supplier Identifier
        300	…
        T 0387 U Command Response
        1ff0	ER	OK	ST	TI	UN
        T 0388 U Processing Type
        1ff0	E	P
        T 0389 U Analyte Repeat Status
        1ff0	D	F	O	R
        T 0391 H Segment Group
        10	etc
        f0	OBRG	ORCG	PIDG	RXAG	RXDG	RXEG	RXOG
        300	CLOCK_AND_STATS_WITH_NOTE
        1c00	CLOCK_AND_STATS_WITH_NOTES	CLOCK_AND_STATS_WITH_NOTES_ALT
        1f00	ADMINISTRATION	ALLERGY	APP_STATS	APP_STATUS	ASSOCIATED_PERSON	ASSOCIATED_RX_ADMIN	ASSOCIATED_RX_ORDER	AUTHORIZATION	AUTHORIZATION_CONTACT	CERTIFICATE	CLOCK	CLOCK_AND_STATISTICS	COMMAND	COMMAND_RESPONSE	COMMON_ORDER	COMPONENT	COMPONENTS	CONTAINER	DEFINITION	DIET	DISPENSE	ENCODED_ORDER	ENCODING	EXPERIENCE	FINANCIAL	FINANCIAL_COMMON_ORDER	FINANCIAL_INSURANCE	FINANCIAL_OBSERVATION	FINANCIAL_ORDER	FINANCIAL_PROCEDURE	FINANCIAL_TIMING_QUANTITY	GENERAL_RESOURCE	GIVE	GOAL	GOAL_OBSERVATION	GOAL_PATHWAY	GOAL_ROLE	GUARANTOR_INSURANCE	INSURANCE	LOCATION_RESOURCE	MERGE_INFO	MF	MF_CDM	MF_CLIN_STUDY	MF_CLIN_STUDY_SCHED	MF_INV_ITEM	MF_LOCATION	MF_LOC_DEPT	MF_OBS_ATTRIBUTES	MF_PHASE_SCHED_DETAIL	MF_QUERY	MF_SITE_DEFINED	MF_STAFF	MF_TEST	MF_TEST_BATTERIES	MF_TEST_BATT_DETAIL	MF_TEST_CALCULATED	MF_TEST_CALC_DETAIL	MF_TEST_CATEGORICAL	MF_TEST_CAT_DETAIL	MF_TEST_NUMERIC	NK1_TIMING_QTY	NOTIFICATION	OBSERVATION	OBSERVATION_PRIOR	OBSERVATION_REQUEST	OMSERVATION	ORDER	ORDER_CHOICE	ORDER_DETAIL	ORDER_DETAIL_SUPPLEMENT	ORDER_DIET	ORDER_ENCODED	ORDER_OBSERVATION	ORDER_PRIOR	ORDER_TRAY	PATHWAY	PATHWAY_ROLE	PATIENT	PATIENT_PRIOR	PATIENT_RESULT	PATIENT_VISIT	PATIENT_VISIT_PRIOR	PERSONNEL_RESOURCE	PEX_CAUSE	PEX_OBSERVATION	PRIOR_RESULT	PROBLEM	PROBLEM_OBSERVATION	PROBLEM_PATHWAY	PROBLEM_ROLE	PROCEDURE	PRODUCT	PRODUCT_STATUS	PROVIDER	PROVIDER_CONTACT	QBP	QRY_WITH_DETAIL	QUERY_RESPONSE	QUERY_RESULT_CLUSTER	REQUEST	RESOURCE	RESOURCES	RESPONSE	RESULT	RESULTS	RESULTS_NOTES	ROW_DEFINITION	RX_ADMINISTRATION	RX_ORDER	SCHEDULE	SERVICE	SPECIMEN	SPECIMEN_CONTAINER	STAFF	STUDY	STUDY_OBSERVATION	STUDY_PHASE	STUDY_SCHEDULE	TEST_CONFIGURATION	TIMING	TIMING_DIET	TIMING_ENCODED	TIMING_GIVE	TIMING_PRIOR	TIMING_QTY	TIMING_QUANTITY	TIMING_TRAY	TREATMENT	VISIT
        T 0392 U Match Reason
        1ff0	DB	NA	NP	SS
        T 0393 U Match Algorithms
        1ff0	LINKSOFT_2.01	MATCHWARE_1.2
        T 0394 U Response Modality
        1ff0	B	R	T
        T 0395 H Modify Indicator
        1ff0	M	N
        T 0396 H Coding System
        10	DCL	DQL
        e0	ISO+	NABM
        f0	99IHE	C5
        1000	FDAUDI	GS1UDI	HIBUDI	ICCUDI
        1f00	99zzz	ALPHAID2006	ALPHAID2007	ALPHAID2008	ALPHAID2009	ALPHAID2010	ALPHAID2011	CAPECC	CCC	CDCEDACUITY	CDCOBS	CDCPHINVS	CDCREC	EPASRS	FDAUNII	FIPS5_2	FIPS6_4	GDRG2004	GDRG2005	GDRG2006	GDRG2007	GDRG2008	GDRG2009	GMDC2004	GMDC2005	GMDC2006	GMDC2007	GMDC2008	GMDC2009	I10G2004	I10G2005	I10G2006	I9CDX	I9CP	ICD10GM2007	ICD10GM2008	ICD10GM2009	ICD10GM2010	ICD10GM2011	ICDO2	ICDO3	ISO	ISO3166_1	ISO3166_2	ISO4217	ISO639	ITIS	MDC	NAICS	NCPDPnnnnsss	NDFRT	NIP001	NIP002	NIP004	NIP007	NIP008	NIP009	NIP010	NND	NULLFL	O301	O3012004	O3012005	O3012006	OPS2007	OPS2008	OPS2009	OPS2010	OPS2011	PHINQUESTION	PLR	PLT	RXNORM	SCT	SCT2	SIC	SOC	UB04FL14	UB04FL15	UB04FL17	UB04FL31	UB04FL35	UB04FL39	UCUM	X12Dennnn
        1fe0	ANS+	HCPT	HOT	IBTnnnn	ICD10AM	ICD10CA	JC10	JJ1017	NUBC	USPS
        1ff0	ACR	ART	AS4	AS4E	ATC	C4	CAS	CD2	CDCA	CDCM	CDS	CE	CLP	CPTM	CST	CVX	DCM	E	E5	E6	E7	ENZC	FDDC	FDDX	FDK	HB	HCPCS	HHC	HI	HL7nnnn	HPC	I10	I10P	I9	I9C	IBT	IC2	ICDO	ICS	ICSD	ISOnnnn	IUPC	IUPP	JC8	L	LB	LN	MCD	MCR	MDDX	MEDC	MEDR	MEDX	MGPI	MVX	NDA	NDC	NIC	NPI	OHA	POS	RC	SDM	SNM	SNM3	SNT	UC	UMD	UML	UPC	UPIN	W1	W2	W4	WC
        T 0397 H Sequencing
        1ff0	A	AN	D	DN	N
        T 0398 H Continuation Style Code
        1ff0	F	I
        T 0399 H Country Code
        10	AFT	ATA	BVT	CCK	CXR	HMD	IOT	MYT	SGS	TMP	UMI	YUG
        13f0	ABW	AFG	AGO	AIA	ALB	AND	ANT	ARE	ARG	ARM	ASM	ATG	AUS	AUT	AZE	BDI	BEL	BEN	BFA	BGD	BGR	BHR	BHS	BIH	BLR	BLZ	BMU	BOL	BRA	BRB	BRN	BTN	BWA	CAF	CAN	CHE	CHL	CHN	CIV	CMR	COD	COG	COK	COL	COM	CPV	CRI	CUB	CYM	CYP	CZE	DEU	DJI	DMA	DNK	DOM	DZA	ECU	EGY	ERI	ESH	ESP	EST	ETH	FIN	FJI	FLK	FRA	FRO	FSM	GAB	GBR	GEO	GHA	GIB	GIN	GLP	GMB	GNB	GNQ	GRC	GRD	GRL	GTM	GUF	GUM	GUY	HKG	HND	HRV	HTI	HUN	IDN	IND	IRL	IRN	IRQ	ISL	ISR	ITA	JAM	JOR	JPN	KAZ	KEN	KGZ	KHM	KIR	KNA	KOR	KWT	LAO	LBN	LBR	LBY	LCA	LIE	LKA	LSO	LTU	LUX	LVA	MAC	MAR	MCO	MDA	MDG	MDV	MEX	MHL	MKD	MLI	MLT	MMR	MNG	MNP	MOZ	MRT	MSR	MTQ	MUS	MWI	MYS	NAM	NCL	NER	NFK	NGA	NIC	NIU	NLD	NOR	NPL	NRU	NZL	OMN	PAK	PAN	PCN	PER	PHL	PLW	PNG	POL	PRI	PRK	PRT	PRY	PYF	QAT	REU	ROM	RUS	RWA	SAU	SDN	SEN	SGP	SHN	SJM	SLB	SLE	SLV	SMR	SOM	SPM	STP	SUR	SVK	SVN	SWE	SWZ	SYC	SYR	TCA	TCD	TGO	THA	TJK	TKL	TKM	TON	TTO	TUN	TUR	TUV	TWN	TZA	UGA	UKR	URY	USA	UZB	VAT	VCT	VEN	VGB	VIR	VNM	VUT	WLF	WSM	YEM	ZAF	ZMB	ZWE
        T 0401 U Government Reimbursement Program
        1ff0	C	MM
        T 0402 U School Type
        1ff0	D	G	M	U
        T 0403 U Language Ability
        1ff0	1	2	3	4	5
        T 0404 U Language Proficiency
        1ff0	1	2	3	4	5	6
        T 0406 U Organization Unit Type
        1ff0	1	2	3	4	5	H	O
        T 0409 U Application Change Type
        1ff0	M	SD	SU
        T 0411 U Supplemental Service Information Values
        10	1ST	2ND	3RD	4TH	5TH	A/P	ANT	BLT	DEC	DST	LAT	LFT	LLQ	LOW	LUQ	MED	OR	PED	POS	PRT	PRX	REC	RGH	RLQ	RUQ	UPP	UPR	WCT	WOC	WSD
        T 0415 U Transfer Type
        1ff0	E	N
        T 0416 U Procedure DRG Type
        1ff0	1	2	3	4	5
        T 0417 U Tissue Type Code
        1ff0	0	1	2	3	4	5	6	7	8	9	B	C	G
        T 0418 H Procedure Priority
        10	2 ...
        e0	2 _
        c00	…
        1300	...
        1f00	2
        1ff0	0	1
        T 0421 U Severity of Illness Code
        1ff0	MI	MO	SE
        T 0422 U Triage Code
        1ff0	1	2	3	4	5	99
        T 0423 U Case Category Code
        1ff0	D
        T 0424 U Gestation Category Code
        1ff0	1	2	3
        T 0425 U Newborn Code
        1ff0	1	2	3	4	5
        T 0426 U Blood Product Code
        1ff0	CRYO	CRYOP	FFP	FFPTH	PC	PCA	PCNEO	PCW	PLT	PLTNEO	PLTP	PLTPH	PLTPHLR	RWB	WBA
        T 0427 H Risk Management Incident Code
        1ff0	B	C	D	E	F	H	I	J	K	O	P	R	S	T
        T 0428 U Incident Type Code
        1ff0	O	P	U
        T 0429 U Production Class Code
        1ff0	BR	DA	DR	DU	LY	MT	NA	OT	PL	RA	SH	U
        T 0430 U Mode of Arrival Code
        1ff0	A	C	F	H	O	P	U
        T 0431 U Recreational Drug Use Code
        1ff0	A	C	K	M	O	T	U
        T 0432 U Admission Level of Care Code
        1ff0	AC	CH	CO	CR	IM	MO
        T 0433 U Precaution Code
        1ff0	A	B	C	D	I	N	O	P	U
        T 0434 U Patient Condition Code
        1ff0	A	C	O	P	S	U
        T 0435 U Advance Directive Code
        1f00	N
        1ff0	DNR
        T 0436 U Sensitivity to Causative Agent Code
        1f00	SE
        1ff0	AD	AL	CT	IN
        T 0437 U Alert Device Code
        1ff0	B	N	W
        T 0438 U Allergy Clinical Status
        1ff0	C	D	E	I	P	S	U
        T 0440 H Data Types
        e0	CNS
        1f00	CNN	SNM
        1fe0	AUI	CCD	CCP	CSU	DDI	DIN	DLD	DLT	DTM	DTN	EIP	ELD	ERL	GTS	ICD	LA1	LA2	MOC	MOP	MSG	NDL	NR	OCD	OSD	OSP	PIP	PLN	PRL	PTA	RFR	RMC	RPT	SPD	SPS	UVC	VR	WVI	WVS
        1ff0	AD	CD	CE	CF	CK	CM	CN	CNE	CP	CQ	CWE	CX	DLN	DR	DT	ED	EI	FC	FN	FT	HD	ID	IS	JCC	MA	MO	NA	NM	PL	PN	PPN	PT	QIP	QSC	RCD	RI	RP	SAD	SCV	SI	SN	SRT	ST	TM	TN	TQ	TS	TX	VH	VID	XAD	XCN	XON	XPN	XTN
        T 0441 U Immunization Registry Status
        1ff0	A	I	L	M	O	P	U
        T 0442 U Location Service Code
        1ff0	D	E	P	T
        T 0443 U Provider Role
        1f00	AI	AP	CLP	DP	EP	IP	MDIR	OP	PH	PI	RO	TN	TR	VP	VPS	VTS
        1ff0	AD	AT	CP	FHCP	PP	RP	RT
        T 0444 H Name Assembly Order
        1ff0	F	G
        T 0445 U Identity Reliability Code
        1ff0	AL	UA	UD	US
        T 0450 U Event Type
        1ff0	LOG	SER
        T 0451 U Substance Identifier
        7f0	ALL
        T 0452 U Health Care Provider Type Code
        1ff0	SUGGESTION
        T 0453 U Health Care Provider Classification
        1ff0	SUGGESTION
        T 0454 U Health Care Provider Area of Specialization
        1ff0	SUGGESTION
        T 0455 U Type of Bill Code
        10	...	131	141
        T 0456 U Revenue code
        10	...	260	280	301	991	993	994
        T 0457 U Overall Claim Disposition Code
        1ff0	0	1	2	3	4
        T 0458 U OCE Edit Code
        f0	35.	36.	38.	39.	40.	41.	42.
        310	...
        1f00	35	36	38	39	40	41	42
        1ff0	1	10	11	12	13	14	15	16	17	18	19	2	20	21	22	23	24	25	26	27	28	29	3	30	31	32	33	34	37	4	5	6	7	8	9
        T 0459 U Reimbursement Action Code
        1ff0	0	1	2	3
        T 0460 U Denial or Rejection Code
        1ff0	0	1	2
        T 0465 H Name/Address Representation
        1ff0	A	I	P
        T 0466 U Ambulatory Payment Classification Code
        f0	031
        1b10	...
        1f00	31
        1ff0	163	181
        T 0467 U Modifier Edit Code
        1ff0	0	1	2	3	4	U
        T 0468 U Payment Adjustment Code
        1ff0	1	2	3	4	5
        T 0469 U Packaging Status Code
        1ff0	0	1	2
        T 0470 U Reimbursement Type Code
        1ff0	Crnl	DME	EPO	Lab	Mamm	NoPay	OPPS	PartH	Pckg	Thrpy
        T 0472 H TQ Conjunction ID
        1ff0	A	C	S
        T 0473 U Formulary Status
        1ff0	G	N	R	Y
        T 0474 U Organization Unit Type
        10	L	M
        1ff0	D	F	S	U	V
        T 0475 U Charge Type Reason
        e0	01	02	03	04	05
        1f00	1	2	3	4	5
        T 0477 U Controlled Substance Schedule
        1fe0	I	II	III	IV	V	VI
        T 0478 H Formulary Status
        1fe0	G	N	R	Y
        T 0480 H Pharmacy Order Types
        1fe0	M	O	S
        T 0482 U Order Type
        1fe0	I	O
        T 0483 U Authorization Mode
        1fe0	EL	EM	FX	IP	MA	PA	PH	RE	VC	VO
        T 0484 U Dispense Type
        1fe0	B	C	N	P	Q	R	S	T	Z
        T 0485 U Extended Priority Codes
        1fe0	A	C	P	PRN	R	S	T	TD<integer>	TH<integer>	TL<integer>	TM<integer>	TS<integer>	TW<integer>
        T 0487 U Specimen Type
        e0	BLDC	BRO	CVX	DOSE	EAR	ENDC	ENDM	EYE	GEN	GENC	LAM	LN	NOS	PRT	RT	SKM	THRT	TISG	TISPL	TLGI	TLNG	TSMI	TUB	ULC	UMB	URTH
        1000	BPH	EOS	FIB	LYM	MAC	PMN	RBC	THRB	WBC
        10e0	AMN	BDY	BIFL	BLD	BLDA	BLDCO	BLDV	CDM	CNL	CSF	CUR	CVM	DIAF	DUFL	GENL	HAR	ISLT	LNA	LNV	MAR	MEC	MILK	MLK	NAIL	PAFL	PLC	PLR	SMN	SWT	TEAR	UMED	URNS	USUB
        1f00	ACNE	ACNFLD	AIRS	ALL	AMP	ANGI	ARTC	ASERU	ATTE	AUTOA	AUTOC	AUTP	BCYST	BITE	BLEB	BLIST	BOIL	BOWL	BRSH	BRTH	BRUS	BUB	BULLA	BX	CARBU	CAT	CBITE	CLIPP	CONE	CSCR	CSERU	CSITE	CSMY	CST	CSVR	CVPS	CVPT	CYN	DBITE	DCS	DEC	DEION	DIA	DISCHG	DIV	DRNG	DRNGP	EBRUSH	EEYE	EFF	EFFUS	EFOD	EISO	ENVIR	EOTH	ESOI	ESOS	ETA	ETTP	ETTUB	EWHI	EXS	EXUDTE	FAW	FBLOOD	FGA	FLD	FLUID	FOLEY	FRS	FSCLP	FUR	GASA	GASAN	GASBR	GASD	GRAFT	GRAFTS	GRANU	GROSH	GSOL	GSPEC	GT	GTUBE	HBITE	HBLUD	HEMAQ	HEMO	HERNI	HEV	HIC	HYDC	IBITE	ICYST	IDC	ILEO	ILLEG	IMP	INCI	INFIL	INS	INTRD	IUD	IVCAT	IVFLD	IVTIP	JEJU	JNTFLD	JP	KELOI	KIDFLD	LAVG	LAVGG	LAVGP	LAVPG	LENS1	LENS2	LESN	LIQO	LSAC	MAHUR	MASS	MUCOS	MUCUS	NASDR	NEDL	NEPH	NGASP	NGAST	NGS	NODUL	NSECR	ORL	OTH	PACEM	PCFL	PDSIT	PDTS	PELVA	PENIL	PERIA	PILOC	PINS	PIS	PLAN	PLEVS	PND	POL	POPGS	POPLG	POPLV	PORTA	PROST	PSC	PUNCT	PUSFR	PUST	QC3	RANDU	RBITE	RECT	RECTA	RENALC	RENC	RES	SCAR	SCLV	SCROA	SECRE	SHU	SHUNF	SHUNT	SITE	SKBP	SMM	SPRP	SPRPB	SPS	SPUT1	SPUTIN	SPUTSP	STER	STONE	SUBMA	SUBMX	SUMP	SUP	SUTUR	SWGZ	TASP	TLC	TRAC	TRANS	TSERU	TSTES	TTRA	TUBES	TUMOR	TZANC	UDENT	URINB	URINC	URINM	URINN	URINP	USCOP	USPEC	VASTIP	VENT	WASH	WASI	WB	WEN	WORM	WRT	WWA	WWO	WWT
        1fe0	ABS	ASP	BBL	BON	BPU	BRN	CALC	CNJT	COL	CTP	CYST	DRN	EARW	ELT	EXG	FIST	FLT	FLU	GAS	GAST	GENV	IHG	IT	LIQ	MBLD	ORH	PLAS	PLB	PPP	PRP	PUS	SAL	SER	SKN	SNV	SPRM	SPT	SPTC	SPTT	STL	TISS	TISU	UR	URC	URT	VITF	VOM	WAT	WICK	WND	WNDA	WNDD	WNDE
        T 0488 U Specimen Collection Method
        1fe0	ANP	BAP	BCAE	BCAN	BCPD	BIO	CAP	CATH	CVP	EPLA	ESWA	FNA	KOFFP	LNA	LNV	MARTL	ML11	MLP	NYP	PACE	PIN	PNA	PRIME	PUMP	QC5	SCLP	SCRAPS	SHA	SWA	SWD	TMAN	TMCH	TMM4	TMMY	TMOT	TMP	TMPV	TMSC	TMUP	TMVI	VENIP	WOOD
        T 0489 U Risk Codes
        1fe0	AGG	BHZ	BIO	COR	ESC	EXP	IFL	INF	INJ	POI	RAD
        T 0490 U Specimen Reject Reason
        1fe0	EX	QS	RA	RB	RC	RD	RE	RH	RI	RM	RN	RP	RR	RS
        T 0491 U Specimen Quality
        1fe0	E	F	G	P
        T 0492 U Specimen Appropriateness
        3e0	??
        1fe0	A	I	P
        T 0493 U Specimen Condition
        1c00	CFU
        1fe0	AUT	CLOT	CON	COOL	FROZ	HEM	LIVE	ROOM	SNR
        T 0494 U Specimen Child Role
        1fe0	A	C	M
        T 0495 U Body Site Modifier
        1fe0	ANT	BIL	DIS	EXT	L	LAT	LLQ	LOW	LUQ	MED	POS	PRO	R	RLQ	RUQ	UPP
        T 0496 U Consent Type
        e0	001	002	003	004	005	006	007	008	009	010	011	012	013	014	015	016	017	018	019	020	021	022	023	024	025	026	027	028	029	030	031	032	033	034	035	036	037	038	039	040	041	042	043	044	045	046	047	048	049	050	051	052	053	054	055	056	057	058	059	060	061	062	063	064	065	066	067	068	069	070	071	072	073	074	075	076	077	078	079	080	081	082	083	084	085	086	087	088	089	090	091	092	093	094	095	096	097	098	099
        1f00	1	10	11	12	13	14	15	16	17	18	19	2	20	21	22	23	24	25	26	27	28	29	3	30	31	32	33	34	35	36	37	38	39	4	40	41	42	43	44	45	46	47	48	49	5	50	51	52	53	54	55	56	57	58	59	6	60	61	62	63	64	65	66	67	68	69	7	70	71	72	73	74	75	76	77	78	79	8	80	81	82	83	84	85	86	87	88	89	9	90	91	92	93	94	95	96	97	98	99
        1fe0	100	101	102	103	104	105	106	107	108	109	110	111	112	113	1137	114	115	116	117	118	119	120	121	122	123	124	125	126	127	128	129	130	131	132	133	134	135	136
        T 0497 U Consent Mode
        1fe0	T	V	W
        T 0498 U Consent Status
        1fe0	A	B	L	P	R	X
        T 0499 U Consent Bypass Reason
        1fe0	E	PJ
        T 0500 H Consent Disclosure Level
        1fe0	F	N	P
        T 0501 U Consent Non-Disclosure Reason
        1fe0	E	PR	RX
        T 0502 U Non-Subject Consenter Reason
        1fe0	LM	MIN	NC
        T 0503 H Sequence/Results Flag
        1fe0	C	R	S
        T 0504 H Sequence Condition Code
        1fe0	EE	ES	SE	SS
        T 0505 H Cyclic Entry/Exit Indicator
        1fe0	#	*
        T 0506 H Service Request Relationship
        1fe0	C	E	N	S	T
        T 0507 U Observation Result Handling
        1c00	A
        1fe0	F	N
        T 0508 U Blood Product Processing Requirements
        1fe0	AU	CM	CS	DI	FR	HB	HL	IG	IR	LR	WA
        T 0510 U Blood Product Dispense Status
        1fe0	CR	DS	PT	RA	RD	RE	RI	RL	RQ	RS	WA
        T 0511 H BP Observation Status Codes Interpretation
        1fe0	C	D	F	O	P	W
        T 0513 U Blood Product Transfusion/Disposition Status
        1fe0	RA	RL	TR	TX	WA
        T 0514 U Transfusion Adverse Reaction
        1fe0	ABOINC	ACUTHEHTR	ALLERGIC1	ALLERGIC2	ALLERGICR	ANAPHYLAC	BACTCONTAM	DELAYEDHTR	DELAYEDSTR	GVHD	HYPOTENS	NONHTR1	NONHTR2	NONHTRREC	NONIMMUNE	NONSPEC	NORXN	PTP	VOLOVER
        T 0516 H Error Severity
        1f00	F
        1fe0	E	I	W
        T 0517 U Inform Person Code
        1fe0	HD	NPAT	PAT	USR
        T 0518 U Override Type
        1fe0	EQV	EXTN	INLV
        T 0520 H Message Waiting Priority
        1f00	H	L	M
        T 0523 H Computation Type
        1fe0	%	a
        T 0524 H Sequence condition
        e0	C	R	S
        T 0527 H Calendar Alignment
        1fe0	DM	DW	DY	HD	MY	NH	SN	WY
        T 0528 H Event Related Period
        1fe0	AC	ACD	ACM	ACV	HS	IC	ICD	ICM	ICV	PC	PCD	PCM	PCV
        T 0529 H Precision
        e0	D	H	L	M	S	Y
        T 0530 U Organization, Agency, Department
        1fe0	AE	DEA	DOD	MC	VA	VI
        T 0532 H Expanded Yes/no Indicator
        1fe0	ASKU	N	NA	NASK	NAV	NI	NP	UNK	Y
        T 0534 U Notify Clergy Code
        1fe0	L	N	O	U	Y
        T 0535 U Signature Code
        1fe0	C	M	P	S
        T 0536 U Certificate Status
        1fe0	E	I	P	R	V
        T 0538 U Institution Relationship Type
        1fe0	CON	CST	EMP	VOL
        T 0540 U Inactive Reason Code
        1fe0	L	R	T
        T 0544 U Container Condition
        1f00	CC	CL	CT	SB	XAMB	XC37	XCAMB	XCATM	XCFRZ	XCREF	XDFRZ	XDRY	XFRZ	XMTLF	XNTR	XPRTL	XPSA	XPSO	XREF	XUFRZ	XUPR
        T 0547 U Jurisdictional Breadth
        1fe0	C	N	S
        T 0548 U Signatory's Relationship to Subject
        1fe0	1	2	3	4	5	6	7
        T 0550 U Body Parts
        ce0	CHEST	KIDN
        1300	CHESTÂ	KIDNÂ	Â
        1fe0	ACET	ACHIL	ADB	ADE	ADR	AMN	AMS	ANAL	ANKL	ANTEC	ANTECF	ANTR	ANUS	AORTA	APDX	AR	AREO	ARM	ARTE	ASCIT	ASCT	ATR	AURI	AV	AXI	BACK	BARTD	BARTG	BCYS	BDY	BID	BIFL	BLAD	BLD	BLDA	BLDC	BLDV	BLOOD	BMAR	BON	BOWEL	BOWLA	BOWSM	BPH	BRA	BRAIN	BRO	BROCH	BRONC	BROW	BRST	BRSTFL	BRTGF	BRV	BUCCA	BURSA	BURSF	BUTT	CALF	CANAL	CANLI	CANTH	CARO	CARP	CAVIT	CBLD	CDM	CDUCT	CECUM	CERVUT	CHE	CHEEK	CHES	CHIN	CIRCU	CLAVI	CLIT	CLITO	CNL	COCCG	COCCY	COLON	COLOS	CONJ	COR	CORAL	CORD	CORN	COS	CRANE	CRANF	CRANO	CRANP	CRANS	CRANT	CSF	CUBIT	CUFF	CULD	CULDO	CVX	DELT	DEN	DENTA	DIAF	DIGIT	DISC	DORS	DPH	DUFL	DUODE	DUR	EAR	EARBI	EARBM	EARBS	EARLO	EC	ELBOW	ELBOWJ	ENDC	ENDM	EOLPH	EOS	EPD	EPICA	EPICM	EPIDU	EPIGL	ESO	ESOPG	ET	ETHMO	EUR	EYE	EYELI	FACE	FALLT	FBINC	FBLAC	FBMAX	FBNAS	FBPAL	FBVOM	FBZYG	FEMOR	FEMUR	FET	FIBU	FING	FINGN	FMH	FOL	FOOT	FOREA	FOREH	FORES	FOURC	GB	GEN	GENC	GENL	GL	GLAND	GLANS	GLUT	GLUTE	GLUTM	GROIN	GUM	GVU	HAL	HAND	HAR	HART	HEAD	HEEL	HEM	HIP	HIPJ	HUMER	HV	HVB	HVT	HYMEN	ICX	ILC	ILCON	ILCR	ILE	ILEOS	ILEUM	ILIAC	INASA	INGUI	INSTL	INSTS	INT	INTRO	INTRU	ISCHI	ISH	JAW	JUGI	KNEE	KNEEF	KNEEJ	LABIA	LABMA	LABMI	LACRI	LAM	LARYN	LEG	LENS	LING	LINGU	LIP	LIVER	LMN	LN	LNG	LOBE	LOCH	LUMBA	LUNG	LYM	MAC	MALLE	MANDI	MAR	MAST	MAXIL	MAXS	MEATU	MEC	MEDST	MEDU	METAC	METAT	MILK	MITRL	MOLAR	MONSU	MONSV	MOU	MOUTH	MP	MPB	MRSA2	MYO	NAIL	NAILB	NAILF	NAILT	NARES	NASL	NAVEL	NECK	NERVE	NIPPL	NLACR	NOS	NOSE	NOSTR	NP	NSS	NTRAC	OCCIP	OLECR	OMEN	ORBIT	ORO	OSCOX	OVARY	PAFL	PALAT	PALM	PANAL	PANCR	PARAT	PARIE	PARON	PAROT	PAS	PATEL	PCARD	PCLIT	PELV	PENIS	PENSH	PER	PERI	PERIH	PERIN	PERIS	PERIT	PERIU	PERIV	PERRA	PERT	PHALA	PILO	PINNA	PLACF	PLACM	PLANT	PLATH	PLATS	PLC	PLEU	PLEUR	PLR	PNEAL	PNEPH	PNM	POPLI	PORBI	PREAU	PRERE	PROS	PRST	PTONS	PUBIC	PUL	RADI	RADIUS	RBC	RECTL	RECTU	RENL	RIB	RNP	RPERI	SAC	SACIL	SACRA	SACRO	SACRU	SALGL	SCALP	SCAPU	SCLAV	SCLER	SCLV	SCROT	SDP	SEM	SEMN	SEPTU	SEROM	SGF	SHIN	SHOL	SHOLJ	SIGMO	SINUS	SKENE	SKM	SKULL	SOLE	SPCOR	SPHEN	SPLN	SPRM	SPX	STER	STOM	STOMA	STOOLL	STUMP	SUB	SUBD	SUBM	SUBME	SUBPH	SUBX	SUPB	SUPRA	SWT	SWTG	SYN	SYNOL	SYNOV	TARS	TBRON	TCN	TDUCT	TEAR	TEMPL	TEMPO	TESTI	THIGH	THM	THORA	THRB	THUMB	THYRD	TIBIA	TML	TNL	TOE	TOEN	TONG	TONS	TOOTH	TRCHE	TSK	ULNA	UMB	UMBL	URET	URTH	USTOM	UTER	UTERI	VAGIN	VAL	VAS	VASTL	VAULT	VCSF	VCUFF	VEIN	VENTG	VERMI	VERTC	VERTL	VERTT	VESCL	VESFLD	VESI	VESTI	VGV	VITR	VOC	VULVA	WBC	WRIST
        T 0553 U Invoice Control Code
        1f00	AA	AI	CA	CG	CL	CN	CP	CQ	EA	OA	OR	PA	PD	RA	RC	RU	SA
        T 0554 U Invoice Reason Codes
        1f00	LATE	NORM	SUB
        T 0555 U Invoice Type
        1f00	BK	FN	FS	GP	IN	NP	PA	SL	SS	SU
        T 0556 U Benefit Group
        1f00	AMB	DENT
        T 0557 U Payee Type
        1f00	EMPL	ORG	PERS	PPER
        T 0558 U Payee Relationship to Invoice
        1f00	FM	GT	PT	SB
        T 0559 U Product/Service Status
        1f00	D	P	R
        T 0560 U Quantity Units
        1f00	DY	FL	HS	MN	YY
        T 0561 U Product/Services Clarification Codes
        1f00	CLCTR	DGAPP	DTCTR	ENC	GFTH	OOP	SEQ
        T 0562 U Processing Consideration Codes
        1f00	DFADJ	EFORM	FAX	PAPER	PYRDELAY	RTADJ
        T 0564 U Adjustment Category Code
        1f00	EA	IN	PA	PR
        T 0565 U Provider Adjustment Reason Code
        1f00	DISP	GST	HST	MKUP	PST
        T 0566 U Blood Unit Type
        1c00	GRN	LYM	PLS	PLT	PSC	RBC	WBL
        T 0567 U Weight Units
        1c00	(lb_av)	(oz_av)	g	kg
        T 0568 U Volume Units
        1c00	(pt_us)	l	ml
        T 0569 U Adjustment Action
        1f00	EOB	PAT	PRO
        T 0570 U Payment Method Code
        1f00	CASH	CCCA	CCHK	CDAC	CHCK	DDPO	DEBC	SWFT	TRAC	VISN
        T 0571 U Invoice Processing Results Status
        1f00	ACK	ADJ	ADJSUB	ADJZER	PAID	PEND	PRED	REJECT
        T 0572 U Tax status
        1f00	RVAT	UVAT
        T 0615 U User Authentication Credential Type Code
        1f00	KERB	SAML
        T 0616 U Address Expiration Reason
        1f00	C	E	M	R
        T 0617 U Address Usage
        1f00	C	M	V
        T 0618 U Protection Code
        1f00	LI	UL	UP
        T 0625 U Item Status Codes
        1f00	1	2	3
        T 0634 U Item Importance Codes
        700	CRT
        T 0642 U Reorder Theory Codes
        1f00	D	M	O
        T 0651 U Labor Calculation Type
        1f00	CST	TME
        T 0653 U Date Format
        1f00	1	2	3	4	5	6
        T 0657 U Device Type
        1f00	1	2	3
        T 0659 U Lot Control
        1f00	1	2	3	4	5
        T 0667 U Device Data State
        1f00	0	1
        T 0669 U Load Status
        1f00	LCC	LCN	LCP	LLD
        T 0682 U Device Status
        1f00	0	1
        T 0702 U Cycle Type
        1f00	2RS	ANR	BDP	BWD	CMW	COD	CRT	DEC	DRT	DRW	EOH	EOL	EXP	FLS	GLS	GNP	GRV	GTL	ISO	IST	LKT	LQD	OPW	PEA	PLA	PRV	RNS	SFP	THR	TRB	UTL	WFP
        T 0717 U Access Restriction Value
        1f00	ALL	DEM	DRG	HIV	LOC	NO	OI	OO	PID-17	PID-7	PSY	SMD	STD
        T 0719 U Access Restriction Reason Code
        1f00	DIA	EMP	ORG	PAT	PHY	REG	VIP
        T 0725 U Mood Codes
        1000	E.g. Use in Care Plans,	Similar uses of above moods ma
        1f00	APT	ARQ	EVN	EVN.CRT	EXP	INT	PRMS	PRP	RQO
        T 0728 U CCL Value
        1f00	0	1	2	3	4
        T 0731 U DRG Diagnosis Determination Status
        1f00	0	1	2	3	4
        T 0734 U Grouper Status
        1f00	0	1	2	3	4	5	6	7	8	9
        T 0739 U DRG Status Patient
        1f00	1	2	3
        T 0742 U DRG Status Financial Calculation
        1f00	0	1	10	11	3	4	5
        T 0749 U DRG Grouping Status
        1f00	0	1	2	3
        T 0755 U Status Weight At Birth
        1f00	0	1	2
        T 0757 U DRG Status Respiration Minutes
        1f00	0	1	2
        T 0759 U Status Admission
        1f00	0	1	2	3
        T 0761 U DRG Procedure Determination Status
        1f00	0	1	2	3	4
        T 0763 U DRG Procedure Relevance
        1f00	0	1	2
        T 0776 U Item Status
        1f00	A	I	P
        T 0778 U Item Type
        1f00	EQP	IMP	MED	SUP	TDC
        T 0790 U Approving Regulatory Agency
        1f00	AMA	FDA
        T 0793 U Ruling Act
        1f00	SMDA
        T 0806 U Sterilization Type
        1f00	EOG	PCA	STM
        T 0818 U Package
        1f00	BX	CS	EA	SET
        T 0834 H MIME Types
        1f00	application	audio	image	model	multipart	text	video
        T 0868 U Telecommunication Expiration Reason
        1f00	C	E	M	N	R
        T 0871 U Supply Risk Codes
        1f00	COR	EXP	FLA	INJ	RAD	TOX	UNK
        T 0881 U Role Executing Physician
        1f00	B	P	T
        T 0882 U Medical Role Executing Physician
        1f00	E	SE
        T 0894 U Side of body
        1f00	L	R
        T 0895 U Present On Admission (POA) Indicator
        1f00	E	N	U	W	Y
        T 0904 U Security Check Scheme
        1f00	BCV	CCS	VID
        T 0905 U Shipment Status
        1f00	INV	ONH	PRC	REJ	TRN	TTL
        T 0906 U ActPriority
        1f00	A	CR	CS	CSP	CSR	EL	EM	P	PRN	R	RR	S	T	UD	UR
        T 0907 U Confidentiality
        1f00	B	C	D	ETH	HIV	I	L	N	PSY	R	S	SDV	T	V
        T 0909 H Patient Results Release Categorization Scheme
        1f00	SID	SIDC	SIMM	STBD	SWNL	SWTH
        T 0910 U Acquisition Modality
        300	…
        T 0912 U Participation
        c00	AAP	AC
        1000	OS
        1f00	AD	AI	AP	ARI	AT	AUT	CP	DP	EP	EQUIP	FHCP	MDIR	OP	PB	PH	PI	PO	POMD	PP	PRI	RCT	RO	RP	RT	SB	SC	TN	TR	VP	VPS	VTS	WAY	WAYR
        T 0914 U Root Cause
        1c00	AP	IM	L	NA	PD
        T 0916 U Relevant Clincial Information
        1c00	F	NF	NG
        T 0917 H Bolus Type
        1c00	C	L
        T 0918 H PCA Type
        c00	C	P	PC
        T 0919 H Exclusive Test
        1c00	D	N	Y
        T 0920 H Preferred Specimen/Attribute Status
        1c00	A	P
        T 0921 U Certification Type Code
        1c00	ADM	PROC	SERV
        T 0922 U Certification Category Code
        1c00	IR	RA	RE
        T 0923 U Process Interruption
        1c00	ABR	NIN	WOT
        T 0924 U Cumulative Dosage Limit UoM
        1c00	A	D	M	O	PL	WK
        T 0925 U Phlebotomy Issue
        1c00	ACN	CLT	COL	DAK	DBG	DMT	DND	INF	IPF	MIS	NAD	PFL	VSM
        T 0926 U Phlebotomy Status
        1c00	NDR	SUC	UL5
        T 0927 U Arm Stick
        1c00	B	L	R
        T 0929 U Weight Units
        1c00	(lb_av)	(oz_av)	g	kg
        T 0930 U Volume Units
        1c00	(pt_us)	l	ml
        T 0931 U Temperature Units
        1c00	Cel	degF
        T 0932 U Donation Duration Units
        1c00	min	s
        T 0933 U Intended Procedure Type
        1c00	2RC	GRN	HEM	HPC	LYM	PLS	PLT	PNP	PNR	PPR	THA	THW	WBL
        T 0935 U Process Interruption Reason
        1000	ASC	BSC	CFT	DBB	DCW	DNI	GFE	NRG	PCD
        T 0936 H Observation Type
        1000	QST	RSLT	SCI
        T 0937 H Observation Sub-Type
        1000	AOE	ASC	MIR	MIRM	MNIR	SUP	SUR	UNSP
        T 0938 U Collection Event/Process Step Limit
        1000	DRW	ORD
        T 0939 U Communication Location
        1000	DG1-3	NK1-11	NK1-13	NK1-28	NK1-35	OBR-13	OBR-16	OBR-49	OBR-OBX	PID-11	PID-13	PID-14	PID-3	PID-40	PID-5	PID-6	PID-7	PRT-5	SPM-4	SPM-8	SPM-OBX
        T 0940 U Limitation Type Codes
        1000	FLDP	LCP	NFDA	NT
        T 4000 U Name/address representation
        8	A	I	P
        """#
}
