// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-cda-schema; do not edit. Facts of the CDA R2 schema (HL7/CDA-core-2.0, normative)
// and of the Chinese additions to it (bzrrr/cda); Scripts/cda-schema/additions.txt names them.

/// The classes of CDA R2 in one text; `SchemaReader` says how to read it.
enum SchemaTable {
    static let text = #"""
        T ANY - a
        A nullFlavor =NullFlavor o -
        T BL ANY -
        A nullFlavor =NullFlavor o -
        A value bl o -
        T ANYNonNull ANY -
        T BN ANYNonNull -
        A value bl o -
        T BIN ANY ma
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o -
        T ED BIN m
        G 0 1 reference:TEL
        G 0 1 thumbnail:thumbnail
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o -
        A mediaType cs o -
        A language cs o -
        A compression =CompressionAlgorithm o -
        A integrityCheck bin o -
        A integrityCheckAlgorithm =IntegrityCheckAlgorithm o -
        T thumbnail ED m
        G 0 1 reference:TEL
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o -
        A mediaType cs o -
        A language cs o -
        A compression =CompressionAlgorithm o -
        A integrityCheck bin o -
        A integrityCheckAlgorithm =IntegrityCheckAlgorithm o -
        T ST ED m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        T CD ANY -
        G 0 1 originalText:ED
        G 0 * qualifier:CR
        G 0 * translation:CD
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        T CE CD -
        G 0 1 originalText:ED
        G 0 * translation:CD
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        T CV CE -
        G 0 1 originalText:ED
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        T CS CV -
        A nullFlavor =NullFlavor o -
        A code cs o -
        T CO CV -
        G 0 1 originalText:ED
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        T CR ANY -
        G 0 1 name:CV
        G 0 1 value:CD
        A nullFlavor =NullFlavor o -
        A inverted bl o -
        T SC ST m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        T II ANY -
        A nullFlavor =NullFlavor o -
        A root uid o -
        A extension st o -
        A assigningAuthorityName st o -
        A displayable bl o -
        T URL ANY a
        A nullFlavor =NullFlavor o -
        A value any o -
        T QTY ANY a
        A nullFlavor =NullFlavor o -
        T TS QTY -
        A nullFlavor =NullFlavor o -
        A value ts o -
        T TEL URL -
        G 0 * useablePeriod:SXCM_TS
        A nullFlavor =NullFlavor o -
        A value any o -
        A use +TelecommunicationAddressUse o -
        T ADXP ST m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o -
        T adxp.delimiter ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DEL
        T adxp.country ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o CNT
        T adxp.state ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o STA
        T adxp.county ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o CPA
        T adxp.city ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o CTY
        T adxp.postalCode ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o ZIP
        T adxp.streetAddressLine ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o SAL
        T adxp.houseNumber ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o BNR
        T adxp.houseNumberNumeric ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o BNN
        T adxp.direction ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DIR
        T adxp.streetName ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o STR
        T adxp.streetNameBase ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o STB
        T adxp.streetNameType ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o STTYP
        T adxp.additionalLocator ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o ADL
        T adxp.unitID ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o UNID
        T adxp.unitType ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o UNIT
        T adxp.careOf ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o CAR
        T adxp.censusTract ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o CEN
        T adxp.deliveryAddressLine ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DAL
        T adxp.deliveryInstallationType ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DINST
        T adxp.deliveryInstallationArea ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DINSTA
        T adxp.deliveryInstallationQualifier ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DINSTQ
        T adxp.deliveryMode ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DMOD
        T adxp.deliveryModeIdentifier ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o DMODID
        T adxp.buildingNumberSuffix ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o BNS
        T adxp.postBox ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o POB
        T adxp.precinct ADXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =AddressPartType o PRE
        T AD ANY m
        G 0 * delimiter:adxp.delimiter country:adxp.country state:adxp.state county:adxp.county city:adxp.city \#
        postalCode:adxp.postalCode streetAddressLine:adxp.streetAddressLine houseNumber:adxp.houseNumber \#
        houseNumberNumeric:adxp.houseNumberNumeric direction:adxp.direction streetName:adxp.streetName \#
        streetNameBase:adxp.streetNameBase streetNameType:adxp.streetNameType \#
        additionalLocator:adxp.additionalLocator unitID:adxp.unitID unitType:adxp.unitType careOf:adxp.careOf \#
        censusTract:adxp.censusTract deliveryAddressLine:adxp.deliveryAddressLine \#
        deliveryInstallationType:adxp.deliveryInstallationType \#
        deliveryInstallationArea:adxp.deliveryInstallationArea \#
        deliveryInstallationQualifier:adxp.deliveryInstallationQualifier deliveryMode:adxp.deliveryMode \#
        deliveryModeIdentifier:adxp.deliveryModeIdentifier buildingNumberSuffix:adxp.buildingNumberSuffix \#
        postBox:adxp.postBox precinct:adxp.precinct township:adxp.county:c
        G 0 * useablePeriod:SXCM_TS
        A nullFlavor =NullFlavor o -
        A use +PostalAddressUse o -
        A isNotOrdered bl o -
        T ENXP ST m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =EntityNamePartType o -
        A qualifier +EntityNamePartQualifier o -
        T en.delimiter ENXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =EntityNamePartType o DEL
        A qualifier +EntityNamePartQualifier o -
        T en.family ENXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =EntityNamePartType o FAM
        A qualifier +EntityNamePartQualifier o -
        T en.given ENXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =EntityNamePartType o GIV
        A qualifier +EntityNamePartQualifier o -
        T en.prefix ENXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =EntityNamePartType o PFX
        A qualifier +EntityNamePartQualifier o -
        T en.suffix ENXP m
        A nullFlavor =NullFlavor o -
        A representation =BinaryDataEncoding o TXT
        A mediaType cs o text/plain
        A language cs o -
        A partType =EntityNamePartType o SFX
        A qualifier +EntityNamePartQualifier o -
        T EN ANY m
        G 0 * delimiter:en.delimiter family:en.family given:en.given prefix:en.prefix suffix:en.suffix
        G 0 1 validTime:IVL_TS
        A nullFlavor =NullFlavor o -
        A use +EntityNameUse o -
        T PN EN m
        G 0 * delimiter:en.delimiter family:en.family given:en.given prefix:en.prefix suffix:en.suffix
        G 0 1 validTime:IVL_TS
        A nullFlavor =NullFlavor o -
        A use +EntityNameUse o -
        T ON EN m
        G 0 * delimiter:en.delimiter prefix:en.prefix suffix:en.suffix
        G 0 1 validTime:IVL_TS
        A nullFlavor =NullFlavor o -
        A use +EntityNameUse o -
        T TN EN m
        G 0 1 validTime:IVL_TS
        A nullFlavor =NullFlavor o -
        A use +EntityNameUse o -
        T INT QTY -
        A nullFlavor =NullFlavor o -
        A value int o -
        T REAL QTY -
        A nullFlavor =NullFlavor o -
        A value real o -
        T PQR CV -
        G 0 1 originalText:ED
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        A value real o -
        T PQ QTY -
        G 0 * translation:PQR
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        T MO QTY -
        A nullFlavor =NullFlavor o -
        A value real o -
        A currency cs o -
        T RTO_QTY_QTY QTY -
        G 1 1 numerator:QTY
        G 1 1 denominator:QTY
        A nullFlavor =NullFlavor o -
        T RTO RTO_QTY_QTY -
        G 1 1 numerator:QTY
        G 1 1 denominator:QTY
        A nullFlavor =NullFlavor o -
        T EIVL.event CE -
        A nullFlavor =NullFlavor o -
        A code =TimingEvent o -
        A codeSystem uid o 2.16.840.1.113883.5.139
        A codeSystemName st o TimingEvent
        A codeSystemVersion st o -
        A displayName st o -
        T SXCM_TS TS -
        A nullFlavor =NullFlavor o -
        A value ts o -
        A operator =SetOperator o -
        T IVL_TS SXCM_TS -
        G 0 1 low:IVXB_TS
        G 0 1 center:TS
        G 0 1 width:PQ
        G 0 1 high:IVXB_TS
        A nullFlavor =NullFlavor o -
        A value ts o -
        A operator =SetOperator o -
        T IVXB_TS TS -
        A nullFlavor =NullFlavor o -
        A value ts o -
        A inclusive bl o -
        T PIVL_TS SXCM_TS -
        G 0 1 phase:IVL_TS
        G 0 1 period:PQ
        A nullFlavor =NullFlavor o -
        A value ts o -
        A operator =SetOperator o -
        A alignment cs o -
        A institutionSpecified bl o -
        T EIVL_TS SXCM_TS -
        G 0 1 event:EIVL.event
        G 0 1 offset:IVL_PQ
        A nullFlavor =NullFlavor o -
        A value ts o -
        A operator =SetOperator o -
        T SXCM_PQ PQ -
        G 0 * translation:PQR
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A operator =SetOperator o -
        T IVL_PQ SXCM_PQ -
        G 0 * translation:PQR
        G 0 1 low:IVXB_PQ
        G 0 1 center:PQ
        G 0 1 width:PQ
        G 0 1 high:IVXB_PQ
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A operator =SetOperator o -
        T IVXB_PQ PQ -
        G 0 * translation:PQR
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A inclusive bl o -
        T PPD_TS TS -
        G 0 1 standardDeviation:PQ
        A nullFlavor =NullFlavor o -
        A value ts o -
        A distributionType =ProbabilityDistributionType o -
        T PPD_PQ PQ -
        G 0 * translation:PQR
        G 0 1 standardDeviation:PQ
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A distributionType =ProbabilityDistributionType o -
        T SXCM_PPD_TS PPD_TS -
        G 0 1 standardDeviation:PQ
        A nullFlavor =NullFlavor o -
        A value ts o -
        A distributionType =ProbabilityDistributionType o -
        A operator =SetOperator o -
        T PIVL_PPD_TS SXCM_PPD_TS -
        G 0 1 standardDeviation:PQ
        G 0 1 phase:IVL_PPD_TS
        G 0 1 period:PPD_PQ
        A nullFlavor =NullFlavor o -
        A value ts o -
        A distributionType =ProbabilityDistributionType o -
        A operator =SetOperator o -
        A alignment cs o -
        A institutionSpecified bl o -
        T IVL_PPD_TS SXCM_PPD_TS -
        G 0 1 standardDeviation:PQ
        G 0 1 low:IVXB_PPD_TS
        G 0 1 center:PPD_TS
        G 0 1 width:PPD_PQ
        G 0 1 high:IVXB_PPD_TS
        A nullFlavor =NullFlavor o -
        A value ts o -
        A distributionType =ProbabilityDistributionType o -
        A operator =SetOperator o -
        T IVXB_PPD_TS PPD_TS -
        G 0 1 standardDeviation:PQ
        A nullFlavor =NullFlavor o -
        A value ts o -
        A distributionType =ProbabilityDistributionType o -
        A inclusive bl o -
        T EIVL_PPD_TS SXCM_PPD_TS -
        G 0 1 standardDeviation:PQ
        G 0 1 event:EIVL.event
        G 0 1 offset:IVL_PPD_PQ
        A nullFlavor =NullFlavor o -
        A value ts o -
        A distributionType =ProbabilityDistributionType o -
        A operator =SetOperator o -
        T SXCM_PPD_PQ PPD_PQ -
        G 0 * translation:PQR
        G 0 1 standardDeviation:PQ
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A distributionType =ProbabilityDistributionType o -
        A operator =SetOperator o -
        T IVL_PPD_PQ SXCM_PPD_PQ -
        G 0 * translation:PQR
        G 0 1 standardDeviation:PQ
        G 0 1 low:IVXB_PPD_PQ
        G 0 1 center:PPD_PQ
        G 0 1 width:PPD_PQ
        G 0 1 high:IVXB_PPD_PQ
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A distributionType =ProbabilityDistributionType o -
        A operator =SetOperator o -
        T IVXB_PPD_PQ PPD_PQ -
        G 0 * translation:PQR
        G 0 1 standardDeviation:PQ
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A distributionType =ProbabilityDistributionType o -
        A inclusive bl o -
        T SXPR_TS SXCM_TS -
        G 2 * comp:SXCM_TS
        A nullFlavor =NullFlavor o -
        A value ts o -
        A operator =SetOperator o -
        T SXCM_CD CD -
        G 0 1 originalText:ED
        G 0 * qualifier:CR
        G 0 * translation:CD
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        A operator =SetOperator o -
        T SXCM_MO MO -
        A nullFlavor =NullFlavor o -
        A value real o -
        A currency cs o -
        A operator =SetOperator o -
        T SXCM_INT INT -
        A nullFlavor =NullFlavor o -
        A value int o -
        A operator =SetOperator o -
        T SXCM_REAL REAL -
        A nullFlavor =NullFlavor o -
        A value real o -
        A operator =SetOperator o -
        T IVL_INT SXCM_INT -
        G 0 1 low:IVXB_INT
        G 0 1 center:INT
        G 0 1 width:INT
        G 0 1 high:IVXB_INT
        A nullFlavor =NullFlavor o -
        A value int o -
        A operator =SetOperator o -
        T IVXB_INT INT -
        A nullFlavor =NullFlavor o -
        A value int o -
        A inclusive bl o -
        T IVL_REAL SXCM_REAL -
        G 0 1 low:IVXB_REAL
        G 0 1 center:REAL
        G 0 1 width:REAL
        G 0 1 high:IVXB_REAL
        A nullFlavor =NullFlavor o -
        A value real o -
        A operator =SetOperator o -
        T IVXB_REAL REAL -
        A nullFlavor =NullFlavor o -
        A value real o -
        A inclusive bl o -
        T IVL_MO SXCM_MO -
        G 0 1 low:IVXB_MO
        G 0 1 center:MO
        G 0 1 width:MO
        G 0 1 high:IVXB_MO
        A nullFlavor =NullFlavor o -
        A value real o -
        A currency cs o -
        A operator =SetOperator o -
        T IVXB_MO MO -
        A nullFlavor =NullFlavor o -
        A value real o -
        A currency cs o -
        A inclusive bl o -
        T HXIT_PQ PQ -
        G 0 * translation:PQR
        G 0 1 validTime:IVL_TS
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        T HXIT_CE CE -
        G 0 1 originalText:ED
        G 0 * translation:CD
        G 0 1 validTime:IVL_TS
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        T BXIT_CD CD -
        G 0 1 originalText:ED
        G 0 * qualifier:CR
        G 0 * translation:CD
        A nullFlavor =NullFlavor o -
        A code cs o -
        A codeSystem uid o -
        A codeSystemName st o -
        A codeSystemVersion st o -
        A displayName st o -
        A qty int o -
        T BXIT_IVL_PQ IVL_PQ -
        G 0 * translation:PQR
        G 0 1 low:IVXB_PQ
        G 0 1 center:PQ
        G 0 1 width:PQ
        G 0 1 high:IVXB_PQ
        A nullFlavor =NullFlavor o -
        A value real o -
        A unit cs o -
        A operator =SetOperator o -
        A qty int o -
        T SLIST_PQ ANY -
        G 1 1 origin:PQ
        G 1 1 scale:PQ
        G 1 1 digits:list_int
        A nullFlavor =NullFlavor o -
        T SLIST_TS ANY -
        G 1 1 origin:TS
        G 1 1 scale:PQ
        G 1 1 digits:list_int
        A nullFlavor =NullFlavor o -
        T GLIST_TS ANY -
        G 1 1 head:TS
        G 1 1 increment:PQ
        A nullFlavor =NullFlavor o -
        A period int o -
        A denominator int o -
        T GLIST_PQ ANY -
        G 1 1 head:PQ
        G 1 1 increment:PQ
        A nullFlavor =NullFlavor o -
        A period int o -
        A denominator int o -
        T RTO_PQ_PQ QTY -
        G 1 1 numerator:PQ
        G 1 1 denominator:PQ
        A nullFlavor =NullFlavor o -
        T RTO_MO_PQ QTY -
        G 1 1 numerator:MO
        G 1 1 denominator:PQ
        A nullFlavor =NullFlavor o -
        T UVP_TS TS -
        A nullFlavor =NullFlavor o -
        A value ts o -
        A probability real o -
        T StrucDoc.Text - m
        G 0 * content:StrucDoc.Content linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup \#
        br:StrucDoc.Br footnote:StrucDoc.Footnote footnoteRef:StrucDoc.FootnoteRef \#
        renderMultiMedia:StrucDoc.RenderMultiMedia paragraph:StrucDoc.Paragraph list:StrucDoc.List \#
        table:StrucDoc.Table
        A ID ID o -
        A language any o -
        A styleCode any o -
        A mediaType any o text/x-hl7-text+xml
        T StrucDoc.Title - m
        G 0 * content:StrucDoc.TitleContent sub:StrucDoc.Sub sup:StrucDoc.Sup br:StrucDoc.Br \#
        footnote:StrucDoc.TitleFootnote footnoteRef:StrucDoc.FootnoteRef
        A ID ID o -
        A language any o -
        A styleCode any o -
        A mediaType any o text/x-hl7-title+xml
        T StrucDoc.Br - -
        T StrucDoc.Caption - m
        G 0 * linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup footnote:StrucDoc.Footnote \#
        footnoteRef:StrucDoc.FootnoteRef
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.Col - -
        A ID ID o -
        A language any o -
        A styleCode any o -
        A span any o -
        A width any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T StrucDoc.Colgroup - -
        G 0 * col:StrucDoc.Col
        A ID ID o -
        A language any o -
        A styleCode any o -
        A span any o -
        A width any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T StrucDoc.Content - m
        G 0 * content:StrucDoc.Content linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup \#
        br:StrucDoc.Br footnote:StrucDoc.Footnote footnoteRef:StrucDoc.FootnoteRef \#
        renderMultiMedia:StrucDoc.RenderMultiMedia
        A ID ID o -
        A language any o -
        A styleCode any o -
        A revised =inline.16 o -
        T StrucDoc.TitleContent - m
        G 0 * content:StrucDoc.TitleContent sub:StrucDoc.Sub sup:StrucDoc.Sup br:StrucDoc.Br \#
        footnote:StrucDoc.TitleFootnote footnoteRef:StrucDoc.FootnoteRef
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.Footnote - m
        G 0 * content:StrucDoc.Content linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup \#
        br:StrucDoc.Br renderMultiMedia:StrucDoc.RenderMultiMedia paragraph:StrucDoc.Paragraph list:StrucDoc.List \#
        table:StrucDoc.Table
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.TitleFootnote - m
        G 0 * content:StrucDoc.TitleContent sub:StrucDoc.Sub sup:StrucDoc.Sup br:StrucDoc.Br
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.FootnoteRef - -
        A ID ID o -
        A language any o -
        A styleCode any o -
        A IDREF IDREF r -
        T StrucDoc.Item - m
        G 0 1 caption:StrucDoc.Caption
        G 0 * content:StrucDoc.Content linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup \#
        br:StrucDoc.Br footnote:StrucDoc.Footnote footnoteRef:StrucDoc.FootnoteRef \#
        renderMultiMedia:StrucDoc.RenderMultiMedia paragraph:StrucDoc.Paragraph list:StrucDoc.List \#
        table:StrucDoc.Table
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.LinkHtml - m
        G 0 * footnote:StrucDoc.Footnote footnoteRef:StrucDoc.FootnoteRef
        A name any o -
        A href any o -
        A rel any o -
        A rev any o -
        A title any o -
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.List - -
        G 0 1 caption:StrucDoc.Caption
        G 1 * item:StrucDoc.Item
        A ID ID o -
        A language any o -
        A styleCode any o -
        A listType =inline.17 o -
        T StrucDoc.Paragraph - m
        G 0 1 caption:StrucDoc.Caption
        G 0 * content:StrucDoc.Content linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup \#
        br:StrucDoc.Br footnote:StrucDoc.Footnote footnoteRef:StrucDoc.FootnoteRef \#
        renderMultiMedia:StrucDoc.RenderMultiMedia
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.RenderMultiMedia - -
        G 0 1 caption:StrucDoc.Caption
        A referencedObject IDREFS r -
        A ID ID o -
        A language any o -
        A styleCode any o -
        T StrucDoc.Sub - m
        T StrucDoc.Sup - m
        T StrucDoc.Table - -
        G 0 1 caption:StrucDoc.Caption
        G 0 * col:StrucDoc.Col colgroup:StrucDoc.Colgroup
        G 0 1 thead:StrucDoc.Thead
        G 0 1 tfoot:StrucDoc.Tfoot
        G 1 * tbody:StrucDoc.Tbody
        A ID ID o -
        A language any o -
        A styleCode any o -
        A summary any o -
        A width any o -
        A border any o -
        A frame =inline.18 o -
        A rules =inline.19 o -
        A cellspacing any o -
        A cellpadding any o -
        T StrucDoc.Tbody - -
        G 1 * tr:StrucDoc.Tr
        A ID ID o -
        A language any o -
        A styleCode any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T StrucDoc.Td - m
        G 0 * content:StrucDoc.Content linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup \#
        br:StrucDoc.Br footnote:StrucDoc.Footnote footnoteRef:StrucDoc.FootnoteRef \#
        renderMultiMedia:StrucDoc.RenderMultiMedia paragraph:StrucDoc.Paragraph list:StrucDoc.List
        A ID ID o -
        A language any o -
        A styleCode any o -
        A abbr any o -
        A axis any o -
        A headers IDREFS o -
        A scope =inline.20 o -
        A rowspan any o -
        A colspan any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T StrucDoc.Tfoot - -
        G 1 * tr:StrucDoc.Tr
        A ID ID o -
        A language any o -
        A styleCode any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T StrucDoc.Th - m
        G 0 * content:StrucDoc.Content linkHtml:StrucDoc.LinkHtml sub:StrucDoc.Sub sup:StrucDoc.Sup \#
        br:StrucDoc.Br footnote:StrucDoc.Footnote footnoteRef:StrucDoc.FootnoteRef \#
        renderMultiMedia:StrucDoc.RenderMultiMedia
        A ID ID o -
        A language any o -
        A styleCode any o -
        A abbr any o -
        A axis any o -
        A headers IDREFS o -
        A scope =inline.20 o -
        A rowspan any o -
        A colspan any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T StrucDoc.Thead - -
        G 1 * tr:StrucDoc.Tr
        A ID ID o -
        A language any o -
        A styleCode any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T StrucDoc.Tr - -
        G 1 * th:StrucDoc.Th td:StrucDoc.Td
        A ID ID o -
        A language any o -
        A styleCode any o -
        A align =inline.14 o -
        A char any o -
        A charoff any o -
        A valign =inline.15 o -
        T InfrastructureRoot.typeId II -
        A nullFlavor =NullFlavor o -
        A root uid r 2.16.840.1.113883.1.3
        A extension st r -
        A assigningAuthorityName st o -
        A displayable bl o -
        T Act - -
        I
        G 0 * id:II
        G 1 1 code:CD
        G 0 1 text:ED
        G 0 1 statusCode:CS
        G 0 1 effectiveTime:IVL_TS
        G 0 1 priorityCode:CE
        G 0 1 languageCode:CS
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        A nullFlavor =NullFlavor o -
        A classCode =x_ActClassDocumentEntryAct r -
        A moodCode =x_DocumentActMood r -
        A negationInd bl o -
        T AssignedAuthor - -
        I
        G 1 * id:II
        G 0 1 code:CE
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 assignedPerson:Person assignedAuthoringDevice:AuthoringDevice
        G 0 1 representedOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode =RoleClassAssignedEntity o ASSIGNED
        T AssignedCustodian - -
        I
        G 1 1 representedCustodianOrganization:CustodianOrganization
        A nullFlavor =NullFlavor o -
        A classCode =RoleClassAssignedEntity o ASSIGNED
        T AssignedEntity - -
        I
        G 1 * id:II
        G 0 1 code:CE
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 assignedPerson:Person
        G 0 1 representedOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode =RoleClassAssignedEntity o ASSIGNED
        T AssociatedEntity - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 associatedPerson:Person
        G 0 1 scopingOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode cs r -
        T Authenticator - -
        I
        G 1 1 time:TS
        G 1 1 signatureCode:CS
        G 1 1 assignedEntity:AssignedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o AUTHEN
        T Author - -
        I
        G 0 1 functionCode:CE
        G 1 1 time:TS
        G 1 1 assignedAuthor:AssignedAuthor
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o AUT
        A contextControlCode =ContextControl o OP
        T AuthoringDevice - -
        I
        G 0 1 code:CE
        G 0 1 manufacturerModelName:SC
        G 0 1 softwareName:SC
        G 0 * asMaintainedEntity:MaintainedEntity
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassDevice o DEV
        A determinerCode =EntityDeterminer o INSTANCE
        T Authorization - -
        I
        G 1 1 consent:Consent
        A nullFlavor =NullFlavor o -
        A typeCode cs o AUTH
        T Birthplace - -
        I
        G 1 1 place:Place
        A nullFlavor =NullFlavor o -
        A classCode cs o BIRTHPL
        T ClinicalDocument - -
        G 0 * realmCode:CS
        G 1 1 typeId:InfrastructureRoot.typeId
        G 0 * templateId:II
        G 1 1 id:II
        G 1 1 code:CE
        G 0 1 title:ST
        G 1 1 effectiveTime:TS
        G 1 1 confidentialityCode:CE
        G 0 1 languageCode:CS
        G 0 1 setId:II
        G 0 1 versionNumber:INT
        G 0 1 copyTime:TS
        G 1 * recordTarget:RecordTarget
        G 1 * author:Author
        G 0 1 dataEnterer:DataEnterer
        G 0 * informant:Informant12
        G 1 1 custodian:Custodian
        G 0 * informationRecipient:InformationRecipient
        G 0 1 legalAuthenticator:LegalAuthenticator
        G 0 * authenticator:Authenticator
        G 0 * participant:Participant1
        G 0 * inFulfillmentOf:InFulfillmentOf
        G 0 * documentationOf:DocumentationOf
        G 0 * relatedDocument:RelatedDocument
        G 0 * authorization:Authorization
        G 0 1 componentOf:Component1
        G 1 1 component:Component2
        A nullFlavor =NullFlavor o -
        A classCode =ActClinicalDocument o DOCCLIN
        A moodCode =ActMood o EVN
        T Component1 - -
        I
        G 1 1 encompassingEncounter:EncompassingEncounter
        A nullFlavor =NullFlavor o -
        A typeCode =ActRelationshipHasComponent o COMP
        T Component2 - -
        I
        G 1 1 nonXMLBody:NonXMLBody structuredBody:StructuredBody
        A nullFlavor =NullFlavor o -
        A typeCode =ActRelationshipHasComponent o COMP
        A contextConductionInd bl o true
        T Component3 - -
        I
        G 1 1 section:Section
        A nullFlavor =NullFlavor o -
        A typeCode =ActRelationshipHasComponent o COMP
        A contextConductionInd bl o true
        T Component4 - -
        I
        G 0 1 sequenceNumber:INT
        G 0 1 seperatableInd:BL
        G 1 1 act:Act encounter:Encounter observation:Observation observationMedia:ObservationMedia \#
        organizer:Organizer procedure:Procedure regionOfInterest:RegionOfInterest \#
        substanceAdministration:SubstanceAdministration supply:Supply
        A nullFlavor =NullFlavor o -
        A typeCode =ActRelationshipHasComponent o COMP
        A contextConductionInd bl o true
        T Component5 - -
        I
        G 1 1 section:Section
        A nullFlavor =NullFlavor o -
        A typeCode =ActRelationshipHasComponent o COMP
        A contextConductionInd bl o true
        T Consent - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 1 1 statusCode:CS
        A nullFlavor =NullFlavor o -
        A classCode =ActClass o CONS
        A moodCode =ActMood o EVN
        T Consumable - -
        I
        G 1 1 manufacturedProduct:ManufacturedProduct
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o CSM
        T Criterion - -
        I
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 value:ANY
        A nullFlavor =NullFlavor o -
        A classCode =ActClassObservation o -
        A moodCode =ActMood o EVN.CRT
        T Custodian - -
        I
        G 1 1 assignedCustodian:AssignedCustodian
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o CST
        T CustodianOrganization - -
        I
        G 1 * id:II
        G 0 1 name:ON
        G 0 1 telecom:TEL
        G 0 1 addr:AD
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassOrganization o ORG
        A determinerCode =EntityDeterminer o INSTANCE
        T DataEnterer - -
        I
        G 0 1 time:TS
        G 1 1 assignedEntity:AssignedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o ENT
        A contextControlCode =ContextControl o OP
        T Device - -
        I
        G 0 1 code:CE
        G 0 1 manufacturerModelName:SC
        G 0 1 softwareName:SC
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassDevice o -
        A determinerCode =EntityDeterminer o INSTANCE
        T DocumentationOf - -
        I
        G 1 1 serviceEvent:ServiceEvent
        A nullFlavor =NullFlavor o -
        A typeCode cs o DOC
        T EncompassingEncounter - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 1 1 effectiveTime:IVL_TS
        G 0 1 dischargeDispositionCode:CE
        G 0 1 responsibleParty:ResponsibleParty
        G 0 * encounterParticipant:EncounterParticipant
        G 0 1 location:Location
        A nullFlavor =NullFlavor o -
        A classCode =ActClass o ENC
        A moodCode =ActMood o EVN
        T Encounter - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 statusCode:CS
        G 0 1 effectiveTime:IVL_TS
        G 0 1 priorityCode:CE
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        A nullFlavor =NullFlavor o -
        A classCode =ActClass r -
        A moodCode =x_DocumentEncounterMood r -
        T EncounterParticipant - -
        I
        G 0 1 time:IVL_TS
        G 1 1 assignedEntity:AssignedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =x_EncounterParticipant r -
        T Entity - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 0 1 desc:ED
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassRoot o -
        A determinerCode =EntityDeterminer o INSTANCE
        T Entry - -
        I
        G 1 1 act:Act encounter:Encounter observation:Observation observationMedia:ObservationMedia \#
        organizer:Organizer procedure:Procedure regionOfInterest:RegionOfInterest \#
        substanceAdministration:SubstanceAdministration supply:Supply
        A nullFlavor =NullFlavor o -
        A typeCode =x_ActRelationshipEntry o -
        A contextConductionInd bl o true
        T EntryRelationship - -
        I
        G 0 1 sequenceNumber:INT
        G 0 1 seperatableInd:BL
        G 1 1 act:Act encounter:Encounter observation:Observation observationMedia:ObservationMedia \#
        organizer:Organizer procedure:Procedure regionOfInterest:RegionOfInterest \#
        substanceAdministration:SubstanceAdministration supply:Supply
        A nullFlavor =NullFlavor o -
        A typeCode =x_ActRelationshipEntryRelationship r -
        A inversionInd bl o -
        A contextConductionInd bl o -
        A negationInd bl o -
        T ExternalAct - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        A nullFlavor =NullFlavor o -
        A classCode =ActClassRoot o -
        A moodCode =ActMood o EVN
        T ExternalDocument - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 setId:II
        G 0 1 versionNumber:INT
        A nullFlavor =NullFlavor o -
        A classCode =ActClassDocument o -
        A moodCode =ActMood o EVN
        T ExternalObservation - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        A nullFlavor =NullFlavor o -
        A classCode =ActClassObservation o -
        A moodCode =ActMood o EVN
        T ExternalProcedure - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        A nullFlavor =NullFlavor o -
        A classCode =ActClass o PROC
        A moodCode =ActMood o EVN
        T Guardian - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 birthTime:TS:c
        G 1 1 guardianPerson:Person guardianOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode cs o GUARD
        T HealthCareFacility - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 0 1 location:Place
        G 0 1 serviceProviderOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode =RoleClassServiceDeliveryLocation o -
        T Informant12 - -
        I
        G 1 1 assignedEntity:AssignedEntity relatedEntity:RelatedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o INF
        A contextControlCode =ContextControl o OP
        T InformationRecipient - -
        I
        G 1 1 intendedRecipient:IntendedRecipient
        A nullFlavor =NullFlavor o -
        A typeCode =x_InformationRecipient o -
        T InFulfillmentOf - -
        I
        G 1 1 order:Order
        A nullFlavor =NullFlavor o -
        A typeCode =ActRelationshipFulfills o FLFS
        T IntendedRecipient - -
        I
        G 0 * id:II
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 informationRecipient:Person
        G 0 1 receivedOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode =x_InformationRecipientRole o -
        T LabeledDrug - -
        I
        G 0 1 code:CE
        G 0 1 name:EN
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassManufacturedMaterial o MMAT
        A determinerCode =EntityDeterminerDetermined o KIND
        T LanguageCommunication - -
        I
        G 0 1 languageCode:CS
        G 0 1 modeCode:CE
        G 0 1 proficiencyLevelCode:CE
        G 0 1 preferenceInd:BL
        A nullFlavor =NullFlavor o -
        T LegalAuthenticator - -
        I
        G 1 1 time:TS
        G 1 1 signatureCode:CS
        G 1 1 assignedEntity:AssignedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o LA
        A contextControlCode =ContextControl o OP
        T Location - -
        I
        G 1 1 healthCareFacility:HealthCareFacility
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationTargetLocation o LOC
        T MaintainedEntity - -
        I
        G 0 1 effectiveTime:IVL_TS
        G 1 1 maintainingPerson:Person
        A nullFlavor =NullFlavor o -
        A classCode cs o MNT
        T ManufacturedProduct - -
        I
        G 0 * id:II
        G 1 1 manufacturedLabeledDrug:LabeledDrug manufacturedMaterial:Material
        G 0 1 manufacturerOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode =RoleClassManufacturedProduct o MANU
        T Material - -
        I
        G 0 1 code:CE
        G 0 1 name:EN
        G 0 1 lotNumberText:ST
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassManufacturedMaterial o MMAT
        A determinerCode =EntityDeterminerDetermined o KIND
        T NonXMLBody - -
        I
        G 1 1 text:ED
        G 0 1 confidentialityCode:CE
        G 0 1 languageCode:CS
        A nullFlavor =NullFlavor o -
        A classCode =ActClass o DOCBODY
        A moodCode =ActMood o EVN
        T Observation - -
        I
        G 0 * id:II
        G 1 1 code:CD
        G 0 1 derivationExpr:ST
        G 0 1 text:ED
        G 0 1 statusCode:CS
        G 0 1 effectiveTime:IVL_TS
        G 0 1 priorityCode:CE
        G 0 1 repeatNumber:IVL_INT
        G 0 1 languageCode:CS
        G 0 * value:ANY
        G 0 * interpretationCode:CE
        G 0 * methodCode:CE
        G 0 * targetSiteCode:CD
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        G 0 * referenceRange:ReferenceRange
        A nullFlavor =NullFlavor o -
        A classCode =ActClassObservation r -
        A moodCode =x_ActMoodDocumentObservation r -
        A negationInd bl o -
        T ObservationMedia - -
        I
        G 0 * id:II
        G 0 1 languageCode:CS
        G 1 1 value:ED
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        A ID ID o -
        A nullFlavor =NullFlavor o -
        A classCode =ActClassObservation r -
        A moodCode =ActMood r -
        T ObservationRange - -
        I
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 value:ANY
        G 0 1 interpretationCode:CE
        A nullFlavor =NullFlavor o -
        A classCode =ActClassObservation o -
        A moodCode =ActMood o EVN.CRT
        T Order - -
        I
        G 1 * id:II
        G 0 1 code:CE
        G 0 1 priorityCode:CE
        A nullFlavor =NullFlavor o -
        A classCode =ActClassRoot o -
        A moodCode =ActMood o RQO
        T Organization - -
        I
        G 0 * id:II
        G 0 * name:ON
        G 0 * telecom:TEL
        G 0 * addr:AD
        G 0 1 standardIndustryClassCode:CE
        G 0 1 asOrganizationPartOf:OrganizationPartOf
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassOrganization o ORG
        A determinerCode =EntityDeterminer o INSTANCE
        T OrganizationPartOf - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 0 1 statusCode:CS
        G 0 1 effectiveTime:IVL_TS
        G 0 1 wholeOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode cs o PART
        T Organizer - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 1 1 statusCode:CS
        G 0 1 effectiveTime:IVL_TS
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        G 0 * component:Component4
        A nullFlavor =NullFlavor o -
        A classCode =x_ActClassDocumentEntryOrganizer r -
        A moodCode =ActMood r -
        T ParentDocument - -
        I
        G 1 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 setId:II
        G 0 1 versionNumber:INT
        A nullFlavor =NullFlavor o -
        A classCode =ActClinicalDocument o DOCCLIN
        A moodCode =ActMood o EVN
        T Participant1 - -
        I
        G 0 1 functionCode:CE
        G 0 1 time:IVL_TS
        G 1 1 associatedEntity:AssociatedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType r -
        A contextControlCode =ContextControl o OP
        T Participant2 - -
        I
        G 0 1 time:IVL_TS
        G 0 1 awarenessCode:CE
        G 1 1 participantRole:ParticipantRole
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType r -
        A contextControlCode =ContextControl o OP
        T ParticipantRole - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 playingDevice:Device playingEntity:PlayingEntity
        G 0 1 scopingEntity:Entity
        A nullFlavor =NullFlavor o -
        A classCode cs o -
        T Patient - -
        I
        G 0 1 id:II
        G 0 * name:PN
        G 0 1 administrativeGenderCode:CE
        G 0 1 birthTime:TS
        G 0 1 maritalStatusCode:CE
        G 0 1 religiousAffiliationCode:CE
        G 0 1 raceCode:CE
        G 0 1 ethnicGroupCode:CE
        G 0 * guardian:Guardian
        G 0 1 birthplace:Birthplace
        G 0 1 nationality:CE:c
        G 0 1 age:PQ:c
        G 0 1 employerOrganization:Employerorganization:c
        G 0 1 household:Householdregistrationplace:c
        G 0 1 nativePlace:Nativeplace:c
        G 0 1 educationLevel:Educationlevel:c
        G 0 1 occupation:Occupation:c
        G 0 * languageCommunication:LanguageCommunication
        A nullFlavor =NullFlavor o -
        A classCode =EntityClass o PSN
        A determinerCode =EntityDeterminer o INSTANCE
        T PatientRole - -
        I
        G 1 * id:II
        G 0 1 patientType:Patienttype:c
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 patient:Patient
        G 0 1 providerOrganization:Organization
        A nullFlavor =NullFlavor o -
        A classCode cs o PAT
        T Performer1 - -
        I
        G 0 1 functionCode:CE
        G 0 1 time:IVL_TS
        G 1 1 assignedEntity:AssignedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =x_ServiceEventPerformer r -
        T Performer2 - -
        I
        G 0 1 time:IVL_TS
        G 0 1 modeCode:CE
        G 1 1 assignedEntity:AssignedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationPhysicalPerformer o PRF
        T Person - -
        I
        G 0 * name:PN
        G 0 1 birthTime:TS:c
        G 0 1 professionalTechnicalPosition:Professionaltechnicalposition:c
        G 0 1 occupation:Occupation:c
        A nullFlavor =NullFlavor o -
        A classCode =EntityClass o PSN
        A determinerCode =EntityDeterminer o INSTANCE
        T Place - -
        I
        G 0 1 name:EN
        G 0 1 addr:AD
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassPlace o PLC
        A determinerCode =EntityDeterminer o INSTANCE
        T PlayingEntity - -
        I
        G 0 1 code:CE
        G 0 * quantity:PQ
        G 0 * name:PN
        G 0 1 desc:ED
        A nullFlavor =NullFlavor o -
        A classCode =EntityClassRoot o -
        A determinerCode =EntityDeterminer o INSTANCE
        T Precondition - -
        I
        G 1 1 criterion:Criterion
        A nullFlavor =NullFlavor o -
        A typeCode cs o PRCN
        T Procedure - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 statusCode:CS
        G 0 1 effectiveTime:IVL_TS
        G 0 1 priorityCode:CE
        G 0 1 languageCode:CS
        G 0 * methodCode:CE
        G 0 * approachSiteCode:CD
        G 0 * targetSiteCode:CD
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        A nullFlavor =NullFlavor o -
        A classCode =ActClass r -
        A moodCode =x_DocumentProcedureMood r -
        A negationInd bl o -
        T Product - -
        I
        G 1 1 manufacturedProduct:ManufacturedProduct
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o PRD
        T RecordTarget - -
        I
        G 1 1 patientRole:PatientRole
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o RCT
        A contextControlCode =ContextControl o OP
        T Reference - -
        I
        G 0 1 seperatableInd:BL
        G 1 1 externalAct:ExternalAct externalObservation:ExternalObservation externalProcedure:ExternalProcedure \#
        externalDocument:ExternalDocument
        A nullFlavor =NullFlavor o -
        A typeCode =x_ActRelationshipExternalReference r -
        T ReferenceRange - -
        I
        G 1 1 observationRange:ObservationRange
        A nullFlavor =NullFlavor o -
        A typeCode cs o REFV
        T RegionOfInterest.value INT -
        A nullFlavor =NullFlavor o -
        A value int o -
        A unsorted boolean o -
        T RegionOfInterest - -
        I
        G 1 * id:II
        G 1 1 code:CS
        G 1 * value:RegionOfInterest.value
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        A ID ID o -
        A nullFlavor =NullFlavor o -
        A classCode =ActClass r ROIOVL
        A moodCode =ActMood r EVN
        T RelatedDocument - -
        I
        G 1 1 parentDocument:ParentDocument
        A nullFlavor =NullFlavor o -
        A typeCode =x_ActRelationshipDocument r -
        T RelatedEntity - -
        I
        G 0 1 code:CE
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 effectiveTime:IVL_TS
        G 0 1 relatedPerson:Person
        A nullFlavor =NullFlavor o -
        A classCode =RoleClassMutualRelationship r -
        T RelatedSubject - -
        I
        G 0 1 code:CE
        G 0 * addr:AD
        G 0 * telecom:TEL
        G 0 1 subject:SubjectPerson
        A nullFlavor =NullFlavor o -
        A classCode =x_DocumentSubject o -
        T ResponsibleParty - -
        I
        G 1 1 assignedEntity:AssignedEntity
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o RESP
        T Section - -
        I
        G 0 1 id:II
        G 0 1 code:CE
        G 0 1 title:ST
        G 0 1 text:StrucDoc.Text
        G 0 1 confidentialityCode:CE
        G 0 1 languageCode:CS
        G 0 1 subject:Subject
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * entry:Entry
        G 0 * component:Component5
        A ID ID o -
        A nullFlavor =NullFlavor o -
        A classCode =ActClass o DOCSECT
        A moodCode =ActMood o EVN
        T ServiceEvent - -
        I
        G 0 * id:II
        G 0 1 code:CE
        G 0 1 effectiveTime:IVL_TS
        G 0 * performer:Performer1
        A nullFlavor =NullFlavor o -
        A classCode =ActClassRoot o -
        A moodCode =ActMood o EVN
        T Specimen - -
        I
        G 1 1 specimenRole:SpecimenRole
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationType o SPC
        T SpecimenRole - -
        I
        G 0 * id:II
        G 0 1 specimenPlayingEntity:PlayingEntity
        A nullFlavor =NullFlavor o -
        A classCode =RoleClassSpecimen o SPEC
        T StructuredBody - -
        I
        G 0 1 confidentialityCode:CE
        G 0 1 languageCode:CS
        G 1 * component:Component3
        A nullFlavor =NullFlavor o -
        A classCode =ActClass o DOCBODY
        A moodCode =ActMood o EVN
        T Subject - -
        I
        G 0 1 awarenessCode:CE
        G 1 1 relatedSubject:RelatedSubject
        A nullFlavor =NullFlavor o -
        A typeCode =ParticipationTargetSubject o SBJ
        A contextControlCode =ContextControl o OP
        T SubjectPerson - -
        I
        G 0 * name:PN
        G 0 1 administrativeGenderCode:CE
        G 0 1 birthTime:TS
        A nullFlavor =NullFlavor o -
        A classCode =EntityClass o PSN
        A determinerCode =EntityDeterminer o INSTANCE
        T SubstanceAdministration - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 statusCode:CS
        G 0 * effectiveTime:SXCM_TS
        G 0 1 priorityCode:CE
        G 0 1 repeatNumber:IVL_INT
        G 0 1 routeCode:CE
        G 0 * approachSiteCode:CD
        G 0 1 doseQuantity:IVL_PQ
        G 0 1 rateQuantity:IVL_PQ
        G 0 1 maxDoseQuantity:RTO_PQ_PQ
        G 0 1 administrationUnitCode:CE
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 1 1 consumable:Consumable
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        A nullFlavor =NullFlavor o -
        A classCode =ActClass r SBADM
        A moodCode =x_DocumentSubstanceMood r -
        A negationInd bl o -
        T Supply - -
        I
        G 0 * id:II
        G 0 1 code:CD
        G 0 1 text:ED
        G 0 1 statusCode:CS
        G 0 * effectiveTime:SXCM_TS
        G 0 * priorityCode:CE
        G 0 1 repeatNumber:IVL_INT
        G 0 1 independentInd:BL
        G 0 1 quantity:PQ
        G 0 1 expectedUseTime:IVL_TS
        G 0 1 subject:Subject
        G 0 * specimen:Specimen
        G 0 1 product:Product
        G 0 * performer:Performer2
        G 0 * author:Author
        G 0 * informant:Informant12
        G 0 * participant:Participant2
        G 0 * entryRelationship:EntryRelationship
        G 0 * reference:Reference
        G 0 * precondition:Precondition
        A nullFlavor =NullFlavor o -
        A classCode =ActClassSupply r SPLY
        A moodCode =x_DocumentSubstanceMood r -
        T Patienttype - -
        I
        G 1 1 patienttypeCode:CE
        A nullFlavor =NullFlavor o -
        A classCode cs o PATT
        T Occupation - -
        I
        G 1 1 occupationCode:CE
        A nullFlavor =NullFlavor o -
        A classCode cs o OCCU
        T Educationlevel - -
        I
        G 1 1 educationLevelCode:CE
        A nullFlavor =NullFlavor o -
        A classCode cs o EDU
        T Householdregistrationplace - -
        I
        G 0 * place:Place
        G 0 * houseType:BL
        A nullFlavor =NullFlavor o -
        A classCode cs o HOUSEPL
        T Nativeplace - -
        I
        G 1 1 place:Place
        A nullFlavor =NullFlavor o -
        A classCode cs o NATIVEPL
        T Employerorganization - -
        I
        G 1 1 name:ON
        G 0 * telecom:TEL
        G 0 1 addr:AD
        A nullFlavor =NullFlavor o -
        A classCode cs o -
        A determinerCode cs o INSTANCE
        T Professionaltechnicalposition - -
        I
        G 1 1 professionaltechnicalpositionCode:CE
        A nullFlavor =NullFlavor o -
        A classCode cs o PATT
        V NullFlavor OTH NINF PINF ASKU NAV UNK NASK TRC NI MSK NA NP
        V BinaryDataEncoding B64 TXT
        V CompressionAlgorithm DF GZ Z ZL
        V IntegrityCheckAlgorithm SHA-1 SHA-256
        V TelecommunicationAddressUse H HP HV WP DIR PUB BAD TMP AS EC MC PG EM MP
        V AddressPartType ADL UNID UNIT DAL DINST DINSTA DINSTQ DMOD DMODID BNR BNN BNS STR STB STTYP SAL DIR CAR \#
        CEN CNT CPA CTY DEL POB PRE STA ZIP TWN
        V PostalAddressUse H HP HV WP DIR PUB BAD TMP ABC IDE SYL PHYS PST
        V EntityNamePartType DEL PFX SFX FAM GIV
        V EntityNamePartQualifier LS AC NB PR VV AD BR SP CL IN TITLE
        V EntityNameUse SRCH PHON SNDX ABC IDE SYL C L P A ASGN I R
        V TimingEvent AC ACD ACM ACV HS IC ICD ICM ICV PC PCD PCM PCV
        V SetOperator A E H I P
        V ProbabilityDistributionType B E F G LN N T U X2
        V inline.14 left center right justify char
        V inline.15 top middle bottom baseline
        V inline.16 insert delete
        V inline.17 ordered unordered
        V inline.18 void above below hsides lhs rhs vsides box border
        V inline.19 none groups rows cols all
        V inline.20 row col rowgroup colgroup
        V x_ActClassDocumentEntryAct ACT ACCM CONS CTTEVENT INC INFRM PCPR REG SPCTRT
        V x_DocumentActMood INT APT ARQ DEF EVN PRMS PRP RQO
        V RoleClassAssignedEntity CON ECON NOK ASSIGNED COMPAR SGNOFF
        V ParticipationType ADM ATND CALLBCK CON DIS ESC REF IND BEN COV HLD RCT RCV AUT ENT INF WIT IRCP NOT \#
        PRCP REFB REFT TRC PRF DIST PPRF SPRF DEV NRD RDV SBJ SPC DIR BBY CSM DON PRD LOC DST ELOC ORG RML VIA \#
        VRF AUTHEN LA RESP CST
        V ContextControl AN AP ON OP
        V EntityClassDevice DEV CER MODDV
        V EntityDeterminer KIND QUANTIFIED_KIND INSTANCE
        V ActClinicalDocument DOCCLIN CDALVLONE
        V ActMood INT APT ARQ PRMS PRP RQO SLOT DEF EVN EVN.CRT GOL OPT PERM PERMRQ
        V ActRelationshipHasComponent COMP ARR CTRLV DEP
        V ActClass FCNTRCT COV CNTRCT CACT ACTN INFO STC CASE OUTB COND OBSSER OBSCOR ROIBND ROIOVL OBS ALRT \#
        CLNTRL CNOD DGIMG INVSTG SPCOBS SPLY DIET DOCCLIN CDALVLONE DOC COMPOSITION ENTRY BATTERY CLUSTER EXTRACT \#
        EHR ORGANIZER CATEGORY DOCBODY DOCSECT TOPIC FOLDER ACT ACCM CONS CTTEVENT INC INFRM PCPR REG SPCTRT ACCT \#
        ACSN ADJUD CONTREG DISPACT ENC INVE LIST MPROT PROC REV SBADM SUBST TRNS VERIF XACT
        V ActClassObservation CASE OUTB COND OBSSER OBSCOR ROIBND ROIOVL OBS ALRT CLNTRL CNOD DGIMG INVSTG SPCOBS
        V EntityClassOrganization STATE NAT ORG PUB
        V x_DocumentEncounterMood INT APT ARQ EVN PRMS PRP RQO
        V x_EncounterParticipant ADM ATND CON DIS REF
        V EntityClassRoot NLIV ANM MIC PLNT LIV PSN CONT HOLD DEV CER MODDV MMAT MAT CHEM FOOD STATE NAT ORG PUB \#
        PLC CITY COUNTRY COUNTY PROVINCE ENT HCE RGRP
        V x_ActRelationshipEntry COMP DRIV
        V x_ActRelationshipEntryRelationship XCRPT COMP RSON SPRT CAUS GEVL MFST REFR SAS SUBJ
        V ActClassRoot FCNTRCT COV CNTRCT CACT ACTN INFO STC CASE OUTB COND OBSSER OBSCOR ROIBND ROIOVL OBS ALRT \#
        CLNTRL CNOD DGIMG INVSTG SPCOBS SPLY DIET DOCCLIN CDALVLONE DOC COMPOSITION ENTRY BATTERY CLUSTER EXTRACT \#
        EHR ORGANIZER CATEGORY DOCBODY DOCSECT TOPIC FOLDER ACT ACCM CONS CTTEVENT INC INFRM PCPR REG SPCTRT ACCT \#
        ACSN ADJUD CONTREG DISPACT ENC INVE LIST MPROT PROC REV SBADM SUBST TRNS VERIF XACT
        V ActClassDocument DOCCLIN CDALVLONE DOC
        V RoleClassServiceDeliveryLocation SDLOC DSDLOC ISDLOC
        V x_InformationRecipient PRCP TRC
        V ActRelationshipFulfills FLFS OCCR OREF SCH
        V x_InformationRecipientRole ASSIGNED HLTHCHRT
        V EntityClassManufacturedMaterial CONT HOLD DEV CER MODDV MMAT
        V EntityDeterminerDetermined KIND QUANTIFIED_KIND
        V ParticipationTargetLocation LOC DST ELOC ORG RML VIA
        V RoleClassManufacturedProduct MANU THER
        V x_ActMoodDocumentObservation INT DEF EVN GOL PRMS PRP RQO
        V x_ActClassDocumentEntryOrganizer BATTERY CLUSTER
        V EntityClass NLIV ANM MIC PLNT LIV PSN CONT HOLD DEV CER MODDV MMAT MAT CHEM FOOD STATE NAT ORG PUB PLC \#
        CITY COUNTRY COUNTY PROVINCE ENT HCE RGRP
        V x_ServiceEventPerformer PRF PPRF SPRF
        V ParticipationPhysicalPerformer PRF DIST PPRF SPRF
        V EntityClassPlace PLC CITY COUNTRY COUNTY PROVINCE
        V x_DocumentProcedureMood INT APT ARQ DEF EVN PRMS PRP RQO
        V x_ActRelationshipExternalReference XCRPT RPLC SPRT ELNK REFR SUBJ
        V x_ActRelationshipDocument RPLC APND XFRM
        V RoleClassMutualRelationship LIC NOT PROV CON ECON NOK ASSIGNED COMPAR SGNOFF AGNT GUARD EMP MIL INVSBJ \#
        CASESBJ RESBJ CIT COVPTY CRINV CRSPNSR GUAR PAT PAYEE PAYOR POLHOLD QUAL SPNSR STD UNDWRT CAREGIVER PRS
        V x_DocumentSubject PAT PRS
        V RoleClassSpecimen SPEC ALQT ISLT
        V ParticipationTargetSubject SBJ SPC
        V x_DocumentSubstanceMood INT EVN PRMS PRP RQO
        V ActClassSupply SPLY DIET
        """#
}
