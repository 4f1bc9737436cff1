// SPDX-License-Identifier: Apache-2.0
// Made by Scripts/generate-dictionaries; do not edit.
// Facts of the makers' conformance statements, gathered by GDCM, as the PyPI package pydicom 3.0.2 (MIT) carries them.

/// Private elements by creator in one text; `PrivateDictionary` says how to read it.
enum PrivateElementTable {
    static let text = #"""
        @1.2.840.113663.1
        002900 US 1
        002901 US 1
        @1.2.840.113681
        001910 ST 1 CR Image Params Common
        001911 ST 1 CR Image IP Params Single
        001912 ST 1 CR Image IP Params Left
        001913 ST 1 CR Image IP Params Right
        @1.2.840.113708.794.1.1.2.0
        008710 CS 1 Media Type
        008720 CS 1 Media Location
        008730 ST 1 Storage File ID
        008740 DS 1 Study or Image Size in MB
        008750 IS 1 Estimated Retrieve Time
        @2.16.840.1.114059.1.1.6.1.50.1
        002920 LT 1 Description
        002921 ST 1 Orientation
        002922 ST 1 Parameter 1
        002923 ST 1 Parameter 2
        002924 LO 1 Teeth
        002925 LO 1 Jaw
        002926 LO 1 Quadrant
        002927 LO 1 CRC
        @A.L.I. Technologies, Inc.
        371101 LO 1 Filename
        371102 OB 1 Data Blob of a Visit
        371103 US 1 Revision Number
        371104 UL 1 Unix Timestamp
        371105 IS 1 Bag ID
        37110C UI 1 Original Study UID
        37110D US 1 Overlay Grayscale Value
        37110E CS 1 Anonymization Status
        @ACUSON
        000900 IS 1
        000901 IS 1
        000902 UN 1
        000903 UN 1
        000904 UN 1
        000905 UN 1
        000906 UN 1
        000907 UN 1
        000908 LT 1
        000909 LT 1
        00090A IS 1
        00090B IS 1
        00090C IS 1
        00090D IS 1
        00090E IS 1
        00090F UN 1
        000910 IS 1
        000911 UN 1
        000912 IS 1
        000913 IS 1
        000914 LT 1
        000915 UN 1
        @ACUSON: 1.2.840.11386.1.0
        7FDF00 IS 1 Lossy Compression Ratio
        7FDF01 US 1 Image Format
        7FDF02 US 1 Acuson Region Type
        7FDF0B UL 1 Acuson Image Apex X
        7FDF0C UL 1 Acuson Image Apex Y
        7FDF0D IS 1 B-Color-On Flag
        @ACUSON:1.2.840.113680.1.0:0921
        000920 UN 1 View Name
        00092A UN 1 View List
        @ACUSON:1.2.840.113680.1.0:7f10
        7FDF00 UN 1 Lossy Compression Ratio
        7FDF01 UN 1 Image Format
        7FDF02 UN 1 Acuson Region Type
        7FDF0B UN 1 Acuson Image Apex X
        7FDF0C UN 1 Acuson Image Apex Y
        7FDF0D UN 1 B-Color-On Flag
        7FDF0E UN 1 Acuson Mechanical Apex X
        7FDF0F UN 1 Acuson Mechanical Apex Y
        7FDF10 UN 1 Acquisition Type:
        7FDF18 UN 1 Transformation Matrix Sequence
        7FDF20 UN 1 Left angle
        7FDF22 UN 1 Right angle
        7FDF24 UN 1 Color Map Family
        7FDF25 UN 1 Full Colormap.
        7FDF26 UN 1 Color Invert
        7FDF27 UN 1 Color Baseline
        7FDF28 UN 1 CD Color Mix Points X1
        7FDF29 UN 1 CD Color Mix Points Y1
        7FDF2A UN 1 CD Color Mix Points X2
        7FDF2B UN 1 CD Color Mix Points Y2
        7FDF2C UN 1 Color Accent
        7FDF30 UN 1 Persistence SQ
        7FDF31 UN 1 Persistence Mode
        7FDF32 UN 1 Persistence Coefficient Mode
        7FDF33 UN 1 Alpha coefficient
        7FDF34 UN 1 Gamma coefficient
        7FDF35 UN 1 Persistence Time Flag
        7FDF36 UN 1 Persistence adaptive flag
        7FDF37 UN 1 Persistence Frame Rate
        7FDF38 UN 1 Persistence ID
        7FDF40 UN 1 Observation Date Time SQ
        7FDF50 UN 1 Capture Type Name
        7FDF52 UN 1 Capture Type Number
        7FDF54 UN 1 Number of Capture Types
        7FDF60 UN 1 CD Steering Angle
        7FDF61 UN 1 CD PRI
        7FDF62 UN 1 CD Dynamic Range
        7FDF63 UN 1 CD Velocity Scale Min
        7FDF64 UN 1 CD Velocity Scale Max
        7FDF65 UN 1 CD Color Mode
        7FDF66 UN 1 CD Frequency
        7FDF67 UN 1 CD Balance
        7FDF68 UN 1 CD Delta
        7FDF69 UN 1 CD Pan Box Min X0
        7FDF6A UN 1 CD Pan Box Min Y0
        7FDF6B UN 1 CD Pan Box Min X1
        7FDF6C UN 1 CD Pan Box Min Y1
        7FDF6D UN 1 CPS Map Type
        7FDF6E UN 1 CPS Map Data
        7FDF6F UN 1 CPS Balance Setting
        7FDF70 UN 1 3DCard Step Angle
        7FDF71 UN 1 3DCard Xdcr Angle
        7FDF72 UN 1 B-mode Frequency
        7FDF73 UN 1 B-mode Dynamic Range
        7FDF74 UN 1 B-mode Frame Rate
        7FDF75 UN 1 B-mode Space Time
        7FDF76 UN 1 B-mode Persistence
        7FDF77 UN 1 B-mode Display Depth Start
        7FDF78 UN 1 B-mode Display Depth End
        7FDF79 UN 1 B-mode Res Mode
        7FDF7A UN 1 B-mode Preset Application
        7FDF7B UN 1 Image Spec Name
        7FDF7C UN 1 B Preset Image Look
        7FDF7D UN 1 B-mode Post Processing
        7FDF7E UN 1 B Edge
        7FDF7F UN 1 B Delta
        7FDF80 UN 1 B-mode 1D Post Processing Curve
        7FDF81 UN 1 B-mode Delta (ECRI) Map Diagonal
        7FDF82 UN 1 Bytes Per Timestamp
        7FDF83 UN 1 Microseconds in unit timestamp
        7FDF84 UN 1 Start Stopwatch Timestamp
        7FDF85 UN 1 Acoustic Frame Timestamp
        7FDF86 UN 1 R-Wave Timestamp
        7FDF87 UN 1 Last Destruction Timestamp
        7FDF88 UN 1 Pixels Per Second
        7FDF89 UN 1 ECG Reference Timestamp
        7FDF8A UN 1 ECG Sampling Interval (milliseconds)
        7FDF8B UN 1 ECG Sample Count
        7FDF8C UN 1 ECG Sample Size
        7FDF8D UN 1 ECG Data Value
        7FDF8E UN 1 Contrast/Active Image Indicator
        7FDF8F UN 1 Live Dual Mode Indicator
        7FDF90 UN 1 3DCard Clipset ID
        7FDF91 UN 1 3DCard HRWave Min
        7FDF92 UN 1 3DCard HRWave Max
        7FDF93 UN 1 Perspective Capture Type
        7FDFF1 UN 1 Trigger Mask.
        7FDFF2 UN 1 Study Directory
        7FDFF3 UN 1 Last Modify Date
        7FDFF4 UN 1 Last Modify Time
        7FDFF5 UN 1 Teaching Study
        7FDFF6 UN 1 Series Base UID
        @ACUSON:1.2.840.113680.1.0:7ffe
        7FDF00 UN 1 Data Padding
        @ADAC_IMG
        001902 IS 1 Ver200 ADAC Pegasys File Size
        001910 LO 2 ADAC Header Signature
        001911 US 1 Number of ADAC Headers
        001912 IS 1-n ADAC Header/Image Sizes
        001920 OB 1 ADAC Pegasys Headers
        001921 US 1 Ver200 Number of ADAC Headers
        001941 IS 1-n Ver200 ADAC Header/Image Size
        001961 OB 1 Ver200 ADAC Pegasys Headers
        704300 SH 1 Cardiac Stress State
        704310 LO 1 Philips NM Private Group
        @AEGIS_DICOM_2.00
        000300 US 1-n
        000500 US 1-n
        000900 US 1-n
        001900 US 1-n
        002900 US 1-n
        136900 US 1-n
        @AGFA
        000910 LO 1
        000911 LO 1
        000913 LO 1
        000914 LO 1
        000915 LO 1
        001910 SH 1 Private Identification Code
        001911 LO 3 Identification Data (Note 2)
        001913 LO 1 Sensitometry Name
        001914 ST 3 Window/Level List (Note 3)
        001915 LO 1 Dose Monitoring List
        001916 LO 3 Other Info (Note 5)
        00191A LO 1 Clipped Exposure Deviation
        00191B LO 1 Logarithmic PLT Full Scale
        001960 US 1 Total number of series
        001961 SH 1 Session Number
        001962 SH 1 ID Station name
        001965 US 1 Number of images in study to be transmitted (only sent with autoverify: on)
        001970 US 1 Total number of images
        001980 ST 1 Geometrical Transformations
        001981 ST 1 Roam Origin
        001982 US 1 Zoom factor
        001993 CS 1 Status
        @AGFA PACS Archive Mirroring 1.0
        003100 CS 1
        003101 UL 1
        @AGFA-AG_HPState
        007118 SQ 1
        007119 SQ 1
        00711A SQ 1
        00711C SQ 1
        00711E SQ 1
        007120 FL 1-n
        007121 FD 1-n
        007122 FD 1-n
        007123 FD 1-n
        007124 FD 1
        007323 SH 1
        007324 SQ 1
        007328 SQ 1
        007380 FL 1
        007510 LO 1
        008701 LO 1
        008702 LO 1
        @AGFA_ADC_Compact
        001905 ST 1 Data stream from cassette
        001910 LO 1 Private Identification Code
        001930 ST 1 Set of destination types
        001940 ST 1 Set of destination Ids
        001950 ST 1 Set of processing codes
        001960 US 1 Number of series in study
        001961 US 1 Session Number
        001962 SH 1 ID station name
        001970 US 1 Number of images in series
        001971 US 1 Break condition
        001972 US 1 Wait (or Hold) flag
        001973 US 1 ScanRes flag
        001974 SH 1 Operation code
        001995 CS 1 Image quality
        @ALOKA:1.2.392.200039.103.2
        000900 SH 1
        000904 US 1-n
        000906 US 1-n
        00090A SH 1
        000920 CS 1
        000922 CS 1
        000924 CS 1
        000926 IS 1
        000928 IS 1
        00092A DS 1
        000930 FD 1
        000932 DS 1
        000934 CS 1
        001908 FD 1
        00190C CS 1
        00190E DS 1
        001918 SL 1
        00191A SL 1
        001940 SS 1
        001946 US 1
        001950 SL 1
        001952 DS 1
        001954 DS 1
        001956 FD 1
        @AMI Annotations_01
        310110 SQ 1 AMI Annotation Sequence (RET)
        @AMI Annotations_02
        310120 SQ 1 AMI Annotation Sequence (RET)
        @AMI ImageContextExt_01
        3107A0 CS 1 AMI Window Function (RET)
        3107B0 DS 1 AMI Window Slope (RET)
        @AMI ImageContext_01
        310910 CS 1 AMI Window Invert (RET)
        310920 IS 1 AMI Window Center (RET)
        310930 IS 1 AMI Window Widith (RET)
        310940 CS 1 AMI Pixel Aspect Ratio Swap (RET)
        310950 CS 1 AMI Enable Averaging (RET)
        310960 CS 1 AMI Quality (RET)
        310970 CS 1 AMI Viewport Annotation Level (RET)
        310980 CS 1 AMI Show Image Annotation (RET)
        310990 CS 1 AMI Show Image Overlay (RET)
        @AMI ImageTransform_01
        310710 DS 1 AMI Transformation Matrix (RET)
        310720 DS 1 AMI Center Offset (RET)
        310730 DS 1 AMI Magnification (RET)
        310740 CS 1 AMI Magnification Type (RET)
        310750 DS 1 AMI Displayed Area (RET)
        310760 DS 1 AMI Calibration Factor (RET)
        @AMI Sequence AnnotElements_01
        310510 DS 1 AMI Annotation Element Position
        310520 LT 1 AMI Annotation Element Text
        @AMI Sequence Annotations_01
        310310 CS 1 AMI Annotation Sequence (RET)
        310320 UI 1 AMI Annotation UID (RET)
        310330 US 1 AMI Annotation Color (RET)
        310340 FD 1 FontSize
        310350 CS 1 AMI Annotation Line Style (RET)
        310360 SQ 1 AMI Annotation Elements (RET)
        310370 SH 1 AMI Annotation Label (RET)
        310380 PN 1 AMI Annotation Creator (RET)
        310390 PN 1 AMI Annotation Modifiers (RET)
        3103A0 DA 1 AMI Annotation Creation Date (RET)
        3103B0 TM 1 AMI Annotation Creation Time (RET)
        3103C0 DA 1 AMI Annotation Modification Dates (RET)
        3103D0 TM 1 AMI Annotation Modification Times (RET)
        3103E0 US 1 AMI Annotation Frame Number (RET)
        @AMI Sequence Annotations_02
        310310 CS 1 AMI Annotation Sequence (RET)
        310320 UI 1 AMI Annotation UID (RET)
        310330 US 1 AMI Annotation Color (RET)
        310350 CS 1 AMI Annotation Line Style (RET)
        310360 SQ 1 AMI Annotation Elements (RET)
        310370 SH 1 AMI Annotation Label (RET)
        310380 PN 1 AMI Annotation Creator (RET)
        310390 PN 1 AMI Annotation Modifiers (RET)
        3103A0 DA 1 AMI Annotation Creation Date (RET)
        3103B0 TM 1 AMI Annotation Creation Time (RET)
        3103C0 DA 1 AMI Annotation Modification Dates (RET)
        3103D0 TM 1 AMI Annotation Modification Times (RET)
        3103E0 US 1 AMI Annotation Frame Number (RET)
        @AMI StudyExtensions_01
        311101 UL 1 AMI Last Released Annot Label (RET)
        @AMICAS0
        002301 UI 1
        002308 US 1
        002310 US 1
        002316 SL 1
        @APEX_PRIVATE
        002710 LO 1 Private Creator
        002711 DS 1 Bed Position
        @ATL HDI V1.0
        000900 UN 1 Private
        000910 UN 1 Private
        000920 UN 1 Private
        000930 UN 1 Private
        000940 UN 1 Private
        000950 UN 1 Private
        000960 UN 1 Private
        000970 UN 1 Private
        000980 UN 1 Private
        000990 UN 1 Private
        000991 UN 1 Private
        002930 UN 1 Loop Mode
        002931 UN 1 Trigger mode
        002932 UN 1 Number of Loops
        002933 UN 1 Loop Indexes
        002934 UN 1 Loop Heart Rates
        002935 UN 1 Medications
        @ATL PRIVATE TAGS
        002930 UL 1 Loop Mode
        002931 UL 1 Trigger mode
        002932 UL 1 Number of Loops
        002933 DS 1-n Loop Indexes
        002934 DS 1-n Loop Heart Rates
        002935 LO 1 Medications
        @Acuson X500
        000920 UN 1 (a)View Name
        00092A UN 1 View List
        001110 UN 1 Siemens Medical
        001111 UN 1 DIMAQ Software
        001120 UN 1 Private Data
        001121 UN 1 Private Data
        001310 UN 1 Siemens Medical
        001311 UN 1 DIMAQ Software
        001320 UN 1 Private Data
        001510 UN 1 Siemens Medical
        001511 UN 1 DIMAQ Software
        001520 UN 1 Private Data
        001710 UN 1 Siemens Medical
        001711 UN 1 DIMAQ Software
        001720 UN 1 Private Data
        001920 UN 1 Import Structured
        @Agfa ADC NX
        001909 SQ 1
        0019F5 CS 1 Cassette Orientation
        0019F6 DS 1 Plate Sensitivity
        0019F7 DS 1 Plate Erasability
        0019F8 IS 1
        0019FE CS 1
        @AgilityRuntime
        002911 CS 1
        002912 US 1
        002913 US 1
        002914 US 1
        00291F US 1
        @Applicare/Centricity Radiology Web/Version 1.0
        410901 SH 1 Mammography Laterality
        410902 SH 1 Mammography View Name
        410903 SH 1 Mammography View Modifier
        @Applicare/Centricity Radiology Web/Version 2.0
        411101 CS 1 Secondary Spine Label
        411102 IS 1 Additional tags for Presentation State
        @Applicare/Print/Version 5.1
        410101 UL 1 <internal
        410102 SQ 1 <internal
        410103 LO 1 <internal
        410104 UL 1 <internal
        410105 FD 1 <internal
        410106 US 1 <internal
        410107 US 1 <internal
        410108 US 1 <internal
        410109 US 1 <internal
        @Applicare/RadStore/Version 1.0
        311301 SL 1 OBSOLETE
        311302 SL 1 Id1
        311303 SL 1 Id2
        311304 SL 1 Id3
        311311 LO 1 OBSOLETE
        311312 CS 1 State
        311313 DT 1 DateLastModified
        311314 DT 1 DateLastAccessed
        311315 CS 1 OBSOLETE
        311316 FD 1 ByteSize
        311317 LO 1 LibraryId
        311318 LO 1 Pathnames
        311319 LO 1 DriverPath
        31131A LO 1 Source
        31131B LO 1 Destination
        31131C SL 1 MediumId
        31131D LO 1 ArchiveId
        31131E LO 1 Origin
        311321 SL 1 Version
        311322 SL 1 OBSOLETE
        311323 ST 1 InstanceFileLocation
        311331 IS 1 OBSOLETE
        311332 IS 1 OBSOLETE
        311333 IS 1 OBSOLETE
        311335 LO 1 ImageMediumLocation
        311336 LO 1 ImageMediumLabel
        311337 CS 1 ImageMediumState
        311338 LO 1 SeriesMediumLocation
        311339 LO 1 SeriesMediumLabel
        31133A CS 1 SeriesMediumState
        31133B LO 1 StudyMediumLocation
        31133C LO 1 StudyMediumLabel
        31133D CS 1 StudyMediumState
        311352 CS 1 StudyState
        311353 CS 1 SeriesState
        311355 CS 1 ImageStateText
        311356 CS 1 SeriesStateText
        311357 CS 1 StudyStateText
        311360 DT 1 Expiration
        311369 AT 1 DeletedTags
        @Applicare/RadWorks/Version 5.0
        310901 ST 1 <internal
        310902 SH 1 NEW/SEEN Status
        310903 CS 1 Delete Lock
        310904 CS 1 <internal
        310905 CS 1 <internal
        310906 CS 1 <internal
        310907 UL 1 <internal
        310908 LO 1 Receive Origin
        310909 LO 1 Folder
        31090A DA 1 Receive Date
        31090B TM 1 Receive Time
        31090C CS 1 Prior
        31090D CS 1 STAT Study
        31090E CS 1 <internal
        310910 CS 1 <internal
        310911 LO 1 <internal
        310912 LO 1 <internal
        310913 DA 1 <internal
        310914 TM 1 <internal
        310919 LO 1 <internal
        310920 UI 1 <internal
        310921 CS 1 <internal
        310922 AE 1 <internal
        310923 US 1 <internal
        310924 LO 1 <internal
        310925 LO 1 <internal
        310926 UI 1 <internal
        310927 SQ 1 <internal
        310928 LO 1 <internal
        310929 LO 1 <internal
        31092A LO 1 Send Flag
        31092B LO 1 Print Flag
        31092C LO 1 Archive Flag
        310930 LO 1 <internal
        310931 CS 1 <internal
        310932 CS 1 <internal
        310933 CS 1 Request Storage Commitment
        310934 CS 1 Requested Compression
        310935 SQ 1 <internal
        310936 LO 1 <internal
        310937 UI 1 <internal
        310938 SH 1 <internal
        310939 SH 1 <internal
        310940 IS 1 <internal
        310941 CS 1 <internal
        310942 CS 1 <internal
        310943 CS 1 Archive Status
        3109EE UI 1 <internal
        3109EF CS 1 <internal
        @Applicare/RadWorks/Version 6.0
        410301 AT 1 Internal: non-existent tags
        410302 UI 1 Internal: non-existent objects
        410501 CS 1 Annotation Type
        410502 DS 1 Annotation Value
        410503 UI 1 Cutline Image UID
        410504 UI 1 Cutline Set UID
        410505 US 1 Annotation Color
        410506 CS 1 Annotation Line Style
        410507 SH 1 Annotation Label
        410508 PN 1 Annotation Creator
        410509 DA 1 Annotation Creation Date
        41050A TM 1 Annotation Creation Time
        41050B SQ 1 Annotation Modification Sequence
        41050C PN 1 Annotation Modifier
        41050D DA 1 Annotation Modification Date
        41050E TM 1 Annotation Modification Time
        41050F LO 1 Palette Color LUT Name
        410510 US 1 Annotation Number
        410701 SQ 1 Requested Palette Color LUT
        @Applicare/RadWorks/Version 6.0/Summary
        310911 ST 1 Receive Origin Description
        310912 ST 1 Receive Origin Description
        @Applicare/Workflow/Version 1.0
        311301 CS 1 <internal
        311310 SH 1 <internal
        311311 SH 1 <internal
        311312 LO 1 <internal
        311315 SH 1 <internal
        311316 SH 1 <internal
        311317 LO 1 <internal
        311320 SH 1 <internal
        311321 SH 1 <internal
        311322 LO 1 <internal
        311325 SH 1 <internal
        311326 SH 1 <internal
        311327 LO 1 <internal
        311330 UI 1 <internal
        311331 UI 1 <internal
        3113E0 CS 1 <internal
        3113E1 CS 1 <internal
        3113E2 CS 1 <internal
        @BRIT Systems, Inc.
        002100 SQ 1 Person Information Sequence
        002101 LO 1 Person ID
        002102 PN 1 Person Name
        002103 LO 1 Person Role
        002104 SH 1 Person Home Phone
        002105 SH 1 Person Work Phone
        002106 SH 1 Person Cell Phone
        002107 SH 1 Person Pager Phone
        002108 SH 1 Person Fax Phone
        002109 LO 1 Person EMail
        00210A ST 1 Person Address
        00210B LO 1 Person Password
        00210C SH 1 Person Emergency Phone
        00210D LO 1 Physician ID
        002111 LO 1 Original Patient ID
        002112 UI 1 Original Study Instance UID
        002113 UI 1 Original Series Instance UID
        002114 LO 1 Master Accession Number
        002115 LO 1 Order Category
        002116 LO 1 Patient ICN
        002117 LO 1 Patient DFS
        002118 LO 1 Patient Class
        002119 LO 1 Patient Type
        00211F LT 1 Generic String
        002120 LO 1 QC Study Assigned By
        002121 LO 1 QC Study Split By
        002122 LO 1 QC Study Moved By
        002123 LO 1 QC Study Edited By
        002124 LO 1 QC Series Split By
        002125 LO 1 QC Series Moved By
        002126 LO 1 QC Series Edited By
        002127 LO 1 QC Image Moved By
        002128 LO 1 QC Image Edited By
        002130 LO 1 QC Done Time
        002131 LO 1 QC Last Modification Time
        002132 LO 1 QC Image Accepted By
        002133 LO 1 QC Image Rejected By
        002134 DA 1 QC Done Date
        002150 LO 1 QC Deletion Requested
        002190 AE 1 Original Sender AE Title
        002191 LO 1 Software Title
        002192 SH 1 Software Version
        002193 LO 1 Serial Number
        0021A0 SQ 1 Object Action Sequence
        0021A1 ST 1 Object Action
        0021A2 DA 1 Object Action Date
        0021A3 TM 1 Object Action Time
        0021A5 AE 1 Local AE Title
        0021A6 SH 1 Local IP Address
        0021A7 AE 1 Remote AE Title
        0021A8 SH 1 Remote IP Address
        @BioPri
        000900 LO 1
        000901 UN 1
        000902 UN 1
        000903 LO 1-n
        000904 LO 1
        000905 LO 1
        000907 LO 1
        000908 LO 1
        000909 LO 1
        000910 UN 1
        @BrainLAB_BeamProfile
        341101 SQ 1 Beam Profile Sequence
        341102 IS 1 Beam Profile Number
        341103 SQ 1 Beam Parameter Sequence
        341104 UT 1 Parameter Description
        341105 OB 1 Parameter Data
        341106 IS 1 Referenced Beam Profile Number
        @BrainLAB_Conversion
        000901 LO 1 Export Platform Name
        000902 OB 1 Export Platform Data
        @BrainLAB_PatientSetup
        327300 DS 3 Isocenter Position
        327301 CS 1 Patient Position
        @CAMTRONICS
        002910 LT 1 Commentline
        002920 DS 1 Edge Enhancement Coefficient
        002950 LT 1 Scene Text
        002960 LT 1 Image Text
        002970 IS 1 Pixel Shift Horizontal
        002980 IS 1 Pixel Shift Vertical
        002990 IS 1
        @CAMTRONICS IP
        002910 LT 1
        002920 UN 1
        002930 UN 1
        002940 UN 1
        @CARDIO-D.R. 1.0
        000900 UL 1 File Location
        000901 UL 1 File Size
        000940 SQ 1 Alternate Image Sequence
        001900 CS 1-2 Image Blanking Shape
        001902 IS 1 Image Blanking Left Vertical Edge
        001904 IS 1 Image Blanking Right Vertical Edge
        001906 IS 1 Image Blanking Upper Horizontal Edge
        001908 IS 1 Image Blanking Lower Horizontal Edge
        001910 IS 2 Center Of Circular Image Blanking
        001912 IS 1 Radius Of Circular Image Blanking
        001930 UL 1 Maximum Frame Size
        002113 IS 1 Image Sequence Number
        002900 SQ 1 Standard Edge Enhancement Sequence
        002901 US 2 Convolution Kernel Size
        002902 US 1-n Convolution Kernel Coefficients
        002903 FL 1 Edge Enhancement Gain
        @CARDIO-SMS 1.0
        000902 OB 1 Private Data
        000903 OB 1 Private Data
        000904 OB 1 Private Data
        000905 OB 1 Private Data
        000906 OB 1 Private Data
        000908 OB 1 ACOM flags
        00090A UN 1 Private Data
        00090B UN 1 Private Data
        00090C UN 1 Private Data
        002980 SQ 1 Private Data
        003101 UN 1 Private Data stream
        @CEMAX-ICON
        001900 LT 1 CR Processing Parameters
        001910 LO 1 CR Exposure Menu Code
        001920 LO 1 CR Exposure Menu String
        001930 LO 1 CR EDR Mode
        001940 LO 1 CR Latitude
        001950 LO 1 CR Group Number
        001960 LO 1 CR Equipment ID
        001970 LO 1 CR Image Serial Number
        001980 LO 1 CR Bar Code Number
        001990 LO 1 CR Film Output Exposure
        002900 LO 1 Key Image
        002910 LT 1-n Note
        002920 SQ 1 Annotation Sequence
        002930 IS 1 X Start Position
        002940 IS 1 Y Start Position
        002950 IS 1 X End Position
        002960 IS 1 Y End Position
        002970 LO 1 Annotation Text
        002980 IS 1 Which Marker
        002990 SQ 1 Annotation Sequence
        002991 IS 1-n X Coordinates
        002992 IS 1-n Y Coordinates
        002993 IS 1 Annotation Type
        002994 IS 1 Number of points
        002995 IS 1 Fill Type
        303300 CS 1 Study Priority Status
        @Canon Inc.
        001910 OB 1 Canon Internal Data 1
        001913 UN 1
        001915 DS 2
        001916 UN 1
        001917 DS 1
        001918 UN 1
        001919 UN 1
        00191A UN 1
        00191B LO 1
        00191C IS 1
        00191E IS 1
        00191F UN 1
        001921 IS 1
        001960 US 1 Performed number of series
        001970 US 1 Performed number of images
        00197F OB 1 Canon Internal Data 111
        @DIDI TO PCR 1.1
        001900 LT 1 Post Mode String
        001901 LT 1 Post Data
        001910 LT 1 Image Header
        001922 LO 1 Route AET
        001923 DS 1 PCR Print Scale
        001924 ST 1 PCR Print Job End
        001925 IS 1 PCR No Film Copies
        001926 IS 1 PCR Film Layout Position
        001927 ST 1 PCR Print Report Name
        001970 ST 1 RAD Protocol Printer
        001971 ST 1 RAD Protocol Medium
        001980 LO 1 Original Filename
        001981 SH 1 Filter Type
        001982 LT 1 Stitching
        001989 IS 1 Exposure Index
        00198A IS 1 Collimator X
        00198B IS 1 Collimator Y
        00198C LO 1 Print Marker
        00198D LO 1 RGDV Name
        00198E LO 1 Acqd Sensitivity
        00198F LO 1 Processing Category
        001990 LO 1 Unprocessed Flag
        001991 DS 2 Key Values
        001992 LO 1 Destination Postprocessing Function
        0019A0 LO 1 Version
        0019A1 LO 1 Ranging Mode
        0019A2 DS 1 Abdomen Brightness
        0019A3 DS 1 Fixed Brightness
        0019A4 DS 1 Detail Contrast
        0019A5 DA 1 Contrast Balance
        0019A6 DS 1 Structure Boost
        0019A7 DS 1 Structure Preference
        0019A8 DS 1 Noise Robustness
        0019A9 DS 1 Noise Dose Limit
        0019AA DS 1 Noise Dose Step
        0019AB DS 1 Noise Frequency Limit
        0019AC DS 1 Weak Contrast Limit
        0019AD DS 1 Strong Contrast Limit
        0019AE DS 1 Structure Boost Offset
        0019AF LO 1 Smooth Gain
        0019B0 LO 1 Measure Field 1
        0019B1 LO 1 Measure Field 2
        0019B2 IS 1 Key Percentile 1
        0019B3 IS 1 Key Percentile 2
        0019B4 IS 1 Density LUT
        0019B5 DS 1 Brightness
        0019B6 DS 1 Gamma
        008910 SQ 1 Stamp Image Sequence
        @DIGISCAN IMAGE
        002931 US 1-n
        002932 US 1-n
        002933 LO 1
        002934 LO 1
        @DLX_EXAMS_01
        001501 DS 1 Stenos_calibr_ratio;
        001502 DS 1 Stenos_magnification;
        001503 DS 1 Cardiac_calibr_ratio;
        @DLX_PATNT_01
        001101 LT 1 patient DOB
        @DLX_SERIE_01
        001901 DS 1 Angle Value 1
        001902 DS 1 Angle Value 2
        001903 DS 1 Angle Value 3
        001904 CS 1 Angle Label 1
        001905 CS 1 Angle Label 2
        001906 CS 1 Angle Label 3
        001907 ST 1 Adx Procedure Name
        001908 ST 1 Adx Exam Name
        001909 SH 1 Adx Patient Size
        00190A IS 1 Adx Record View
        001910 DS 1 Adx Injector Delay
        001911 CS 1 Adx Auto Inject
        001914 IS 1 Adx Acq Mode
        001915 CS 1 Adx Camera Rotation Enable
        001916 CS 1 Adx Reverse Sweep
        001917 IS 1 User Spatial Filter Strength
        001918 IS 1 User Zoom Factor
        001919 IS 1 X Zoom
        00191A IS 1 Y Zoom
        00191B DS 1 Adx Focus
        00191C CS 1 Adx Dose
        00191D IS 1 Side Mark
        00191E IS 1 Percent Landscape
        00191F DS 1 Adx Exposure Duration
        001920 SH 1 Ip Address
        001921 DS 1 Table Vertical Position
        001922 DS 1 Table Longitudinal Position
        001923 DS 1 Table Lateral Position
        001924 DS 1 Lambda cm Pincushion Distortion
        001925 DS 1 Slope LV Regression
        001926 DS 1 Intercept LV Regression
        001927 DS 1 Image chain FWHM psf mm min
        001928 DS 1 Image chain FWHM psf mm max
        @DL_INTERNAL_USE
        00158F IS 1
        @DR Systems, Inc.
        445301 LO 1 DR Exam ID
        445302 LO 1 DR Image Type
        445304 LO 1 DR File Type
        445305 LO 1 DR File Suffix
        44530A UN 1 DR Annotation Type
        44530C SQ 1 DR Original Instance UID Sequence
        @ELGEMS_XPERT
        7FA100 OB 1 XPert Composite Report Item buffer
        7FA110 OB 1 Xpert Composite Report Item Identificator
        @ELSCINT1
        000301 OW 1 Offset List Structure
        00E101 US 1 Data Dictionary Version
        00E105 IS 1
        00E106 IS 1
        00E107 IS 1
        00E114 CS 1
        00E118 OB 1
        00E121 DS 1
        00E122 DS 2 Presentation Relative Center
        00E123 DS 2 Presentation Relative Part
        00E124 CS 1 Presentation Horizontal Invert
        00E125 CS 1
        00E12A DS 1
        00E130 UI 1
        00E131 CS 1
        00E132 US 2
        00E137 DS 1
        00E139 SQ 1
        00E13F CS 1
        00E140 SH 1 Image Label
        00E141 DS 1
        00E142 LO 1
        00E143 IS 1
        00E150 DS 1 Acquisition Duration
        00E151 SH 1
        00E160 CS 1
        00E161 LO 1 Protocol File Name
        00E162 CS 1
        00E163 SH 1 Patient Language
        00E165 LO 1 Patient Data Modification Date
        00E16A IS 1
        00E16B IS 1
        00E1A0 LO 1
        00E1C2 UI 1
        00E300 OB 1
        00E318 OB 1
        00E31F OB 1
        01E118 OB 1
        01E121 ST 1
        01E134 IS 1
        01F101 CS 1 Acquisition Type
        01F102 CS 1
        01F103 CS 1 Concurrent Slices Generation
        01F104 CS 1 Angular Sampling Density
        01F105 DS 1 Reconstruction Arc
        01F106 DS 1
        01F107 DS 1 Table Velocity
        01F108 DS 1 Acquisition Length
        01F10A US 1 Edge Enhancement Weight
        01F10B CS 2
        01F10C DS 2 Scanner Relative Center
        01F10D DS 1 Rotation Angle
        01F10E FL 1
        01F126 DS 1 Pitch
        01F127 DS 1 Rotation Time
        01F128 DS 1
        01F130 US 1
        01F132 CS 1 Image View Convention
        01F133 DS 1
        01F136 CS 1
        01F137 DS 1
        01F138 LO 1
        01F139 LO 1
        01F140 CS 1
        01F142 SH 1
        01F143 LO 1
        01F144 OW 1
        01F145 IS 1
        01F146 FL 1
        01F147 SH 1
        01F149 DS 1
        01F14A SH 1
        01F14B SH 1
        01F14C SH 1
        01F14D SH 1
        01F14E LO 1
        01F153 SH 1
        01F301 SQ 1
        01F302 SS 1
        01F303 FL 2
        01F304 FL 1
        01F311 SQ 1 PS Sequence
        01F312 SS 1
        01F313 FL 2
        01F314 FL 1
        01F315 US 1
        01F316 FL 1
        01F317 FL 1
        01F318 SH 1
        01F319 FL 1
        01F323 US 1
        01F324 IS 2
        01F710 OB 1
        01F711 OW 1
        01F713 OW 1
        01F714 OW 1
        01F715 OW 1
        01F716 OW 1
        01F717 OW 1
        01F718 OW 1
        01F719 OW 1
        01F71A OW 1
        01F71B OW 1
        01F71C OW 1
        01F71E OW 1
        01F71F OW 1
        01F722 UI 1
        01F723 OW 1
        01F725 OW 1
        01F726 OW 1
        01F727 OW 1
        01F728 OW 1
        01F729 OW 1
        01F72B OW 1
        01F72C OW 1
        01F72D OW 1
        01F72E OW 1
        01F730 OW 1
        01F731 OW 1
        01F770 OW 1
        01F773 OW 1
        01F774 OW 1
        01F775 OW 1
        060100 SH 1 Implementation Version
        060120 DS 1 Relative Table Position
        060121 DS 1 Relative Table Height
        060130 SH 1 Surview Direction
        060131 DS 1 Surview Length
        060150 SH 1 Image View Type
        060170 DS 1 Batch Number
        060171 DS 1 Batch Size
        060172 DS 1 Batch Slice Number
        07A101 UL 1 number of series in study
        07A102 UL 1 number of images in series
        07A103 UL 1 last update time
        07A104 UL 1 last update date
        07A107 US 3
        07A108 DS 1-n
        07A109 OW 1
        07A10A OB 1 Tamar Compressed Pixel Data
        07A10C US 1
        07A110 LO 1 Tamar Software Version
        07A111 CS 1 Tamar Compression Type
        07A112 FL 1-n
        07A113 UL 1
        07A114 LO 1 protection flag
        07A116 FL 1-n
        07A118 SQ 1
        07A119 FL 1
        07A11C FL 1-n
        07A12A CS 1 Tamar Study Status
        07A12B CS 1
        07A136 AE 1 Tamar Source Ae
        07A140 CS 1 Tamar Study Body Part
        07A143 IS 1
        07A150 US 1 Tamar Site Id
        07A156 US 1
        07A15A CS 1
        07A175 LO 2
        07A185 UL 1 Tamar Translate Flags
        07A19F CS 1
        07A301 LO 1 Tamar Exe Software Version
        07A303 CS 1 Tamar Study Has Sticky Note
        07A305 CS 1
        07A306 CS 1
        07A310 LO 1 Tamar Original Curve Desc
        07A334 SH 1 Tamar Study Age
        07A343 DS 1-n
        07A355 SH 1
        07A361 LT 1
        07A362 SQ 1
        07A363 SQ 1
        07A364 IS 1-n
        07A366 IS 1
        07A399 CS 1
        07A39C CS 1
        07A39F CS 1
        500170 SQ 1
        500171 SH 1
        500180 SQ 1
        500181 SH 1
        500182 US 3
        500183 FL 1-n
        500184 SQ 1
        600110 CS 1 Text Overlay Flag
        7FDFF0 OB 1
        7FDFFF SH 1
        @EMAGEON JPEG2K INFO
        000900 SQ 1
        000901 DT 1
        @EMAGEON STUDY HOME
        000900 LO 1
        000901 LO 1
        @Eclipse 60
        002930 UL 1 Private data
        002931 UL 1 Private data
        002932 UL 1 Private data
        002933 DS 1 Private data
        002934 DS 1 Private data
        002936 SL 1 Private data
        002940 CS 1 Private data
        002950 CS 1 Private data
        002951 UL 1 Private data
        002952 UL 1 Private data
        002953 DS 1 Private data
        002954 UL 1 Private data
        002955 FL 1 Private data
        002956 US 1 Private data
        002960 LO 1 Private data
        003130 UL 1 Private data
        003131 UL 1 Private data
        003132 LO 1 Private data
        003133 UL 1 Private data
        003134 UL 1 Private data
        003135 UL 1 Private data
        200D01 LO 1 Private data
        200D02 LO 1 Private data
        200D03 LO 1 Private data
        200D04 LO 1 Private data
        200D05 LO 1 Private data
        200D06 LO 1 Private data
        200D07 LO 1 Private data
        200D08 LO 1 Private data
        200D09 LO 1 Private data
        200D0A IS 1 Private data
        200D0B OB 1 Private data
        200D0C IS 1 Private data
        200D0D UL 1 Private data
        200D0E IS 1 Private data
        200D0F IS 1 Private data
        200D10 IS 1 Private data
        200D11 IS 1 Private data
        200D12 OB 1 Private data
        200D13 IS 1 Private data
        200D14 IS 1 Private data
        200D15 IS 1 Private data
        200D1A IS 1 Private data
        200D1B IS 1 Private data
        200D20 SQ 1 Private data
        200D27 FD 1 Private data
        200D28 FD 1 Private data
        200D30 LO 1 Private data
        200D31 LO 1 Private data
        200D32 LO 1 Private data
        200D33 LO 1 Private data
        200D34 LO 1 Private data
        200D35 LO 1 Private data
        200D36 LO 1 Private data
        200D37 LO 1 Private data
        200D38 LO 1 Private data
        200D39 LO 1 Private data
        200D3A LO 1 Private data
        200D50 CS 1 Private data
        200D51 CS 1 Private data
        200D52 FD 1 Private data
        200D53 CS 1 Private data
        200D54 CS 1 Private data
        200D55 FD 1 Private data
        200D56 FD 1 Private data
        200D57 FD 1 Private data
        200D58 IS 1 Private data
        200D59 FD 1 Private data
        200D5A FD 1 Private data
        200D5D CS 1 Private data
        200D5E CS 1 Private data
        200DFF IS 1 Private data
        777701 DA 1 Private data
        777702 CS 1 Private data
        777703 LO 1 Private data
        777710 LO 1 Private data
        777714 LT 1 Private data
        @FDMS 1.0
        000904 SH 1 Image Control Unit
        000905 OW 1 Image UID
        000906 OW 1 Route Image UID
        000908 UL 1 Image Display Information Version No.
        000909 UL 1 Patient Information Version No.
        00090C OW 1 Film UID
        000910 CS 1 Exposure Unit Type Code
        000980 LO 1 Kanji Hospital Name
        000990 ST 1 Distribution Code
        000992 SH 1 Kanji Department Name
        0009F0 CS 1 Blackening Process Flag
        0009F1 ST 1 Processing Information Flag
        001915 LO 1 Kanji Body Part for Exposure
        001930 LO 1 Menu Character String
        001932 LO 1 Kanji Menu Name
        001940 CS 1 Image Processing Type
        001950 CS 1 EDR Mode
        001960 SH 1 Radiographer's Code
        001970 IS 1 Split Exposure Format
        001971 IS 1 No. of Split Exposure Frames
        001980 IS 1 Reading Position Specification
        001981 IS 1 Reading Sensitivity Center
        001990 SH 1 Film Annotation Character String 1
        001991 SH 1 Film Annotation Character String 2
        0019A0 SQ 1 Exposure Status Sequence
        0019A1 CS 1 Exposure Status
        0019A2 CS 1 Exposure Kind
        002110 CS 1 FCR Image ID
        002130 CS 1 Set No.
        002140 IS 1 Image No. in the Set
        002150 CS 1 Pair Processing Information
        002170 IS 1 Film Number within the Series
        002180 OB 1 Equipment Type-Specific Information
        002190 CS 1 LUT Number
        002310 SQ 1 Left-image Processing Parameter Sequence
        002320 SQ 1 Right-image Processing Parameter Sequence
        002330 SQ 1 Single-image Processing Parameter Sequence
        002510 US 1 Relative Light Emission Amount Sk
        002511 US 1 Term of Correction for Each IP Type St
        002512 US 1 Reading Gain Gp
        002513 US 1 Latitude
        002515 CS 1 Image Processing Selection Flag
        002516 US 1 Min
        002517 US 1 Max
        002520 US 2 Sensitivity Shift (S-SHFT)
        002521 US 1 Contrast Shift (C-SHIFT)
        002530 US 1 GT
        002531 SS 1 GA
        002532 US 1 GC
        002533 SS 1 GS
        002534 SS 1 tan θ
        002540 US 1 RT
        002541 US 1 RN
        002542 US 1 RE
        002543 US 1 N
        002550 US 1 DRT
        002551 US 1 DRN
        002552 US 1 DRE
        002553 US 1 DN
        002560 US 1 ORN
        002561 US 1 ORE
        002562 US 1 ON
        002563 CS 1 ORD
        002570 US 1 MDT
        002571 US 1 MDB
        002572 US 1 MDE
        002573 US 1-n MFP-DRC Suppression Characteristics Parameters
        002574 US 1-n MFP-DRC Frequency Characteristics Parameters
        002580 US 1 MRT
        002581 US 1 MRB
        002582 US 1 MRE
        002583 US 1-n MFP-USM Suppression Characteristics Parameters
        002584 US 1-n MFP-USM Frequency Characteristics Parameters
        002590 US 1 PTE (α edge)
        002591 US 1 PTR (α calc)
        002592 US 1 PRN
        002593 US 1 PRE
        002594 US 1 PEM Sstd
        002595 US 1 PEM Lstd
        002596 CS 1 PEM Unsharp Mask Value N
        0025A0 US 1 MFP GT
        0025A1 SS 1 MFP GA
        0025A2 US 1 MFP GC
        0025A3 SS 1 MFP GS
        002710 SQ 1 γ Raw Data Table Sequence
        002720 SQ 1 β Raw Data Table Sequence
        002730 SQ 1 DRC Raw Data Table Sequence
        002740 SQ 1 MFP-DRC Raw Data Table Sequence
        002750 SQ 1 MFP-USM Raw Data Table Sequence
        002760 SQ 1 PEM α Edge Raw Data Table Sequence
        002770 SQ 1 PEM α Calc Raw Data Table Sequence
        002780 SQ 1 MFP γ Raw Data Table Sequence
        0027A0 IS 1 No. of Data
        0027A1 CS 2 Data Input Type
        0027A2 CS 2 Data Output Type
        0027A3 US|SS 1-n Raw Data
        002920 CS 1 Image Scanning Direction
        002925 CS 1 Image Rotation/Reversal Information
        002930 CS 1 Extended Reading Size Value
        002934 US 1 Mag./Reduc. Ratio
        002944 CS 1 Line Density Code
        002950 CS 1 Data Compression Code
        201100 CS 1 Trim Density
        201101 IS 1 Trim Width
        201102 CS 1 Image Mag./Reduc. Range
        201110 CS 1 Image Display Format
        201111 CS 1 Image Position Specifying Flag
        201120 OW 1 Interpolation A-VRS System Format
        50F106 CS 1 Energy Subtraction Param.
        50F107 CS 1 Subtraction Registration Result
        50F108 CS 1 Energy Subtraction Param. 2
        50F109 SL 1 Afin Conversion Coefficient
        50F10A SH 1 FNC Parameters
        50F110 CS 1 Film Output Format
        50F120 CS 1 Image Processing Modification Flag
        @FFP DATA
        000901 UN 1 CR Header Information
        @GDCM CONFORMANCE TESTS
        4D4D01 SQ 1 Array Container Sequence
        4D4D02 OB 1 0-Filled Array
        @GE ??? From Adantage Review CS
        001930 LO 1 CR EDR Mode
        001940 LO 1 CR Latitude
        001950 LO 1 CR Group Number
        001970 LO 1 CR Image Serial Number
        001980 LO 1 CR Bar Code Number
        001990 LO 1 CR Film Output Exposures
        @GE LUT Asymmetry Parameter
        004567 DS 1 LUT Asymmetry
        @GEHC_CT_ADVAPP_001
        005320 IS 1 ShuttleFlag
        005321 IS 1 TableSpeedNotReachesTargetFlag
        005340 SH 1 IterativeReconAnnotation
        005341 SH 1 IterativeReconMode
        005342 LO 1 IterativeReconConfiguration
        005343 SH 1 IterativeReconLevel
        005360 SH 1 reconFlipRotateAnno
        005361 SH 1 highResolutionFlag
        005362 SH 1 RespiratoryFlag
        @GEIIS
        000910 SQ 1 GE IIS Thumbnail Sequence
        000912 IS 1
        002910 UL 1 Shift Count
        002912 UL 1 Offset
        002914 UL 1 Actual Frame Number
        004B13 IS 1
        004B15 LT 1
        090530 LO 1 Assigning Authority For Patient ID
        090710 UI 1 Original Study Instance UID
        090720 UI 1 Original Series Instance UID
        090730 UI 1 Original SOP Instance UID
        7FD110 UL 1 GE IIS Compression ID
        7FD120 UL 1 GE IIS Multiframe Offsets
        7FD130 UL 1
        7FD140 UL 1-n
        7FD150 UL 1-n
        7FD160 UL 1-n
        @GEIIS PACS
        090310 US 1 Reject Image Flag
        090311 US 1 Significant Flag
        090312 US 1 Confidential Flag
        090320 CS 1
        090721 US 1 GEIIS_PREFETCH_ALGORITHM
        090722 US 1 GEIIS_LIMIT_RECENT_STUDIES
        090723 US 1 GEIIS_LIMIT_OLDEST_STUDIES
        090724 US 1 GEIIS_LIMIT_RECENT_MONTHS
        090731 UI 1-n GEIIS_EXCLUDE_STUDY_UIDS
        @GEMS-IT/Centricity RA600/7.0
        411310 UI 1 Number of images in study
        @GEMS_0039
        003995 LO 1
        @GEMS_3DSTATE_001
        0047D6 ST 1 General Description
        0047D7 CS 1 TDRT
        0047D8 US 1 NVRP
        0047D9 US 1 CVRPN
        0047DA SQ 1 Volume Rendering Presets Sequence
        0047DB LO 1 Preset Name
        0047DC SS 1-n Opacity Curve X
        0047DD FL 1-n Opacity Curve Y
        0047DE US 1 NOCP
        0047DF SS 1-n Color Curve X
        0047E1 US 1 NCCP
        0047E2 CS 1 GSA
        0047E3 CS 1 VRSF
        0047E4 FL 1 AF
        0047E5 FL 1 DF
        0047E6 FL 1 SCF
        0047E7 FL 1 SPF
        0047E8 FL 24 Orthogonal Clipping Planes
        0047E9 FL 3 CP
        0047EA DS 3 CFP
        0047EB DS 3 CVU
        0047EC FL 1 RFOV
        0047ED CS 1 PPRP
        0047EE DS 1 3DWW
        0047EF DS 1 3DWL
        0047F0 CS 1 BBV
        0047F1 CS 1 ERF
        0047F2 US 1 TDRMS
        0047F3 FL 1 TDSSS
        @GEMS_ACQU_01
        000924 DS 1
        000925 US 1
        00093E US 1
        00093F US 1
        000942 US 1
        000943 US 1
        0009F8 US 1
        0009FB IS 1
        001901 LT 1
        001902 SL 1 Detector Channel
        001903 DS 1 Cell number at Theta
        001904 DS 1 Cell spacing
        001905 LT 1
        001906 UN 1
        00190E US 1
        00190F DS 1 Horiz. Frame of ref.
        001911 SS 1 Series contrast
        001912 SS 1 Last pseq
        001913 SS 1 Start number for baseline
        001914 SS 1 End number for baseline
        001915 SS 1 Start number for enhanced scans
        001916 SS 1 End number for enhanced scans
        001917 SS 1 Series plane
        001918 LO 1 First scan ras
        001919 DS 1 First scan location
        00191A LO 1 Last scan ras
        00191B DS 1 Last scan loc
        00191E DS 1 Display field of view
        001920 DS 1
        001922 DS 1
        001923 DS 1 Table Speed [mm/rotation]
        001924 DS 1 Mid Scan Time [sec]
        001925 SS 1 Mid scan flag
        001926 SL 1 Tube Azimuth [degree]
        001927 DS 1 Rotation Speed [msec]
        00192A DS 1 x-ray On position
        00192B DS 1 x-ray Off position
        00192C SL 1 Number of triggers
        00192D US 1
        00192E DS 1 Angle of first view
        00192F DS 1 Trigger frequency
        001939 SS 1 SFOV Type
        00193A IS 1
        00193B LT 1
        00193C UN 1
        00193E UN 1
        00193F UN 1
        001940 SS 1 Stat recon flag
        001941 SS 1 Compute type
        001942 SS 1 Segment Number
        001943 SS 1 Total Segments Required
        001944 DS 1 Interscan delay
        001947 SS 1 View compression factor
        001948 US 1
        001949 US 1
        00194A SS 1 Total no. of ref channels
        00194B SL 1 Data size for scan data
        001952 SS 1 Recon post proc. Flag
        001954 UN 1
        001957 SS 1 CT water number
        001958 SS 1 CT bone number
        00195A FL 1 Acquisition Duration
        00195D US 1
        00195E SL 1 Number of channels (1...512)
        00195F SL 1 Increment between channels
        001960 SL 1 Starting view
        001961 SL 1 Number of views
        001962 SL 1 Increment between views
        00196A SS 1 Dependent on #views processed
        00196B SS 1 Field of view in detector cells
        001970 SS 1 Value of back projection button
        001971 SS 1 Set if fatq estimates were used
        001972 DS 1 Z chan avg over views
        001973 DS 1 Avg of left ref chans over views
        001974 DS 1 Max left chan over views
        001975 DS 1 Avg of right ref chans over views
        001976 DS 1 Max right chan over views
        00197D DS 1 Second echo
        00197E SS 1 Number of echoes
        00197F DS 1 Table delta
        001981 SS 1 Contiguous
        001982 US 1
        001983 DS 1
        001984 DS 1 Peak SAR
        001985 SS 1 Monitor SAR
        001986 US 1
        001987 DS 1 Cardiac repetition time
        001988 SS 1 Images per cardiac cycle
        00198A SS 1 Actual receive gain analog
        00198B SS 1 Actual receive gain digital
        00198D DS 1 Delay after trigger
        00198F SS 1 Swappf
        001990 SS 1 Pause Interval
        001991 DS 1 Pause Time
        001992 SL 1 Slice offset on freq axis
        001993 DS 1 Auto Prescan Center Frequency
        001994 SS 1 Auto Prescan Transmit Gain
        001995 SS 1 Auto Prescan Analog receiver gain
        001996 SS 1 Auto Prescan Digital receiver gain
        001997 SL 1 Bitmap defining CVs
        001998 SS 1 Center freq. Method
        001999 US 1
        00199B SS 1 Pulse Sequence Mode
        00199C LO 1 Pulse Sequence Name
        00199D DT 1 Pulse Sequence Date
        00199E LO 1 Internal Pulse Sequence Name
        00199F SS 1 Transmitting Coil Type
        0019A0 SS 1 Surface Coil Type
        0019A1 SS 1 Extremity Coil flag
        0019A2 SL 1 Raw data run number
        0019A3 UL 1 Calibrated Field strength
        0019A4 SS 1 SAT fat/water/bone
        0019A5 DS 1 Receive bandwidth
        0019A7 DS 1 User data 0
        0019A8 DS 1 User data 1
        0019A9 DS 1 User data 2
        0019AA DS 1 User data 3
        0019AB DS 1 User data 4
        0019AC DS 1 User data 5
        0019AD DS 1 User data 6
        0019AE DS 1 User data 7
        0019AF DS 1 User data 8
        0019B0 DS 1 User data 9
        0019B1 DS 1 User data 10
        0019B2 DS 1 User data 11
        0019B3 DS 1 User data 12
        0019B4 DS 1 User data 13
        0019B5 DS 1 User data 14
        0019B6 DS 1 User data 15
        0019B7 DS 1 User data 16
        0019B8 DS 1 User data 17
        0019B9 DS 1 User data 18
        0019BA DS 1 User data 19
        0019BB DS 1 User data 20
        0019BC DS 1 User data 21
        0019BD DS 1 User data 22
        0019BE DS 1 Projection angle
        0019C0 SS 1 Saturation planes
        0019C1 SS 1 Surface coil intensity
        0019C2 SS 1 SAT location R
        0019C3 SS 1 SAT location L
        0019C4 SS 1 SAT location A
        0019C5 SS 1 SAT location P
        0019C6 SS 1 SAT location H
        0019C7 SS 1 SAT location F
        0019C8 SS 1 SAT thickness R/L
        0019C9 SS 1 SAT thickness A/P
        0019CA SS 1 SAT thickness H/F
        0019CB SS 1 Phase Contrast flow axis
        0019CC SS 1 Velocity encoding
        0019CD SS 1 Thickness disclaimer
        0019CE SS 1 Prescan type
        0019CF SS 1 Prescan status
        0019D0 SH 1 Raw data type
        0019D2 SS 1 Projection Algorithm
        0019D3 SH 1 Projection Algorithm Name
        0019D4 US 1
        0019D5 SS 1 Fractional echo
        0019D6 SS 1 Prep pulse
        0019D7 SS 1 Cardiac phase number
        0019D8 SS 1 Variable echoflag
        0019D9 DS 1 Concatenated SAT {# DTI Diffusion Dir., release 9.0 & below}
        0019DA SS 1 Reference channel used
        0019DB DS 1 Back projector coefficient
        0019DC SS 1 Primary speed correction used
        0019DD SS 1 Overrange correction used
        0019DE DS 1 Dynamic Z alpha value
        0019DF DS 1 User data 23 {# DTI Diffusion Dir., release 9.0 & below}
        0019E0 DS 1 User data 24 {# DTI Diffusion Dir., release 10.0 & above}
        0019E1 DS 1
        0019E2 DS 1 Velocity Encode Scale
        0019E3 LT 1
        0019E4 LT 1
        0019E5 IS 1
        0019E6 US 1
        0019E8 DS 1
        0019E9 DS 1
        0019EB DS 1
        0019EC US 1
        0019F0 UN 1
        0019F1 LT 1
        0019F2 SS 1 Fast phases
        0019F3 LT 1
        0019F4 LT 1
        0019F9 DS 1 Transmit gain
        @GEMS_ACRQA_1.0 BLOCK1
        002300 LO 1 CR Exposure Menu Code
        002310 LO 1 CR Exposure Menu String
        002320 LO 1 CR EDR Mode
        002330 LO 1 CR Latitude
        002340 LO 1 CR Group Number
        002350 US 1 CR Image Serial Number
        002360 LO 1 CR Bar Code Number
        002370 LO 1 CR Film Output Exposure
        002380 LO 1 CR Film Format
        002390 LO 1 CR S-Shift String
        @GEMS_ACRQA_1.0 BLOCK2
        002300 US 1 CR S-Shift
        002310 DS 1 CR C-Shift
        002320 DS 1 CR GT
        002330 DS 1 CR GA
        002340 DS 1 CR GC
        002350 DS 1 CR GS
        002360 DS 1 CR RT
        002370 DS 1 CR RE
        002380 US 1 CR RN
        002390 DS 1 CR DRT
        @GEMS_ACRQA_1.0 BLOCK3
        002300 DS 1 CR DRE
        002310 US 1 CR DRN
        002320 DS 1 CR ORE
        002330 US 1 CR ORN
        002340 US 1 CR ORD
        002350 LO 1 CR Cassette Size
        002360 LO 1 CR Machine ID
        002370 LO 1 CR Machine Type
        002380 LO 1 CR Technician Code
        002390 LO 1 CR ES Parameters
        @GEMS_ACRQA_2.0 BLOCK1
        002300 LO 1 CR Exposure Menu Code
        002310 LO 1 CR Exposure Menu String
        002320 LO 1 CR EDR Mode
        002330 LO 1 CR Latitude
        002340 LO 1 CR Group Number
        002350 US 1 CR Image Serial Number
        002360 LO 1 CR Bar Code Number
        002370 LO 1 CR Film Output Exposure
        002380 LO 1 CR Film Format
        002390 LO 1 CR S Shift String
        @GEMS_ACRQA_2.0 BLOCK2
        002300 US 1 CR S Shift
        002310 LO 1 CR C Shift
        002320 LO 1 CR GT
        002330 DS 1 CR GA
        002340 DS 1 CR GC
        002350 DS 1 CR GS
        002360 LO 1 CR RT
        002370 DS 1 CR RE
        002380 US 1 CR RN
        002390 DS 1 CR DRT
        @GEMS_ACRQA_2.0 BLOCK3
        002300 DS 1 CR DRE
        002310 US 1 CR DRN
        002320 DS 1 CR ORE
        002330 US 1 CR ORN
        002340 US 1 CR ORD
        002350 LO 1 CR Cassette Size
        002360 LO 1 CR Machine ID
        002370 LO 1 CR Machine Type
        002380 LO 1 CR Technician Code
        002390 LO 1 CR Energy Subtraction Parameters
        0023F0 LO 1 CR Distribution Code
        0023FF US 1 CR Shutters Applied
        @GEMS_ADWSoft_3D1
        004701 SQ 1 Reconstruction Parameters Sequence
        004749 UL 3-n Volume Color
        004750 UL 1 Volume Voxel Count
        004751 UL 1-n Volume Segment Count
        004753 US 1 Volume Slice Size
        004754 US 1 Volume Slice Count
        004755 SL 1 Volume Threshold Value
        004757 DS 1 Volume Voxel Ratio
        004758 DS 1 Volume Voxel Size
        004759 US 1 Volume Z Position Size
        004760 DS 9 Volume Base Line
        004761 DS 3 Volume Center Point
        004763 SL 1 Volume Skew Base
        004764 DS 9 Volume Registration Transform Rotation Matrix
        004765 DS 3 Volume Registration Transform Translation Vector
        004766 DS 1 Volume Tilt
        004770 DS 1-n KPV List
        004771 IS 1-n X-Ray Tube Current List
        004772 IS 1-n Exposure List
        004780 LO 1 Acquisition DLX Identifier
        004781 IS 1 Acquisition DLX 2D Series Count
        004785 SQ 1 Acquisition DLX 2D Series Sequence
        004789 DS 1-n Contrast Agent Volume List
        00478A US 1 Number Of Injections
        00478B US 1 Frame Count
        004791 LO 1 XA 3D Reconstruction Algorithm Name
        004792 CS 1 XA 3D Reconstruction Algorithm Version
        004793 DA 1 DLX Calibration Date
        004794 TM 1 DLX Calibration Time
        004795 CS 1 DLX Calibration Status
        004796 IS 1-n Used Frames
        004798 US 1 Transform Count
        004799 SQ 1 Transform Sequence
        00479A DS 9 Transform Rotation Matrix
        00479B DS 3 Transform Translation Vector
        00479C LO 1 Transform Label
        0047B0 SQ 1 Wireframe List
        0047B1 US 1 Wireframe Count
        0047B2 US 1 Location System
        0047B5 LO 1 Wireframe Name
        0047B6 LO 1 Wireframe Group Name
        0047B7 LO 1 Wireframe Color
        0047B8 SL 1 Wireframe Attributes
        0047B9 SL 1 Wireframe Point Count
        0047BA SL 1 Wireframe Timestamp
        0047BB SQ 1 Wireframe Point List
        0047BC DS 3 Wireframe Points Coordinates
        0047C0 DS 3 Volume Upper Left High Corner RAS
        0047C1 DS 9 Volume Slice To RAS Rotation Matrix
        0047C2 DS 1 Volume Upper Left High Corner TLOC
        0047D1 OB 1 Volume Segment List
        0047D2 OB 1 Volume Gradient List
        0047D3 OB 1 Volume Density List
        0047D4 OB 1 Volume Z Position List
        0047D5 OB 1 Volume Original Index List
        0047F4 LO 1-n Volume Name(s)
        0047F5 DS 1-n Min original density
        0047F6 DS 1-n Max original density
        0047F7 DS 1-n Min Converted Density
        0047F8 DS 1-n Max Converted Density
        0047F9 LO 1 Protocol Film Name
        0047FA US 1 Protocol Resolution
        0047FB US 1 Phase Number (percent)
        0047FC OB 1 Volume midscan times list
        0047FD OB 1 Volume Registered Phases List
        0047FE LO 1 Protocol Name
        0047FF LO 1 Protocol Title
        @GEMS_ADWSoft_3D2
        005701 OB 1 Cardiac Reconstruction Algorithm List
        005702 OB 1 Average Heart Rate for Image List
        005703 OB 1 Temporal Resolution List
        005704 LT 1 Layout View Preset
        @GEMS_ADWSoft_DPO
        003980 IS 1 Private Entity Number
        003985 DA 1 Private Entity Date
        003990 TM 1 Private Entity Time
        003995 LO 1 Private Entity Launch Command
        0039AA CS 1 Private Entity Type
        @GEMS_ADWSoft_DPO1
        003980 IS 1 Private Entity Number
        003985 DA 1 Private Entity Date
        003990 TM 1 Private Entity Time
        003995 LO 1 Private Entity Launch Command
        0039AA CS 1 Private Entity Type
        @GEMS_AWSOFT_CD1
        003965 UI 1 Reference to Study UID
        003970 UI 1 Reference to Series UID
        003975 IS 1 Reference to Original Instance
        003980 IS 1 DPO Number
        003985 DA 1 DPO Date
        003990 TM 1 DPO Time
        003995 LO 1 DPO Invocation String
        0039AA CS 1 DPO type
        0039FF OB 1 DPO data
        @GEMS_AWSoft_SB1
        003950 UI 1 Reference to Study UID
        003951 UI 1 Reference to Series UID
        003952 IS 1 Reference to Original Instance Number
        003995 LO 1 Private Entity Launch Command
        @GEMS_CTHD_01
        003302 UN 1
        @GEMS_CT_CARDIAC_001
        004901 SQ 1 CT Cardiac Sequence
        004902 CS 1 HeartRateAtConfirm
        004903 FL 1 AvgHeartRatePriorToConfirm
        004904 CS 1 MinHeartRatePriorToConfirm
        004905 CS 1 MaxHeartRatePriorToConfirm
        004906 FL 1 StdDevHeartRatePriorToConfirm
        004907 US 1 NumHeartRateSamplesPriorToConfirm
        004908 CS 1 AutoHeartRateDetectPredict
        004909 CS 1 SystemOptimizedHeartRate
        00490A ST 1 EkgMonitorType
        00490B CS 1 NumReconSectors
        00490C FL 256 RpeakTimeStamps
        @GEMS_CT_HINO_01
        004B01 DS 1-n Beam Thickess
        004B02 DS 1-n R Time
        004B03 IS 1 HBC Number
        @GEMS_CT_VES_01
        005101 SQ 1 CTVESSequence
        @GEMS_DLX_DOSE_01
        002701 SQ 1 Private Radiation Dose Sequence
        002702 IS 1 Run Number
        002703 TM 1 Run Time
        002704 IS 1 Number of Frames
        002705 DS 1 Frames per Second
        002706 CS 1 Plane
        002707 DS 1 KV
        002708 DS 1 MA
        002709 DS 1 Mas
        002710 DS 1 Ms
        002711 DS 1 Angulation
        002712 DS 1 Rotation
        002713 DS 1 Focal Distance
        002714 DS 1 Image Intensifier Mode
        @GEMS_DL_FRAME_01
        002502 IS 1 Frame Id
        002503 DS 1 Distance Source To Detector
        002504 DS 1 Distance Source To Patient
        002505 DS 1 Distance Source To Skin
        002506 DS 1 Positioner Primary Angle
        002507 DS 1 Positioner Secondary Angle
        002508 IS 1 Beam Orientation
        002509 DS 1 Larm Angle
        00250A SQ 1 Frame Sequence
        00250B DS 1 Target Cnr
        002510 DS 1 Pivot Angle
        00251A DS 1 Arc Angle
        00251B DS 1 Table Vertical Position
        00251C DS 1 Table Longitudinal Position
        00251D DS 1 Table Lateral Position
        00251E IS 1 Beam Cover Area
        00251F DS 1 Kvp Actual
        002520 DS 1 Mas Actual
        002521 DS 1 Pw Actual
        002522 DS 1 Kvp Commanded
        002523 DS 1 Mas Commanded
        002524 DS 1 Pw Commanded
        002525 CS 1 Grid
        002526 DS 1 Sensor Feedback
        002527 DS 1 Target Entrance Dose
        002528 DS 1 Cnr Commanded
        002529 DS 1 Contrast Commanded
        00252A DS 1 Ept Actual
        00252B IS 1 Spectral Filter Znb
        00252C DS 1 Spectral Filter Weight
        00252D DS 1 Spectral Filter Density
        00252E IS 1 Spectral Filter Thickness
        00252F IS 1 Spectral Filter Status
        002530 IS 1 Fov Dimension
        002533 IS 1 Fov Origin
        002534 IS 1 Collimator Left Vertical Edge
        002535 IS 1 Collimator Right Vertical Edge
        002536 IS 1 Collimator Up Horizontal Edge
        002537 IS 1 Collimator Low Horizontal Edge
        002538 IS 1 Vertices Polygonal Collimator
        002539 IS 1 Contour Filter Distance
        00253A UL 1 Contour Filter Angle
        00253B CS 1 Table Rotation Status
        00253C CS 1 Internal Label Frame
        @GEMS_DL_IMG_01
        00190B DS 1 Fov Dimension Double
        00190C FL 2-2n LV Diastolic contour
        00190D FL 2-2n LV Systolic contour
        00192B FL 1 Distance to table top
        001930 LO 1 Image File Name
        001931 IS 1 Default Spatial Filter Family
        001932 IS 1 Default Spatial Filter Strength
        001933 DS 1 Min Saturation Dose
        001934 DS 1 Detector Gain
        001935 DS 1 Patient Dose Limit
        001936 DS 1 Preproc Image Rate Max
        001937 CS 1 Sensor Roi Shape
        001938 DS 1 Sensor Roi x Position
        001939 DS 1 Sensor Roi y Position
        00193A DS 1 Sensor Roi x Size
        00193B DS 1 Sensor Roi y Size
        00193D DS 1 Noise Sensitivity
        00193E DS 1 Sharp Sensitivity
        00193F DS 1 Contrast Sensitivity
        001940 DS 1 Lag Sensitivity
        001941 CS 1 Tube
        001942 US 1 Detector Size Rows
        001943 US 1 Detector Size Columns
        001944 DS 1 Min Object Size
        001945 DS 1 Max Object Size
        001946 DS 1 Max Object Speed
        001947 CS 1 Object Back Motion
        001948 UL 1 Exposure Trajectory Family
        001949 DS 1 Window Time Duration
        00194A CS 1 Positioner Angle Display Mode
        00194B IS 1 Detector Origin
        00194C CS 1
        00194E DS 1 Default Brightness Contrast
        00194F DS 1 User Brightness Contrast
        001950 IS 1 Source Series Number
        001951 IS 1 Source Image Number
        001952 IS 1 Source Frame Number
        001953 UI 1 Source Series Item Id
        001954 UI 1 Source Image Item Id
        001955 UI 1 Source Frame Item Id
        001980 DS 1 Image Dose
        001981 US 1 Calibration Frame
        001982 CS 1 Calibration Object
        001983 DS 1 Calibration Object Size mm
        001984 FL 1 Calibration Factor
        001985 DA 1 Calibration Date
        001986 TM 1 Calibration Time
        001987 US 1 Calibration Accuracy
        001988 CS 1 Calibration Extended
        001989 US 1 Calibration Image Original
        00198A US 1 Calibration Frame Original
        00198B US 1 Calibration Number Of Points Uif
        00198C US 1 Calibration Points Row
        00198D US 1 Calibration Points Column
        00198E FL 1 Calibration Magnification Ratio
        00198F LO 1 Calibration Sw Version
        001990 LO 1 Extend Calibration Sw Version
        001991 IS 1 Calibration Return Code
        001992 DS 1 Detector Rotation Angle
        001993 CS 1 Spatial Change
        001994 CS 1 Inconsistent Flag
        001995 CS 1 Image Sweep
        001996 CS 1 Internal Label Image
        001997 DS 1 Angle 1 Increment
        001998 DS 1 Angle 2 Increment
        001999 DS 1 Angle 3 Increment
        00199A DS 1 Sensor Feedback
        00199B CS 1 Grid
        00199C FL 1 Default Mask Pixel Shift
        00199D CS 1 Applicable Review Mode
        00199E DS 1 Log Lut Control Points
        00199F DS 1 Exp Lut Control Points
        0019A0 DS 1 ABD Value
        0019A1 DS 1 Sub Window Center
        0019A2 DS 1 Sub Window Width
        0019A3 DS 1 Image Rotation
        0019A4 CS 1 Auto Injection Enabled
        0019A5 CS 1 Injection Phase
        0019A6 DS 1 Injection Delay
        0019A7 IS 1 Reference Injection Frame Number
        0019A8 DS 1 Injection Duration
        0019A9 DS 1 EPT
        0019AA CS 1 Can Downscan 512
        0019AB IS 1 Current Spatial Filter Strength
        0019AC DS 1 Brightness Sensitivity
        0019AD DS 1 Exp Lut NOSUB Control Points
        0019AE LO 1-n SUB operator LUTs names
        0019AF DS 1-n kVp actual vector
        0019B0 DS 1-n mAs actual vector
        0019B1 LO 1 Acquisition Mode Description
        0019B2 LO 1 Acquisition Mode Display Label
        0019B3 LO 1 Acquisition Protocol User Name
        0019B8 FL 1 Recommended display frame rate float
        0019B9 FL 1-n ABD Vector
        0019BA CS 1 Acquisition region
        0019BB CS 1 Acquisition SUB mode
        0019BC FL 1
        0019BD CS 1-n Table rotation status vector
        0019BE FL 1-n Source to image distance per frame vector
        0019C2 DS 1-n pw actual vector
        0019C4 IS 1 Spectral filter thickness
        0019C5 FL 1 Preselected pivot rotation speed
        0019C7 CS 1 Patient position per image
        0019C8 CS 1 3D structure of interest
        0019C9 CS 1 3D calibration out of date flag
        0019CA IS 1 3Dspin expected number of frames
        0019D4 FL 1 Detection gain value
        0019D5 FL 1 mR mAs calibration value
        0019DC LO 1 DRM LUT file name
        0019DD DS 1-n DRM Strength
        0019DE CS 1 Acquisition Plane
        0019DF FL 1-n LP off longitudinal position Z
        0019E0 FL 1 DAP of current record
        0019E1 FL 1 Pivot Lateral Angle
        0019E2 FL 1 Carm Lateral Angle
        0019E3 FL 1-n Pivot Lateral Angle increment
        0019E4 FL 1-n Carm Lateral Angle increment
        0019E7 FL 1 LP off long pos Z first frame
        0019E8 FL 1-n LP off long pos Z increment
        0019E9 FL 1-n Source to detector distance per frame vector
        0019EA FL 1
        0019EB FL 1
        0019EC FL 1
        0019ED FL 1
        @GEMS_DL_PATNT_01
        001180 UI 1 Patient Instance Uid
        001181 IS 1 Last Study Number
        001182 CS 1 Patient Repaired
        001183 CS 1 Lock Demographics
        @GEMS_DL_SERIES
        001587 IS 1 Number of images
        00190B DS 1-2 fov dimension double
        001931 IS 1 default spatial filter family
        001932 IS 1 default spatial filter strength
        00194B IS 2 Detector origin
        00194E DS 2 def_bright_contr
        00194F DS 2 user_bright_contr
        001981 US 1 Calibration frame
        001982 CS 1 Calibration object
        001983 DS 1 Calibration object size mm
        001984 FL 1 Calibration factor
        001985 DA 1 Calibration date
        001986 TM 1 Calibration time
        001987 US 1 Calibration accuracy
        001988 CS 1 Calibration extended
        001989 US 1 Calibration image original
        00198A US 1 Calibration frame original
        00198B US 1 Calibration nb points uif
        00198C US 1-n Calibration points row
        00198D US 1-n Calibration points column
        00198E FL 1 Calibration mag ratio
        00198F LO 1 Calibration sw version
        001990 LO 1 Extend calib sw version
        001991 IS 1 Calibration return code
        001992 DS 1 detector_rot_angle
        001993 CS 1 Spatial change
        001995 CS 2 Image sweep
        001997 DS 1-n Angle 1 increment
        001998 DS 1-n Angle 2 increment
        001999 DS 1-n Angle 3 increment
        00199A DS 1-n sensor feedback
        00199D CS 1 applicable review mode
        00199E DS 1-n log LUT control points
        00199F DS 1-n exp LUT SUB control points
        0019A0 DS 1 ABD value
        0019A1 DS 1 Sub window center
        0019A2 DS 1 Sub window width
        0019A4 CS 1 Auto injection enabled
        0019A5 CS 1 injection phase
        0019A6 DS 1 injection delay
        0019A7 IS 1 reference injection frame number
        0019A9 DS 1-n EPT
        0019AA CS 1 can downscan 512
        0019AB IS 1 current spatial filter strength
        0019AD DS 1-n exp LUT NOSUB control points
        0019AE LO 1-n SUB operator LUTs names
        0019C4 IS 1 Default spatial filter family
        0019C5 FL 1 Preselected pivot rotation speed
        0019C7 CS 1 Patient position per image
        0019C8 CS 1 3D structure of interest
        0019C9 CS 1 3D calibration out of date flag
        0019CA IS 1 3Dspin expected number of frames
        0019D4 FL 1 Detection gain value
        0019D5 FL 1 mR mAs calibration value
        0019DC LO 1 DRM LUT file name
        0019DD DS 1-n DRM Strength
        @GEMS_DL_SERIES_01
        001585 LO 1 Series File Name
        001587 IS 1 Number Of Images
        00158C CS 1 Sent Flag
        00158D US 1 Item Locked
        00194C CS 1 internal label
        00194D CS 1 browser hide
        @GEMS_DL_STUDY_01
        001580 DS 1 Study Dose
        001581 DS 1 Study Total Dap
        001582 DS 1 Study Fluoro Dap
        001583 IS 1 Study Fluoro Time
        001584 DS 1 Study Record Dap
        001585 IS 1 Study Record Time
        001586 IS 1 Last Xa Number
        001588 PN 1 Default Operator Name
        001589 PN 1 Default Performing Physician Name
        00158A CS 1 Default Patient Orientation
        00158B IS 1 Last Sc Number
        00158E UI 1 Common Series Instance Uid
        00158F IS 1 Study Number
        001592 FL 1 Study dose Frontal
        001593 FL 1 Study total dap Frontal
        001594 FL 1 Study fluoro dap frontal
        001595 IS 1 Study fluoro time frontal
        001596 FL 1 Study record dap frontal
        001597 IS 1 Study record time frontal
        001598 FL 1 Study dose lateral
        001599 FL 1 Study total dap lateral
        00159A FL 1 Study fluoro dap lateral
        00159B IS 1 Study fluoro time lateral
        00159C FL 1 Study record dap leteral
        00159D IS 1 Study record time lateral
        @GEMS_DRS_1
        003710 LO 1 Referring Department
        003720 US 1 Screen Number
        003740 SH 1 Left Orientation
        003742 SH 1 Right Orientation
        003750 CS 1 Inversion
        003760 US 1 DSA
        @GEMS_FALCON_03
        004555 DS 8 A_Coefficients
        004562 IS 1 User Window Center
        004563 IS 1 User Window Width
        004565 IS 1 Requested Detector Entrance Dose
        004567 DS 3 VOI LUT Asymmetry parameter beta
        004569 IS 1 Collimator rotation
        004572 DS 1 Collimator Width
        004573 DS 1 Collimator Height
        @GEMS_FUNCTOOL_01
        005101 LO 1 Functional Proc Group Name
        005102 LO 1 Functional Processing Name
        005103 SL 1 Bias of Functional Image
        005104 FL 1 Scale of Functional Image
        005105 SL 1 Length of Parameters String
        005106 LT 1 Store Parameters string, delimited by character ESC=0x1B (27)
        005107 LO 1 Functional Image Version
        005108 SL 1 Store Color Ramp
        005109 SL 1 Store Width of Functional Image
        00510A SL 1 Store level of Functional Image
        00510B FL 1 Store B-Value with Functional Image
        00510C LO 1 Analysis Package
        00510E UN 1
        @GEMS_GDXE_ATHENAV2_INTERNAL_USE
        7FDF10 LT 1 PPS Stream
        7FDF11 LT 1 Pixel Data References (temporary)
        7FDF20 SS 1 Auto Push Tag
        7FDF25 CS 1 PPS Status
        @GEMS_GDXE_FALCON_04
        001103 UI 1 Processed Series UID
        001104 CS 1 Acquisition Type
        001105 UI 1 Acquisition UID
        001106 DS 1 Image Dose
        001107 FL 1 Study Dose
        001108 FL 1 Study DAP
        001109 SL 1 Non-Digital Exposures
        001110 SL 1 Total Exposures
        001111 LT 1 ROI
        001112 LT 1 Patient Size String
        001113 UI 1 SPS UID
        001114 UI 1
        001115 DS 1 Detector ARC Gain
        001116 LT 1 Processing Debug Info
        001117 CS 1 Override mode
        001119 DS 1 Film Speed Selection
        001127 UN 1
        001128 UN 1
        001129 UN 1
        001130 UN 1
        001131 IS 8 Detected Field of View
        001132 IS 8 Adjusted Field of View
        001133 DS 1 Detected Exposure Index
        001134 DS 1 Compensated Detector Exposure
        001135 DS 1 Uncompensated Detector Exposure
        001136 DS 1 Median Anatomy Count Value
        001137 DS 2 DEI lower and upper limit values
        001138 SL 6 Shift Vector for Pasting
        001139 CS 1 Image Number in Pasting
        001140 SL 1 Pasting Overlap
        001141 IS 24 Sub-image Collimator Vertices
        001142 LO 1 View IP
        001143 IS 24 Key-stone Coordinates
        001144 CS 1 Receptor Type
        001146 LO 1-n
        001147 DS 1
        @GEMS_GENIE_1
        000901 SH 1
        000910 LO 1 Study Name
        000911 SL 1 Study Flags
        000912 SL 1 Study Type
        00091E UI 1 Dataset UID
        000920 LO 1 Series Object Name
        000921 SL 1 Series Flags
        000922 SH 1 User Orientation
        000923 SL 1 Initiation Type
        000924 SL 1 Initiation Delay
        000925 SL 1 Initiation Count Rate
        000926 SL 1 Number Energy Sets
        000927 SL 1 Number Detectors
        000928 SL 1 Number RR Windows
        000929 SL 1 Number MG Time Slots
        00092A SL 1 Number View Sets
        00092B LO 1 Trigger History UID
        00092C LO 1 Series Comments
        00092D SL 1 Track Beat Average
        00092E FD 1 Distance Prescribed
        00092F SL 1 Table Direction
        000930 LO 1
        000933 FD 1 Rotational Continuous Speed
        000934 SL 1 Gantry Motion Type (retired)
        000935 SL 1 Gantry Locus Type
        000937 SL 1 Starting Heart Rate
        000938 SL 1 RR Window Width
        000939 SL 1 RR Window Offset
        00093A SL 1 Percent Cycle Imaged
        000940 PN 1 Patient Object Name
        000941 SL 1 Patient Flags
        000942 DA 1 Patient Creation Date
        000943 TM 1 Patient Creation Time
        000944 SL 1 Num Views Acquired (retired)
        000945 LT 1
        00110A SL 1 Series Type
        00110B SL 1 Effective Series Duration
        00110C SL 1 Num Beats
        00110D LO 1 Radio Nuclide Name
        001110 LO 1 Dataset Object Name
        001111 IS 1 Dataset Modified
        001112 LO 1-n Dataset Name
        001113 SL 1 Dataset Type
        001114 SH 1 Completion Time
        001115 SL 1 Detector Number
        001116 SL 1 Energy Number
        001117 SL 1 RR Interval Window Number
        001118 SL 1 MG Bin Number
        001119 FD 1 Radius Of Rotation
        00111A SL 1 Detector Count Zone
        00111B SL 1 Num Energy Windows
        00111C SL 4 Energy Offset
        00111D SL 1 Energy Range
        00111E SL 4 Energy Width (retired)
        00111F SL 1 Image Orientation
        001121 DS 1 Acq Zoom (retired)
        001122 DS 1 Acq Pan (retired)
        001123 SL 1 Use FOV Mask
        001124 SL 1 FOV Mask Y Cutoff Distance
        001125 SL 1 FOV Mask Cutoff Angle
        001126 SL 1 Table Orientation
        001127 SL 2 ROI Top Left
        001128 SL 2 ROI Bottom Right
        001129 SL 1 Uniformity Mean
        00112A FD 1 Phase Duration (retired)
        00112C FD 1 View X Adjustment
        00112D FD 1 View Y Adjustment
        00112E SL 1 Pixel Overflow Flag
        00112F SL 1 Overflow Level
        001130 LO 1 Picture Object Name
        001131 LO 1 Acquisition Parent UID
        001132 LO 1 Processing Parent UID
        001133 LO 1 Energy Correct Name
        001134 LO 1 Spatial Correct Name
        001135 LO 1 Tuning Calib Name
        001136 LO 1 Uniformity Correct Name
        001137 LT 1 Acquisition Specific Correction Name
        001138 SL 1 Byte Order
        001139 SL 1 Compression Type
        00113A SL 1 Picture Format
        00113B FD 1 Pixel Scale
        00113C FD 1 Pixel Offset
        00113D SL 4 Energy Peak (retired)
        00113E SL 1 FOV Shape
        00113F SL 1 Dataset Flags
        001140 LO 1 Viewing Object Name
        001141 SL 1 Orientation Angle
        001142 FD 1 Rotation Angle
        001143 SL 1 Window Inverse Flag
        001144 FD 1 Threshold Center
        001145 FD 1 Threshold Width
        001146 SL 1 Interpolation Type
        001150 LO 1 Where Object Name
        001155 FD 1 Period
        001156 FD 1 Elapsed Time
        001157 FD 2 FOV
        001161 SL 1 Image Size
        001162 FD 1 Linear FOV
        001163 FD 1 Spatial Offset
        001164 FD 1 Spatial Orientation
        001165 LO 1 Reference Dataset UID
        001166 SH 1 Starcam Reference Dataset
        001167 SL 1 Reference Frame Number
        001168 SL 1 Cursor Length
        001169 SL 1 Number of Cursors
        00116A SL 1 Cursor Coordinates
        00116B SL 1 Recon Options Flag
        00116C FD 1 Motion Threshold
        00116D UI 1 Motion Curve UID
        00116E SL 1 Recon Type
        00116F SL 1 Pre Filter Type
        001171 SL 1 Back Proj Filter Type
        001172 SL 1 Recon Arc
        001173 FD 1 Recon Pan AP Offset
        001174 FD 1 Recon Pan LR Offset
        001175 FD 1 Recon Area
        001176 SL 1 Start View
        001177 SL 1 Attenuation Type
        001178 SL 1 Dual Energy Processing
        001179 SH 1 Pre Filter Param
        00117A SH 1 Pre Filter Param 2
        00117B SH 1 Back Proj Filter Param
        00117C SH 1 Back Proj Filter Param 2
        00117D SH 1 Attenuation Coef
        00117E SL 1 Ref Slice Width
        00117F FD 1 Ref Trans Pixel Volume
        001181 SH 1 Attenuation Threshold
        001182 FD 1 Interpolation Distance
        001183 FD 1 Interpolation Center X
        001184 FD 1 Interpolation Center Y
        001185 SL 1 Quant Filter Flag
        001186 SL 1 Head Conversion
        001187 SL 1 Slice Width Pixels
        001188 SL 1 Rfmtr Trans Ref
        001189 FD 1 Rfmtr Trans Ref mm
        00118A SL 1 Two Line Trans Ref
        00118B SL 1 Three-D Zero
        00118C SL 1 Three-D Zero Length
        00118D SL 1 Three-D Zero In
        001310 FD 2 Digital FOV
        001311 SL 1 Source Translator
        001312 UL 1 RAL Flags
        001313 SQ 1 Xeleris Frame Sequence
        001314 SL 1 Original Image Num
        001315 FD 1 Fscalar
        001316 SL 1 AutoTrack Peak
        001317 SL 1 AutoTrack Width
        001318 FD 1 Transmission Scan Time
        001319 FD 1 Transmission Mask Width
        00131A FD 1 Copper Attenuator Thickness
        00131B FD 1 Det Ang Separation
        00131C SL 1 Axial Acceptance Angle
        00131D SL 1 Theta Acceptance Value
        00131E FD 1-n Tomo View Offset
        001320 FD 1 Accepted Beats Time
        001321 FD 2 Threshold
        001322 FD 2 Linear Depth
        001323 LO 1 Unif Date Time
        001324 SL 1 Series Accepted Beats
        001325 SL 1 Series Rejected Beats
        001326 LT 1 Study Comments
        001510 SL 1 Frame Termination Condition
        001511 SL 1 Frame Termination Value
        001512 SL 1 Num ECT Phases
        001513 SL 1 Num WB Scans
        001514 SL 1 ECT Phase Num
        001515 SL 1 WB Scan Num
        001516 SL 1 Comb Head Number
        001517 UL 1 Preceding Beat
        00195F SQ 1
        003307 SQ 1-n Orig SOP Instance UID
        003308 CS 1 Xeleris Data Object Type
        003310 SL 1 Modified
        003311 LO 1 Name
        003316 LO 1 ProtocolDataUID
        003317 SH 1 Date
        003318 SH 1 Time
        003319 UL 1 ProtocoldataFlags
        00331A UL 1 ProtocolName
        00331B LO 1 RelevantDataUID
        00331C LO 1 BulkData
        00331D SL 1-n IntData
        00331E FD 1-n DoubleData
        00331F OB 1 StringData
        003320 LT 1-n BulkDataFormat
        003321 LT 1-n IntDataFormat
        003322 LT 1-n DoubleDataFormat
        003323 LT 1-n StringDataFormat
        003324 LT 1 Description
        003330 UL 1 Allocate trigger buffer
        003333 UL 1 Number of triggers
        003334 UL 1 Trigger size
        003335 UL 1 Trigger data size
        003336 OB 1-n Trigger data
        003501 FD 1-n Start Angle
        005512 SQ 1 Xeleris Energy Window Information Sequence
        005513 SQ 1 Xeleris Energy Window Range Sequence
        005522 SQ 1 Xeleris Detector Information Sequence
        005552 SQ 1 Xeleris Rotation Information Sequence
        005562 SQ 1 Xeleris Gated Information Sequence
        005563 SQ 1 Xeleris Data Information Sequence
        005564 SQ 1 SDODoubleData SQ
        005565 SQ 1
        500101 SL 1 Modified
        500102 LO 1 Name
        500103 SL 1 Cid
        500104 SL 1 Srid
        500105 LO 1 SOPClassUID
        500106 LO 1 SOPInstanceUID
        500107 SL 1 CurveType
        500108 SL 1 GraphType
        500109 LO 1 Legend
        50010A LO 1 XUnits
        50010B LO 1 YUnits
        50010C SL 1 Edit
        50010D SL 1 Suspend
        50010E SL 1 StyleLine
        50010F SL 1 StyleFill
        500110 LO 1 StyleColour
        500111 SL 1 StyleWidth
        500112 SL 1 StylePoint
        500113 LO 1 StylePColour
        500114 SL 1 StylePSize
        500115 SL 1 Segments
        500116 SL 1 SegType
        500117 FD 1-n SegStart
        500118 FD 1-n SegEnd
        500119 SL 1-n SegStyleLine
        50011A SL 1-n SegStyleFill
        50011B LO 1 SegStyleColour
        50011C SL 1-n SegStyleWidth
        50011D SL 1-n SegStylePoint
        50011E SL 1 SegStylePColour
        50011F SL 1 SegStylePSize
        500120 LO 1 SegName
        500121 SL 1-n SegAllowDirInt
        500122 SL 1 TextAnnots
        500123 FD 1-n TxtX
        500124 FD 1-n TxtY
        500125 LO 1 TxtText
        500126 LO 1 TxtName
        500130 LO 1 ROIName
        500131 LO 1 DerivedFromImageUID
        500132 SL 1-n DerivedFromImages
        500133 UL 1 CurveFlags
        500134 LO 1 CurveName
        500135 LO 1 DatasetName
        500136 LO 1 CurveUID
        500137 FD 1 ROIArea
        500138 SL 1 Modified
        500139 LO 1 Name
        50013A LO 1 Software version
        50013B SH 1 StartDate
        50013C SH 1 CompletionDate
        50013D LO 1 DetectorName
        500141 SL 1 Modified
        500142 LO 1 Name
        500143 SL 1 Name
        500144 SL 1 Name
        500145 LO 1 SOPClassUID
        500146 LO 1 SOPInstanceUID
        500147 LO 1 NormalColor
        500148 LT 1 NameFont
        500149 SL 1 FillPattern
        50014A SL 1 LineStyle
        50014B SL 1 LineDashLength
        50014C SL 1 LineThickness
        50014D SL 1 Interactivity
        50014E SL 1 NamePos
        50014F SL 1 NameDisplay
        500150 LO 1 Label
        500151 SL 1-n BpSeg
        500152 US 1-n BpSegPairs
        500153 SL 1 SeedSpace
        500154 FD 1-n Seeds
        500155 SL 1-n Shape
        500156 FD 1-n ShapeTilt
        500159 SL 1-n ShapePtsSpace
        50015A SL 1-n ShapeCtrlPtsCounts
        50015B FD 1-n ShapeCtrlPts
        50015C SL 1 ShapeCPSpace
        50015D SL 1 ROIFlags
        50015E SL 1 FrameNumber
        50015F SL 1 Id
        500160 LO 1-n DatasetROIMapping
        @GEMS_GNHD_01
        003301 UN 1
        003302 UN 1
        @GEMS_HELIOS_01
        004501 SS 1 Number of Macro Rows in Detector
        004502 FL 1 Macro width at ISO Center
        004503 SS 1 DAS type
        004504 SS 1 DAS gain
        004505 SS 1 DAS Temperature
        004506 CS 1 Table Direction
        004507 FL 1 Z smoothing Factor
        004508 SS 1 View Weighting Mode
        004509 SS 1 Sigma Row number
        00450A FL 1 Minimum DAS value
        00450B FL 1 Maximum Offset Value
        00450C SS 1 Number of Views shifted
        00450D SS 1 Z tracking Flag
        00450E FL 1 Mean Z error
        00450F FL 1 Z tracking Error
        004510 SS 1 Start View 2A
        004511 SS 1 Number of Views 2A
        004512 SS 1 Start View 1A
        004513 SS 1 Sigma Mode
        004514 SS 1 Number of Views 1A
        004515 SS 1 Start View 2B
        004516 SS 1 Number Views 2B
        004517 SS 1 Start View 1B
        004518 SS 1 Number of Views 1B
        004519 SS 1 Air Calibration Date
        00451A SS 1 Air Calibration Time
        00451B SS 1 Phantom Calibration Date
        00451C SS 1 Phantom Calibration Time
        00451D SS 1 Z Slope Calibration Date
        00451E SS 1 Z Slope Calibration Time
        00451F SS 1 Cross Talk Calibration Date
        004520 SS 1 Cross Talk Calibration Time
        004521 SS 1 Iterbone Flag
        004522 SS 1 Peristaltic Flag
        004530 CS 1 CardiacReconAlgorithm
        004531 CS 1 AvgHeartRateForImage
        004532 FL 1 Temporal Resolution
        004533 CS 1 PctRpeakDelay
        004534 CS 1 ActualPctRpeakDelay
        004536 CS 1 EkgFullMaStartPhase
        004537 CS 1 EkgFullMaEndPhase
        004538 CS 1 EkgModulationMaxMa
        004539 CS 1 EkgModulationMinMa
        00453B LO 1 Noise Reduction Image Filter Description
        00453F IS 1 RPeakTimeDelay
        004544 IS 1 ActualRPeakTimeDelay
        004545 ST 1 CardiacScanOptions
        004550 FD 1 Temporal Center View Angle
        004551 FD 1 Recon Center View Angle
        004552 CS 1 WideCone Masking
        004553 FD 1 WideCone Corner Blending Radius
        004554 FD 1 WideCone Corner Blending Radius Offset
        004555 CS 1 Internal Recon Algorithm
        @GEMS_HINO_CT_01
        004B01 DS 1-n Beam Thickness
        004B02 DS 1-n R Time
        004B03 IS 1 HBC number
        @GEMS_IDEN_01
        000901 LO 1 Full fidelity
        000902 SH 1 Suite id
        000904 SH 1 Product id
        000917 LT 1 Series Description
        00091A US 1
        000920 US 1
        000927 SL 1 Image actual date
        00092F SH 1
        000930 SH 1 Service id
        000931 SH 1 Mobile location number
        0009E2 LT 1-n Image Type (ORIGINAL\PROSPECTIVE ...)
        0009E3 UI 1 Equipment UID
        0009E6 SH 1 Genesis Version - now
        0009E7 UL 1 Exam Record checksum
        0009E8 SH 1 Series Suite Id
        0009E9 SL 1 Actual series data time stamp
        @GEMS_IMAG_01
        002706 SL 1 Image archive flag
        002710 SS 1 Scout Type
        00271C SL 1 Vma mamp
        00271D SS 1 Vma phase
        00271E SL 1 Vma mod
        00271F SL 1 Vma clip
        002720 SS 1 Smart scan ON/OFF flag
        002730 SH 1 Foreign Image Revision
        002731 SS 1 Imaging Mode
        002732 SS 1 Pulse Sequence
        002733 SL 1 Imaging Options
        002735 SS 1 Plane Type
        002736 SL 1 Oblique Plane
        002740 SH 1 RAS letter of image location
        002741 FL 1 Image location
        002742 FL 1 Center R coord of plane image
        002743 FL 1 Center A coord of plane image
        002744 FL 1 Center S coord of plane image
        002745 FL 1 Normal R coord
        002746 FL 1 Normal A coord
        002747 FL 1 Normal S coord
        002748 FL 1 R Coord of Top Right Corner
        002749 FL 1 A Coord of Top Right Corner
        00274A FL 1 S Coord of Top Right Corner
        00274B FL 1 R Coord of Bottom Right Corner
        00274C FL 1 A Coord of Bottom Right Corner
        00274D FL 1 S Coord of Bottom Right Corner
        002750 FL 1 Scan Start Location
        002751 FL 1 Scan End Location
        002752 SH 1 RAS letter for side of image
        002753 SH 1 RAS letter for anterior/posterior
        002754 SH 1 RAS letter for scout start loc
        002755 SH 1 RAS letter for scout end loc
        002760 FL 1 Image dimension - X
        002761 FL 1 Image dimension - Y
        002762 FL 1 Number of Excitations
        002915 SL 1 Lower range of Pixels1
        002916 SL 1 Lower range of Pixels1
        002917 SL 1 Lower range of Pixels2
        002918 SL 1 Upper range of Pixels2
        00291A SL 1 Len of tot hdr in bytes No longer supported
        002926 SS 1 Version of the hdr struct
        002934 SL 1 Advantage comp. Overflow
        002935 SL 1 Advantage comp. Underflow
        @GEMS_IMPS_01
        002904 SL 1 Lower range of Pixels1
        002905 DS 1 Lower range of Pixels1
        002906 DS 1 Lower range of Pixels1
        002907 SL 1 Lower range of Pixels1
        002908 SH 1 Lower range of Pixels1
        002909 SH 1 Lower range of Pixels1
        00290A SS 1 Lower range of Pixels1
        002915 SL 1 Lower range of Pixels1
        002916 SL 1 Upper range of Pixels1
        002917 SL 1 Lower range of Pixels2
        002918 SL 1 Upper range of Pixels2
        00291A SL 1 Len of tot hdr in bytes
        002926 SS 1 Version of the hdr struct
        002934 SL 1 Advantage comp. Overflow
        002935 SL 1 Advantage comp. Underflow
        004313 SS 5 Decon kernel parameters
        @GEMS_IQTB_IDEN_47
        004701 SH 1 Image Path
        004702 UL 1 Image Date/Time
        004703 UL 1 Queue Sequence Number
        004704 UL 1 Recon Sequence ID
        @GEMS_IT_US_REPORT
        004511 OW 1 Vivid excel file
        004512 OW 1 Vivid CHM file
        004513 OW 1 Vivid PDF file
        @GEMS_LUNAR_RAW
        700301 ST 1 enCORE File Name
        700302 OB 1 enCORE File Data
        700303 UL 1 enCORE File Length
        700304 LO 1 enCORE File Modified Time
        @GEMS_MR_RAW_01
        700101 OB 1 rdb_hdr_rec
        700102 OB 1 rdb_hdr_per_pass_tab
        700103 OB 1 rdb_hdr_unlock_raw
        700104 OB 1 rdb_hdr_data_acq_tab
        700105 OB 1 rdb_hdr_nex_tab
        700106 OB 1 rdb_hdr_nex_abort_tab
        700107 OB 1 rdb_hdr_tool
        700108 OB 1 rdb_raw_data
        700109 OB 1 SSP save
        70010A OB 1 UDA save
        70010B OB 1 rdb_chemsat_data
        @GEMS_PARM_01
        004301 SS 1 Bitmap of prescan options
        004302 SS 1 Gradient offset in X
        004303 SS 1 Gradient offset in Y
        004304 SS 1 Gradient offset in Z
        004305 SS 1 Img is original or unoriginal
        004306 SS 1 Number of EPI shots
        004307 SS 1 Views per segment
        004308 SS 1 Respiratory rate, bpm
        004309 SS 1 Respiratory trigger point
        00430A SS 1 Type of receiver used
        00430B DS 1 DB/dt Peak rate of change of gradient field
        00430C DS 1 dB/dt Limits in units of percent
        00430D DS 1 PSD estimated limit
        00430E DS 1 PSD estimated limit in tesla per second
        00430F DS 1 Saravghead
        004310 US 1 Window value
        004311 US 1 Total input views
        004312 SS 3 X-ray chain
        004313 SS 5 Decon kernel parameters
        004314 SS 3 Calibration parameters
        004315 SS 3 Total output views
        004316 SS 5 Number of overranges
        004317 DS 1 IBH image scale factors
        004318 DS 3 BBH coefficients
        004319 SS 1 Number of BBH chains to blend
        00431A SL 1 Starting channel number
        00431B SS 1 Ppscan parameters
        00431C SS 1 GE image integrity
        00431D SS 1 Level value
        00431E DS 1 Delta Start Time [msec]
        00431F SL 1 Max overranges in a view
        004320 DS 1 Avg overranges all views
        004321 SS 1 Corrected after glow terms
        004325 SS 6 Reference channels
        004326 US 6 No views ref chans blocked
        004327 SH 1 Scan Pitch Ratio
        004328 OB 1 Unique image iden
        004329 OB 1 Histogram tables
        00432A OB 1 User defined data
        00432B SS 4 Private Scan Options
        00432C SS 1 Effective echo spacing
        00432D SH 1 Filter Mode (String slop field 1 in legacy GE MR
        00432E SH 1 String slop field 2
        00432F SS 1 Image Type (real, imaginary, phase, magnitude)
        004330 SS 1 Vas collapse flag
        004331 DS 2 Recon Center Coordinates
        004332 SS 1 Vas flags
        004333 FL 1 Neg_scanspacing
        004334 IS 1 Offset Frequency
        004335 UL 1 User_usage_tag
        004336 UL 1 User_fill_map_MSW
        004337 UL 1 User_fill_map_LSW
        004338 FL 24 User data 25...User data 48 {User48=Effective Resolution for spiral}
        004339 IS 4 Slop_int_6... slop_int_9
        004340 FL 4 Trigger on position
        004341 FL 4 Degree of rotation
        004342 SL 4 DAS trigger source
        004343 SL 4 DAS fpa gain
        004344 SL 4 DAS output source
        004345 SL 4 DAS ad input
        004346 SL 4 DAS cal mode
        004347 SL 4 DAS cal frequency
        004348 SL 4 DAS reg xm
        004349 SL 4 DAS auto zero
        00434A SS 4 Starting channel of view
        00434B SL 4 DAS xm pattern
        00434C SS 4 TGGC trigger mode
        00434D FL 4 Start scan to X-ray on delay
        00434E FL 4 Duration of X-ray on
        004360 IS 8 Slop_int_10...slop_int_17
        004361 UI 1 Scanner Study Entity UID
        004362 SH 1 Scanner Study ID
        004363 SH 1 Raw Data ID
        004364 CS 1-n Image Filter
        004365 US 1 Motion Correction Indicator
        004366 US 1 Helical Correction Indicator
        004367 US 1 IBO Correction Indicator
        004368 US 1 XT Correction Indicator
        004369 US 1 Q-cal Correction Indicator
        00436A US 1 AV Correction Indicator
        00436B US 1 L-MDK Correction Indicator
        00436C IS 1 Detector Row
        00436D IS 1 Area Size
        00436E SH 1 Auto mA Mode
        00436F DS 3-4 Scanner Table Entry (single gradient coil systems only)/Scanner Table Entry + Gradient Coil Selected
        004370 LO 1 Paradigm Name
        004371 ST 1 Paradigm Description
        004372 UI 1 Paradigm UID
        004373 US 1 Experiment Type
        004374 US 1 #rest volumes
        004375 US 1 #active volumes
        004376 US 1 #dummy scans
        004377 SH 1 Application Name
        004378 SH 1 Application Version
        004379 US 1 Slices Per Volume
        00437A US 1 Expected Time Points
        00437B FL 1-n Regressor Values
        00437C FL 1 Delay after slice group
        00437D US 1 Recon mode flag word
        00437E LO 1-n PACC specific information
        00437F DS 1-n Reserved
        004380 LO 1-n Coil ID Data
        004381 LO 1 GE Coil Name
        004382 LO 1-n System Configuration Information
        004383 DS 1-2 Asset R Factors
        004384 LO 5 Additional Asset Data
        004385 UT 1 Debug Data (text format)
        004386 OB 1 Debug Data (binary format)
        004387 UT 1 Reserved
        004388 UI 1 PURE Acquisition Calibration Series UID
        004389 LO 3 Governing Body, dB/dt, and SAR definition
        00438A CS 1 Private In-Plane Phase Encoding Direction
        00438B OB 1 FMRI Binary Data Block
        00438C DS 6 Voxel Location
        00438D DS 7-7n SAT Band Locations
        00438E DS 3 Spectro Prescan Values
        00438F DS 3 Spectro Parameters
        004390 LO 1-n SAR Definition
        004391 DS 1-n SAR value
        004392 LO 1 Image Error Text
        004393 DS 1-n Spectro Quantitation Values
        004394 DS 1-n Spectro Ratio Values
        004395 LO 1 Prescan Reuse String
        004396 CS 1 Content Qualification
        004397 LO 8 Image Filtering Parameters
        004398 UI 1 ASSET Acquisition Calibration Series UID
        004399 LO 1-n Extended Options
        00439A IS 1 Rx Stack Identification
        00439B DS 1 NPW factor
        00439C OB 1 Research Tag 1
        00439D OB 1 Research Tag 2
        00439E OB 1 Research Tag 3
        00439F OB 1 Research Tag 4
        0043A0 SQ 1 Spectroscopy Pixel Sequence
        0043A1 SQ 1 Spectroscopy Default Display Sequence
        0043A2 DS 1-n MEG Data
        0043A3 CS 1 ASL Contrast technique
        0043A4 LO 1 Detailed text for ASL labeling technique
        0043A5 IS 1 Duration of the label or control pulse
        00510A SL 1 Store level of Functional Image
        00510B FL 1 Store B-Value with Functional Image
        200110 UI 1 DICOM Implementation UID
        200111 SH 1 DICOM Implementation Version
        200112 UI 1 Within-DICOM-Implementation SOP Instance UID
        200113 SH 1 Application Name
        200114 SH 1 Application Version
        200115 SH 1 Compatibility Version
        200121 UI 1-n Referenced Series UID
        200131 US 1 Number of Objects Averaged
        200141 US 1 Number of Expected Time Points
        200151 US 1 Number of Slices Per Volume
        200160 US 1 BW Image Type
        200161 US 1 Experiment Type
        200171 UI 1 Paradigm UID
        200172 LO 1 Paradigm Name
        200173 ST 1 Paradigm Description
        200180 OB 1 Contrast
        200181 FL 1-n Regressor Values
        200186 US 1 Number of Degrees of Freedom
        20018A FL 1 Z Threshold
        20018B FL 1 p Threshold
        200190 OB 1 Processing parameters
        200191 OB 1 Motion Plot
        200192 OB 1 ROIs
        200193 OB 1 Tracts
        200194 OB 1 Report
        200195 OB 1 Response Data
        2001A0 FL 1-n Motion Parameters
        2001A1 FL 1-n Registration Parameters
        2001A2 FL 1-n Subject Data
        2001B0 OB 1 DTI Parameters
        2001C0 OB 1 Paradigm Info
        @GEMS_PATI_01
        001110 SS 1 Patient Status
        @GEMS_PETD_01
        000901 LO 2 GE Discovery PET Implementation Version Name
        000902 LO 1 PET patient_id
        000903 SH 1 PET compatible_version
        000904 SH 1 GE Advance Patient.software_version
        000905 DT 1 PET patient_datetime
        000906 SL 1 PET type
        000907 UI 1 PET exam_id
        000908 SH 1 PET compatible_version
        000909 SH 1 PET software_version
        00090A UI 1 PET scan_id
        00090B SH 1 PET compatible_version
        00090C SH 1 PET software_version
        00090D DT 1 PET scan_datetime
        00090E DT 1 PET scan_ready
        00090F ST 1 PET scan_description
        000910 LO 1 PET hospital_name
        000911 LO 1 PET scanner_desc
        000912 LO 1 PET manufacturer
        000913 UI 1 PET for_identifier
        000914 LO 1 PET landmark_name
        000915 SH 1 PET landmark_abbrev
        000916 SL 1 PET patient_position
        000917 SL 1 PET scan_perspective
        000918 SL 1 PET scan_type
        000919 SL 1 PET scan_mode
        00091A SL 1 PET start_condition
        00091B SL 1 PET start_cond_data
        00091C SL 1 PET sel_stop_cond
        00091D SL 1 PET sel_stop_cond_data
        00091E SL 1 PET collect_deadtime
        00091F SL 1 PET collect_singles
        000920 SL 1 PET collect_countrate
        000921 SL 1 PET countrate_period
        000922 SL 1 PET delayed_events
        000923 SL 1 PET delayed_bias
        000924 SL 1 PET word_size
        000925 SL 1 PET axial_acceptance
        000926 SL 1 PET axial_angle_3d
        000927 SL 1 PET theta_compression
        000928 SL 1 PET axial_compression
        000929 FL 1 PET gantry_tilt_angle
        00092A SL 1 PET collimation
        00092B SL 1 PET scan_fov
        00092C SL 1 PET axial_fov
        00092D SL 1 PET event_separation
        00092E SL 1 PET mask_width
        00092F SL 1 PET binning_mode
        000930 SL 1 PET trig_rej_method
        000931 SL 1 PET number_for_reject
        000932 SL 1 PET lower_reject_limit
        000933 SL 1 PET upper_reject_limit
        000934 SL 1 PET triggers_acquired
        000935 SL 1 PET triggers_rejected
        000936 LO 1 PET tracer_name
        000937 LO 1 PET batch_description
        000938 FL 1 PET tracer_activity
        000939 DT 1 PET meas_datetime
        00093A FL 1 PET pre_inj_volume
        00093B DT 1 PET admin_datetime
        00093C FL 1 PET post_inj_activity
        00093D DT 1 PET post_inj_datetime
        00093E SH 1 PET radionuclide_name
        00093F FL 1 PET half_life
        000940 FL 1 PET positron_fraction
        000941 SL 1 PET source1_holder
        000942 FL 1 PET source1_activity
        000943 DT 1 PET source1_meas_dt
        000944 SH 1 PET source1_radnuclide
        000945 FL 1 PET source1_half_life
        000946 SL 1 PET source2_holder
        000947 FL 1 PET source2_activity
        000948 DT 1 PET source2_meas_dt
        000949 SH 1 PET source2_radnuclide
        00094A FL 1 PET source2_half_life
        00094B SL 1 PET source_speed
        00094C FL 1 PET source_location
        00094D SL 1 PET emission_present
        00094E SL 1 PET lower_axial_acc
        00094F SL 1 PET upper_axial_acc
        000950 SL 1 PET lower_coinc_limit
        000951 SL 1 PET upper_coinc_limit
        000952 SL 1 PET coinc_delay_offset
        000953 SL 1 PET coinc_output_mode
        000954 SL 1 PET upper_energy_limit
        000955 SL 1 PET lower_energy_limit
        000956 UI 1 PET normal_cal_id
        000957 UI 1 PET normal_2d_cal_id
        000958 UI 1 PET blank_cal_id
        000959 UI 1 PET wc_cal_id
        00095A SL 1 PET derived
        00095B LO 1 PET contrast_agent
        00095C UI 1 PET frame_id
        00095D UI 1 PET scan_id
        00095E UI 1 PET exam_id
        00095F LO 1 PET patient_id
        000960 SH 1 PET compatible_version
        000961 SH 1 PET software_version
        000962 ST 1 PET where_is_frame
        000963 SL 1 PET frame_size
        000964 SL 1 PET file_exists
        000965 SL 1 PET patient_entry
        000966 FL 1 PET table_height
        000967 FL 1 PET table_z_position
        000968 DT 1 PET landmark_datetime
        000969 SL 1 PET slice_count
        00096A FL 1 PET start_location
        00096B SL 1 PET acq_delay
        00096C DT 1 PET acq_start
        00096D SL 1 PET acq_duration
        00096E SL 1 PET acq_bin_dur
        00096F SL 1 PET acq_bin_start
        000970 SL 1 PET actual_stop_cond
        000971 FD 1 PET total_prompts
        000972 FD 1 PET total_delays
        000973 SL 1 PET frame_valid
        000974 SL 1 PET validity_info
        000975 SL 1 PET archived
        000976 SL 1 PET compression
        000977 SL 1 PET uncompressed_size
        000978 SL 1 PET accum_bin_dur
        000979 SH 1 PET compatible_version
        00097A SH 1 PET software_version
        00097B DT 1 PET is_datetime
        00097C SL 1 PET is_source
        00097D SL 1 PET is_contents
        00097E SL 1 PET is_type
        00097F DS 3 PET is_reference
        000980 SL 1 PET multi_patient
        000981 SL 1 PET number_of_normals
        000982 UI 1 PET color_map_id
        000983 SL 1 PET window_level_type
        000984 FL 1 PET rotate
        000985 SL 1 PET flip
        000986 FL 1 PET zoom
        000987 SL 1 PET pan_x
        000988 SL 1 PET pan_y
        000989 FL 1 PET window_level_min
        00098A FL 1 PET window_level_max
        00098B SL 1 PET recon_method
        00098C SL 1 PET attenuation
        00098D FL 1 PET atten_coefficient
        00098E SL 1 PET bp_filter
        00098F FL 1 PET bp_filter_cutoff
        000990 SL 1 PET bp_filter_order
        000991 FL 1 PET bp_center_l
        000992 FL 1 PET bp_center_p
        000993 SL 1 PET atten_smooth
        000994 SL 1 PET atten_smooth_param
        000995 SL 1 PET angle_smooth_param
        000996 UI 1 PET wellcountercal_id
        000997 UI 1 PET trans_scan_id
        000998 UI 1 PET norm_cal_id
        000999 UI 1 PET blnk_cal_id
        00099A FL 1 PET cac_edge_threshold
        00099B FL 1 PET cac_skull_offset
        00099C UI 1 PET emiss_sub_id
        00099D SL 1 PET radial_filter_3d
        00099E FL 1 PET radial_cutoff_3d
        00099F SL 1 PET axial_filter_3d
        0009A0 FL 1 PET axial_cutoff_3d
        0009A1 FL 1 PET axial_start
        0009A2 FL 1 PET axial_spacing
        0009A3 SL 1 PET axial_angles_used
        0009A4 SH 1 PET compatible_version
        0009A5 SH 1 PET software_version
        0009A6 SL 1 PET slice_number
        0009A7 FL 1 PET total_counts
        0009A8 OB 1 PET other_atts
        0009A9 SL 1 PET other_atts_size
        0009AA SL 1 PET archived
        0009AB FL 1 PET bp_center_x
        0009AC FL 1 PET bp_center_y
        0009AD UI 1 PET trans_frame_id
        0009AE UI 1 PET tpluse_frame_id
        0009B1 FL 1 PET profile_spacing
        0009B2 SL 1 PET ir_num_iterations
        0009B3 SL 1 PET ir_num_subsets
        0009B4 FL 1 PET ir_recon_fov
        0009B5 SL 1 PET ir_corr_model
        0009B6 SL 1 PET ir_loop_filter
        0009B7 FL 1 PET ir_pre_filt_parm
        0009B8 SL 1 PET ir_loop_filt_parm
        0009B9 FL 1 PET response_filt_parm
        0009BA SL 1 PET post_filter
        0009BB FL 1 PET post_filt_parm
        0009BC SL 1 PET ir_regularize
        0009BD FL 1 PET regularize_parm
        0009BE SL 1 PET ac_bp_filter
        0009BF FL 1 PET ac_bp_filt_cut_off
        0009C0 SL 1 PET ac_bp_filt_order
        0009C1 SL 1 PET ac_img_smooth
        0009C2 FL 1 PET ac_img_smooth_parm
        0009C3 SL 1 PET scatter_method
        0009C4 SL 1 PET scatter_num_iter
        0009C5 FL 1 PET scatter_parm
        0009C6 FL 1 PET seg_qc_parm
        0009C7 SL 1 PET overlap
        0009C8 UI 1 PET ovlp_frm_id
        0009C9 UI 1 PET ovlp_trans_frm_id
        0009CA UI 1 PET ovlp_tpulse_frm_id
        0009CB FL 1 PET vqc_x_axis_trans
        0009CC FL 1 PET vqc_x_axis_tilt
        0009CD FL 1 PET vqc_y_axis_trans
        0009CE FL 1 PET vqc_y_axis_swivel
        0009CF FL 1 PET vqc_z_axis_trans
        0009D0 FL 1 PET vqc_z_axis_roll
        0009D1 LO 1 PET ctac_conv_scale
        0009D2 UI 1 PET image_set_id
        0009D3 SL 1 PET constrast_route
        0009D4 LO 1 PET ctac_conv_scale
        0009D5 FL 1 PET loop_filter_parm
        0009D6 FL 1 PET image_one_loc
        0009D7 FL 1 PET image_index_loc
        0009D8 SL 1 PET frame_number
        0009D9 SL 1 PET list_file_exists
        0009DA ST 1 PET where_is_list_frame
        0009DB SL 1 PET ir_z_filter_flag
        0009DC FL 1 PET ir_z_filter_ratio
        0009DD US 1 PET num_of_rr_interval
        0009DE US 1 PET num_of_time_slots
        0009DF US 1 PET num_of_slices
        0009E0 US 1 PET num_of_time_slices
        0009E1 SL 1 PET unlisted_scan
        0009E2 SL 1 PET rest_stress
        0009E3 FL 1 PET phase percentage
        0009E4 ST 1 Recon Protocol
        0009E5 FL 1 PET left shift
        0009E6 FL 1 PET posterior shift
        0009E7 FL 1 PET superior shift
        0009E8 SL 1 PET acq_bin_num
        0009E9 FL 1 PET acq_bin_dur_percent
        0009EA SL 1 3D Filter flag
        0009EB FL 1 3D Filter cutoff
        0009EC SL 1 3D Filter order
        0009F0 UI 1 Reformat group
        001101 SQ 1 GE Advance ROI Sequence
        001102 UI 1 GE Advance ROI.roi_id
        001103 UI 1 GE Advance ROI.image_id
        001104 SH 1 GE Advance ROI.compatible_version
        001105 SH 1 GE Advance ROI.software_version
        001106 LO 1 GE Advance ROI.roi_name
        001107 DT 1 GE Advance ROI.roi_datetime
        001108 SL 1 GE Advance ROI.roi_type
        001109 FL 1 GE Advance ROI.center_x
        00110A FL 1 GE Advance ROI.center_y
        00110B FL 1 GE Advance ROI.width
        00110C FL 1 GE Advance ROI.height
        00110D FL 1 GE Advance ROI.angle
        00110E SL 1 GE Advance ROI.number_of_points
        00110F OB 1 GE Advance ROI.roi_data
        001110 SL 1 GE Advance ROI.roi_size
        001111 LO 1 GE Advance ROI.color
        001112 SL 1 GE Advance ROI.line_type
        001113 SL 1 GE Advance ROI.line_width
        001114 SL 1 GE Advance ROI.roi_number
        001115 SL 1 GE Advance ROI.convex
        001116 SL 1 GE Advance ROI.atten_corr_flag
        001118 OB 1
        001301 SQ 1 GE Advance Annotation Sequence
        001302 UI 1 GE Advance Annotation.annotation_id
        001303 UI 1 GE Advance Annotation.image_id
        001304 SH 1 GE Advance Annotation.compatible_version
        001305 SH 1 GE Advance Annotation.software_version
        001306 SL 1 GE Advance Annotation.type
        001307 LO 1 GE Advance Annotation.font_name
        001308 SH 1 GE Advance Annotation.font_size
        001309 LO 1 GE Advance Annotation.foreground_color
        00130A LO 1 GE Advance Annotation.background_color
        00130B SL 1 GE Advance Annotation.coordinate_system
        00130C FL 1 GE Advance Annotation.start_x
        00130D FL 1 GE Advance Annotation.start_y
        00130E FL 1 GE Advance Annotation.end_x
        00130F FL 1 GE Advance Annotation.end_y
        001310 SL 1 GE Advance Annotation.start_symbol
        001311 SL 1 GE Advance Annotation.end_symbol
        001312 OB 1 GE Advance Annotation.annotation_data
        001313 SL 1 GE Advance Annotation.annotation_size
        001314 LO 1 GE Advance Annotation.label_id
        001701 UI 1 PET correction_cal_id
        001702 SH 1 PET compatible_version
        001703 SH 1 PET software_version
        001704 DT 1 PET cal_datetime
        001705 LO 1 PET cal_description
        001706 SL 1 PET cal_type
        001707 ST 1 PET where_is_corr
        001708 SL 1 PET corr_file_size
        001709 LO 1 PET scan_id
        00170A DT 1 PET scan_datetime
        00170B LO 1 PET norm_2d_cal_id
        00170C SH 1 PET hosp_identifier
        00170D SL 1 PET archived
        001901 UI 1 PET wc_cal_id
        001902 SH 1 PET compatible_version
        001903 SH 1 PET software_version
        001904 DT 1 PET cal_datetime
        001905 SL 1 PET cal_type
        001906 LO 1 PET cal_description
        001907 LO 1 PET cal_hardware
        001908 OB 1 PET coefficients
        001909 FL 1 PET activity_factor_hr
        00190A FL 1 PET activity_factor_hs
        00190B FL 1 PET activity_factor_3d
        00190C LO 1 PET scan_id
        00190D DT 1 PET scan_datetime
        00190E SH 1 PET hosp_identifier
        00190F FL 1 PET meas_activity
        001910 DT 1 PET meas_datetime
        001911 SL 1 PET axial_filter_3d
        001912 FL 1 PET axial_cutoff_3d
        001913 SL 1 PET default_flag
        001914 SL 1 PET archived
        001915 SL 1 PET wc_cal_rec_method
        001916 SL 1 PET activity_factor_2d
        001917 SL 1 PET isotope
        002101 US 1 PET raw_data_type
        002102 UL 1 PET raw_data_size
        002301 OB 1 raw_data_blob
        002302 OB 1 PET raw_data_blob
        500101 UI 1 GE Advance Curve.curve_id
        500102 SH 1 GE Advance Curve.compatible_version
        500103 SH 1 GE Advance Curve.software_version
        500104 SL 1 GE Advance Curve.statistics_type
        500105 LT 1 GE Advance Curve.how_derived
        500106 SL 1 GE Advance Curve.how_derived_size
        500107 SL 1 GE Advance Curve.multi_patient
        500108 SL 1 GE Advance Curve.deadtime
        500301 SQ 1 GE Advance Graph Sequence
        500302 UI 1 GE Advance Graph.graph_id
        500303 SH 1 GE Advance Graph.compatible_version
        500304 SH 1 GE Advance Graph.software_version
        500305 LO 1 GE Advance Graph.title
        500306 DT 1 GE Advance Graph.graph_datetime
        500307 ST 1 GE Advance Graph.graph_description
        500308 LO 1 GE Advance Graph.title_font_name
        500309 SH 1 GE Advance Graph.title_font_size
        50030A LO 1 GE Advance Graph.footer
        50030B SH 1 GE Advance Graph.footer_font_size
        50030C LO 1 GE Advance Graph.foreground_color
        50030D LO 1 GE Advance Graph.background_color
        50030E SL 1 GE Advance Graph.graph_border
        50030F SL 1 GE Advance Graph.graph_width
        500310 SL 1 GE Advance Graph.graph_height
        500311 SL 1 GE Advance Graph.grid
        500312 LO 1 GE Advance Graph.label_font_name
        500313 SH 1 GE Advance Graph.label_font_size
        500314 LO 1 GE Advance Graph.axes_color
        500315 LO 1 GE Advance Graph.x_axis_label
        500316 SL 1 GE Advance Graph.x_axis_units
        500317 FL 1 GE Advance Graph.x_major_tics
        500318 FL 1 GE Advance Graph.x_axis_min
        500319 FL 1 GE Advance Graph.x_axis_max
        50031A LO 1 GE Advance Graph.y_axis_label
        50031B SL 1 GE Advance Graph.y_axis_units
        50031C FL 1 GE Advance Graph.y_major_tics
        50031D FL 1 GE Advance Graph.y_axis_min
        50031E FL 1 GE Advance Graph.y_axis_max
        50031F LO 1 GE Advance Graph.legend_font_name
        500320 SH 1 GE Advance Graph.legend_font_size
        500321 SL 1 GE Advance Graph.legend_location_x
        500322 SL 1 GE Advance Graph.legend_location_y
        500323 SL 1 GE Advance Graph.legend_width
        500324 SL 1 GE Advance Graph.legend_height
        500325 SL 1 GE Advance Graph.legend_border
        500326 SL 1 GE Advance Graph.multi_patient
        500501 SQ 1 GE Advance CurvePresentation Sequence
        500502 UI 1 GE Advance CurvePresentation.curvepresent_id
        500503 UI 1 GE Advance CurvePresentation.graph_id
        500504 UI 1 GE Advance CurvePresentation.curve_id
        500505 SH 1 GE Advance CurvePresentation.compatible_version
        500506 SH 1 GE Advance CurvePresentation.software_version
        500507 LO 1 GE Advance CurvePresentation.curve_label
        500508 LO 1 GE Advance CurvePresentation.color
        500509 SL 1 GE Advance CurvePresentation.line_type
        50050A SL 1 GE Advance CurvePresentation.line_width
        50050B SL 1 GE Advance CurvePresentation.point_symbol
        50050C SL 1 GE Advance CurvePresentation.point_symbol_dim
        50050D LO 1 GE Advance CurvePresentation.point_color
        @GEMS_QVA_PHOTO_01
        000960 FL 1 Dodge End Diastolic Volume ml
        000961 FL 1 Dodge End Systolic Volume ml
        000962 FL 1 Dodge Stroke Volume ml
        000963 IS 1 Dodge Ejection Fraction
        000964 FL 1 Simpson End Diastolic Volume ml
        000965 FL 1 Simpson End Systolic Volume ml
        000966 FL 1 Simpson Stroke Volume ml
        000967 IS 1 Simpson Ejection Fraction
        000968 FL 1 CFX Single Hypokinesia in Region
        000969 FL 1 CFX Single Hyperkinesia in Opposite Region
        00096A IS 1 CFX Single Total LV contour Percent
        00096B FL 1 CFX Multiple Hypokinesia in Region
        00096C FL 1 CFX Multiple Hyperkinesia in Opposite Region
        00096D IS 1 CFX Multiple Total LV contour Percent
        00096E FL 1 RCA Single Hypokinesia in Region
        00096F FL 1 RCA Single Hyperkinesia in Opposite Region
        000970 IS 1 RCA Single Total LV contour Percent
        000971 FL 1 RCA Multiple Hypokinesia in Region
        000972 FL 1 RCA Multiple Hyperkinesia in Opposite Region
        000973 IS 1 RCA Multiple Total LV contour Percent
        000974 FL 1 LAD Single Hypokinesia in Region
        000975 FL 1 LAD Single Hyperkinesia in Opposite Region
        000976 IS 1 LAD Single Total LV contour Percent
        000977 FL 1 LAD Multiple Hypokinesia in Region
        000978 FL 1 LAD Multiple Hyperkinesia in Opposite Region
        000979 IS 1 LAD Multiple Total LV contour Percent
        00097A FL 1 Dodge End Diastolic Volume ml/m2
        00097C FL 1 Dodge End Systolic Volume ml/m2
        00097E FL 1 Dodge Stroke Volume ml/m2
        000980 FL 1 Simpson End Diastolic Volume ml/m2
        000982 FL 1 Simpson End Systolic Volume ml/m2
        000984 FL 1 Simpson Stroke Volume ml/m2
        @GEMS_RELA_01
        002103 SS 1 Series from which Prescribed
        002105 SH 1 Genesis Version - now
        002107 UL 1 Series Record checksum
        002115 US 1
        002116 SS 1
        002118 SH 1 Genesis version - Now
        002119 UL 1 Acq recon record checksum
        002120 DS 1 Table start location
        002135 SS 1 Series from which prescribed
        002136 SS 1 Image from which prescribed
        002137 SS 1 Screen Format
        00214A LO 1 Anatomical reference for scout
        00214E US 1
        00214F SS 1 Locations in acquisition
        002150 SS 1 Graphically prescribed
        002151 DS 1 Rotation from source x rot
        002152 DS 1 Rotation from source y rot
        002153 DS 1 Rotation from source z rot
        002154 SH 3 Image position
        002155 SH 6 Image orientation
        002156 SL 1 Num 3D slabs
        002157 SL 1 Locs per 3D slab
        002158 SL 1 Overlaps
        002159 SL 1 Image Filtering 0.5/0.2T
        00215A SL 1 Diffusion direction
        00215B DS 1 Tagging Flip Angle
        00215C DS 1 Tagging Orientation
        00215D DS 1 Tag Spacing
        00215E DS 1 RTIA_timer
        00215F DS 1 Fps
        002170 LT 1
        002171 LT 1
        002181 DS 1 Auto window/level alpha
        002182 DS 1 Auto window/level beta
        002183 DS 1 Auto window/level window
        002184 DS 1 Auto window/level level
        002190 SS 1 Tube focal spot position
        002191 SS 1 Biopsy position
        002192 FL 1 Biopsy T location
        002193 FL 1 Biopsy ref location
        @GEMS_RTEN_01
        024911 DA 1 Plan Creation Date
        024913 TM 1 Plan Creation Time
        024914 PN 1 Operator Name
        024916 LO 1 Plan Comment
        024918 SQ 1 Plan Image Sequence
        02491A LO 1 Exam/Series/Image Identifier
        02491B IS 1 Additional Image Identifier
        02491C CS 1 Build Resolution
        024920 SQ 1 Structure Sequence
        024922 SH 1 Structure Name
        024924 CS 1 Structure Type
        024928 CS 1 Structure Color
        024930 SQ 1 Slab Sequence
        024932 SQ 1 Slab Image Sequence
        024936 DS 1 Z Plus Thickness
        024938 DS 1 Z Minus Thickness
        02493A DS 3-n Slab Shape
        024940 SQ 1 Marker Sequence
        024942 SH 1 Marker Name
        024944 CS 1 Marker Color
        024946 DS 3 Marker Position
        024950 SQ 1 Beam Group Sequence
        024951 SH 1 Group Name
        024952 CS 1-n Group Properties
        024954 SQ 1 Beam Sequence
        024960 SQ 1 Machine Reference Sequence
        024962 SH 1 Machine Name
        024964 SH 1 Beam Name
        024966 CS 1 Particle Type
        024968 DS 1 Nominal Particle Energy
        024970 SQ 1 Block Sequence
        024972 LO 1 Block Name
        024974 DS 2-n Block Shape
        024980 SQ 1 Cutout Sequence
        024982 LO 1 Cutout Name
        024984 DS 2-n Cutout Shape
        024990 SH 1 Collimator Name
        024992 CS 1 Collimator Type
        0249A0 SQ 1 Dynamic Segment Sequence
        0249A2 DS 1 Table Angle
        0249A4 DS 1 Gantry Angle
        0249A6 DS 1 Collimator Angle
        0249A8 DS 3 Isocenter Position
        0249A9 DS 1 Source-Surface Distance
        0249AA DS 1 X Symmetric Opening
        0249AC DS 1 Y Symmetric Opening
        0249AE DS 1 X Positive Jaw Position
        0249B0 DS 1 X Negative Jaw Position
        0249B2 DS 1 Y Positive Jaw Position
        0249B4 DS 1 Y Negative Jaw Position
        0249B6 DS 2-n Leaf Positions
        0249D0 CS 1 Treatment Position
        @GEMS_SENO_02
        004504 CS 1 AES
        004506 DS 1 Stereo angle
        004509 DS 1 Real Magnification Factor
        00450B CS 1 Senograph Type
        00450C DS 1 Integration Time
        00450D DS 1 ROI Origin X and Y
        004511 DS 2 Receptor Size cm X and Y
        004512 IS 2 Receptor Size Pixels X and Y
        004513 ST 1 Screen
        004514 DS 1 Pixel Pitch Microns
        004515 IS 1 Pixel Depth Bits
        004516 IS 2 Binning Factor X and Y
        00451B LO 1 Clinical View
        00451D DS 1 Mean Of Raw Gray Levels
        00451E DS 1 Mean Of Offset Gray Levels
        00451F DS 1 Mean Of Corrected Gray Levels
        004520 DS 1 Estimated Anat mean
        004521 DS 1 Mean Of Log Region Gray Levels
        004522 DS 1 Standard Deviation Of Raw Gray Levels
        004523 DS 1 Standard Deviation Of Corrected Gray Levels
        004524 DS 1 Standard Deviation Of Region Gray Levels
        004525 DS 1 Standard Deviation Of Log Region Gray Levels
        004526 OB 1 MAO Buffer
        004527 IS 1 Set Number
        004528 CS 1 WindowingType (LINEAR or GAMMA)
        004529 DS 2 Windowing parameters
        00452A IS 1 2DLocX
        00452B IS 1 2DLocY
        004539 US 1 Vignette Rows
        00453A US 1 Vignette Columns
        00453B US 1 Vignette Bits Allocated
        00453C US 1 Vignette Bits Stored
        00453D US 1 Vignette High Bit
        00453E US 1 Vignette Pixel Representation
        00453F OB 1 Vignette Pixel Data
        004549 DS 1 Radiological Thickness
        004550 UI 1 SC Instance UID
        004551 UI 1 SC series UID
        004552 IS 1 Raw Diagnostic Low
        004553 IS 1 Raw Diagnostic High
        004554 DS 1 Exponent
        004555 IS 1 A Coefficients
        004556 DS 1 Noise Reduction Sensitivity
        004557 DS 1 Noise Reduction Threshold
        004558 DS 1 mu
        004559 IS 1 Threshold
        004560 IS 4 Breast ROI X
        004561 IS 4 Breast ROI Y
        004562 IS 1 User Window Center
        004563 IS 1 User Window Width
        004564 IS 1 Segm Threshold
        004565 IS 1 Detector Entrance Dose
        004566 IS 1 Asymmetrical Collimation Information
        004571 OB 1 STX buffer
        004572 DS 2 Image Crop point
        @GEMS_SERS_01
        002506 SS 1 Last pulse sequence used
        002507 SL 1 Images in Series
        002510 SL 1 Landmark Counter
        002511 SS 1 Number of Acquisitions
        002514 SL 1 Indicates no. of updates to header
        002517 SL 1 Series Complete Flag
        002518 SL 1 Number of images archived
        002519 SL 1 Last image number used
        00251A SH 1 Primary Receiver Suite and Host
        00251B OB 1 Protocol Data Block (compressed)
        @GEMS_STDY_01
        002301 SL 1 Number of series in Study
        002302 SL 1 Number of unarchived Series
        002310 SS 1 Reference image field
        002350 SS 1 Summary image
        002370 FD 1 Start time(secs) in first axial
        002374 SL 1 No. of updates to header
        00237D SS 1 Indicates study has complete info (DICOM/genesis)
        @GEMS_Ultrasound_ImageGroup_001
        600310 SQ 1
        600311 OB 1
        @GEMS_Ultrasound_MovieGroup_001
        7FE101 SQ 1
        7FE102 LO 1
        7FE103 UL 1
        7FE108 SQ 1
        7FE110 SQ 1
        7FE112 LO 1
        7FE118 SQ 1
        7FE120 SQ 1
        7FE124 SH 1
        7FE126 SQ 1
        7FE136 SQ 1
        7FE137 UL 1
        7FE143 OB 1
        7FE148 FD 1-2
        7FE149 UL 1
        7FE151 FL 1
        7FE152 FD 1
        7FE153 UL 1
        7FE154 SL 1
        7FE155 OB 1
        7FE157 LT 1
        7FE160 OB 1
        7FE161 OW 1
        7FE170 SQ 1
        7FE171 UL 1
        7FE172 LO 1
        7FE173 SQ 1
        7FE174 LO 1
        7FE175 SQ 1
        7FE177 FD 1-n
        7FE179 SL 1
        7FE183 SQ 1
        7FE184 LO 1
        7FE185 SQ 1
        7FE186 SL 4
        7FE187 FD 4
        7FE188 FD 1
        @GEMS_VXTLSTATE_001
        005705 SQ 1 Volumes_info
        005706 SQ 1 Image_UIDs
        005707 DT 1 SUV_ScanTime
        005708 DT 1 SUV_AdministredTime
        005709 DT 1 SUV_MeasuredTime
        005710 DT 1 SUV_PostInjectedTime
        005711 FL 1 SUV_TracerActivity
        005712 FL 1 SUV_PostInjectedActivity
        005713 FL 1 SUV_HalfLife
        005714 LO 1 SState_Version
        005715 SQ 1 SegList_Seq
        005716 IS 1 SegList_Count
        005717 OB 1 SegList_List
        005718 LO 1 SegList_Name
        005719 LO 1 Volume_Filename
        005720 LO 1 SegList_Label
        005721 SQ 1 Bookmark_Seq
        005722 LT 1 Bookmark
        005723 FL 3 Cursor_position
        005724 UL 3-n Color_Value_Field
        005725 IS 1 Count
        005726 SQ 1 Views_info
        005727 LT 1 View_Slot
        005728 IS 1 Wireframe_Size
        005729 UT 1 Wireframe
        005730 IS 1 Annotation_Size
        005731 LT 1 Annotation
        005732 IS 1 Slider_State
        005733 LO 1 Proto_Name
        005734 LO 1 Proto_Title
        005735 LO 1 Proto_FilmName
        005736 LO 1 Proto_Step
        005738 LT 1 SegList_Slots
        005739 IS 1 VT_Points_Size
        005740 LT 1 VT_Points
        005741 IS 1 VT_Meas_Size
        005742 LT 1 VT_Meas
        005743 IS 1 VT_Tree_Size
        005744 UT 1 VT_Tree
        005746 IS 1 VT_Preset_Size
        005747 LT 1 VT_Preset
        005748 IS 1 VT_State_Size
        005749 LT 1 VT_State
        005750 IS 1 Preferences_Size
        005751 LT 1 Preferences
        005752 IS 1 Volume_ZComb_Filter
        005753 IS 1 HTML_Page_Size
        005754 LT 1 HTML_Page
        005755 FL 3 Camera_Position
        005756 IS 1 Slider_Size
        005757 LT 1 Slider
        005758 LO 1 SegList_Pretty_Name
        @GEMS_VXTL_USERDATA_01
        004711 LT 1
        @GEMS_XELPRV_01
        003308 CS 1 Object Type
        003310 SL 1 Modified
        003311 LO 1 Name
        003314 LO 1 StudyId
        003316 LO 1 ProtocolDataUID
        003317 SH 1 Date
        003318 SH 1 Time
        003319 UL 1 ProtocoldataFlags
        00331A LO 1 ProtocolName
        00331B LO 1 StudyId
        00331C OB 1 BulkData
        00331D SL 1-n IntData
        00331E FD 1-n DoubleData
        00331F OB 1 StringData
        003320 OB 1 BulkDataFormat
        003321 OB 1 IntDataFormat
        003322 OB 1 DoubleDataFormat
        003323 OB 1 StringDataFormat
        003324 LT 1 Description
        003328 LO 1 RTName
        003329 LT 1 RTSpecification
        00332A UL 1 ReviewTemplatesFlags
        00332B LT 1 DataValidationSpec
        00332C LT 1 Description
        00332D LT 1 IconDescription
        003350 SQ 1 ProtocoldataSQ
        003351 UI 1 PDOSOPClassUID
        003352 UI 1 PDOSOPInstanceUID
        003360 SQ 1 ReviewtemplateSQ
        003361 UI 1 RTOSOPClassUID
        003362 UI 1 RTOSOPInstanceUID
        003370 SQ 1 SeriesdataSQ
        003371 UI 1 SDOSOPClassUID
        003372 UI 1 SDOSOPInstanceUID
        003373 SQ 1 SDODoubleDataSQ
        005701 SQ 1 ROISQ
        005702 UI 1 SOPClassUID
        005703 UI 1 SOPInstanceUID
        005710 IS 1 ROINumber
        005711 UI 1 Dimensions
        005712 UI 1 Points
        005713 UI 1 Type
        005714 UI 1 Description
        005715 UI 1 Data value Representation
        005716 UI 1 Label
        005717 UI 1 Data
        005741 SL 1 Modified
        005742 LO 1 Name
        005743 SL 1 Rid
        005745 LO 1 SOPClassUID
        005746 LO 1 SOPInstanceUID
        005747 LO 1 Normal Colour
        005748 LT 1 NameFont
        005749 SL 1 FillPattern
        00574A SL 1 LineStyle
        00574B SL 1 LineDashLength
        00574C SL 1 LineThickness
        00574D SL 1 Interactivity
        00574E SL 1 NamePos
        00574F SL 1 NameDisplay
        005750 LO 1 Label
        005751 SL 1-n BpSeg
        005752 US 1-n BpSegpairs
        005753 SL 1 SeedSpace
        005754 FD 1-n Seeds
        005755 SL 1-n Shape
        005756 FD 1-n ShapeTilt
        005759 SL 1-n ShapePtsSpace
        00575A SL 1-n ShapeCtrlPtsCount
        00575B FD 1-n Shap CtrlPts
        00575C SL 1 ShapeCPSpace
        00575D UL 1-n ROIFlags
        00575E UL 1 FrameNumber
        005760 LO 1-n DatasetROIMapping
        @GEMS_XR3DCAL_01
        002101 IS 1 3Dcal image rows
        002102 IS 1 3Dcal image columns
        002103 FL 1 3Dcal field of view
        002104 DA 1 3Dcal acquisition date
        002105 TM 1 3Dcal acquisition time
        002106 DA 1 3Dcal calibration processing date
        002107 TM 1 3Dcal calibration processing time
        002108 FL 1 3Dcal L arm angle
        002109 FL 1-n 3Dcal Pivot angle vector
        00210A FL 1 3Dcal C arm angle
        00210B SQ 1 3Dcal matrix sequence
        00210C LO 1-n 3Dcal matrix elements
        00210D LO 1 3Dcal algorithm version
        00210E FL 1 3Dcal 3D frame unit size
        00210F LO 1 3Dcal calibration mode
        002110 FL 1 3Dcal image frame origin row
        002111 FL 1 3Dcal image frame origin column
        002112 IS 1 3Dcal positioner pivot rotation speed
        002113 IS 1 3Dcal number of images
        002114 UI 1 3Dcal Instance UID
        002115 FL 2 3Dcal image pixel spacing
        002116 CS 1 3Dcal centering mode
        @GEMS_YMHD_01
        003305 UN 1
        003306 UN 1
        @GE_GENESIS_REV3.0
        001939 SS 1 Axial Type
        00198F SS 1 Swap Phase / Frequency Axis
        00199C SS 1 Pulse Sequence Name
        00199F SS 1 Coil Type
        0019A4 SS 1 SAT fat/water/none
        0019C0 SS 1 Bitmap of SAT Selections
        0019C1 SS 1 Surfacel Coil Iintensity Correction Flag
        0019CB SS 1 Phase Contrast Flow Axis
        0019CC SS 1 Phase Contrast Velocity Encoding
        0019D5 SS 1 Fractional Echo
        0019D8 SS 1 Variable Echo Flag
        0019D9 DS 1 Concatenated Sat
        0019F2 SS 1 Number of Phases
        00431E DS 1 Delta Start Time
        004327 SH 1 Pitch Ratio
        @GE_GROUP
        600510 UT 1
        @HMC - CT - ID
        000900 UN 1 Image ID Information (e.g. Patient Name, Patient ID)
        000901 UN 1 Image ID Information (e.g. Patient Comment)
        @HOLOGIC
        001100 LO 1 Hx Questionnaire
        002101 LT 1 Image Analysis Data in XML
        002300 LO 1 Encoding Scheme Version
        002301 LO 1 P File Name
        002302 OB 1 P File Data
        002303 UL 1 P File Length
        002304 OB 1 R File Data
        002305 UL 1 R File Length
        @HOLOGIC, Inc.
        001906 LO 1
        001907 SH 1
        001908 LO 1
        001916 DS 1
        001926 LO 1
        001927 SH 1
        001928 LO 1
        001929 LO 1
        001930 US 1
        001931 US 1
        001932 US 1
        001933 US 1
        001934 US 1
        001935 US 1
        001937 LO 1
        001940 DS 1
        001941 DS 1
        001942 DS 1
        001943 DS 1
        001944 IS 1
        001945 IS 1
        001946 IS 1
        001970 DS 1
        001985 IS 1
        001990 DS 1
        7E0101 LO 1
        7E0102 LO 1
        7E0110 SQ 1
        7E0111 SQ 1
        7E0112 OB 1
        7F0101 LO 1
        7F0102 SH 1
        7F0110 SQ 1
        7F0112 OB 1
        @Hologic
        001100 LO 1 Hx Questionnaire
        002101 LT 1 Image Analysis Data in XML
        002300 LO 1 Encoding Scheme Version
        002301 LO 1 P File Name
        002302 OB 1 P File Data
        002303 UL 1 P File Length
        002304 OB 1 R File Data
        002305 UL 1 R File Length
        @IDEXX
        001100 LO 1 Breed Name
        001101 LO 1 Species Name
        001102 PN 1 Owner
        @IMPAC
        300B02 FL 1
        300B04 FL 1
        300B0E FL 1
        @IMS s.r.l. Biopsy Private Code
        126901 IS 1 Biopsy Image
        126910 IS 1-n Biopsy Markers X
        126911 IS 1-n Biopsy Markers Y
        126912 IS 1 Biopsy Markers Number
        126920 IS 1 Biopsy Area Left Border
        126921 IS 1 Biopsy Area Right Border
        126922 IS 1 Biopsy Area Top Border
        126923 IS 1 Biopsy Area Bottom Border
        @IMS s.r.l. Mammography Private Code
        127101 IS 1
        127102 IS 1
        127110 IS 1
        127111 IS 1
        127112 IS 1
        127113 IS 1
        127120 IS 1
        127121 IS 1
        127122 IS 1
        127138 LO 1
        127139 US 1
        127140 US 1
        127141 LO 1
        127142 LT 1
        127145 IS 1
        127146 IS 1
        127147 IS 1
        127148 IS 1
        127149 IS 1
        127150 IS 1
        127151 IS 1
        127152 IS 1
        127153 LO 1
        127154 IS 1
        @INFINITT_FMX
        001510 LO 1
        001511 LO 1
        @INTEGRIS 1.0
        000908 CS 1 Exposure Channel
        000932 TM 1 Exposure Start Time
        001900 LO 1 APR Name
        001940 DS 1 Frame Rate
        002112 IS 1 Exposure Number
        002900 SQ 1 Edge Enhancement Sequence
        002901 US 2 Convolution Kernel Size
        002902 US 1-n Convolution Kernel Coefficients
        002903 FL 1 Edge Enhancement Gain
        002908 IS 1 Number of Exposure Results
        004120 DS 1 Accumulated Fluoroscopy Dose
        004130 DS 1 Accumulated Exposure Dose
        004140 DS 1 Total Dose
        004141 US 1 Total Number of Frames
        004150 SQ 1 Exposure Information Sequence
        @INTELERAD MEDICAL SYSTEMS
        3F0101 LO 1 Institution Code
        3F0102 LO 1 Routed Transfer AE
        3F0103 LO 1 Source AE
        3F0104 LO 1 Deferred Validation
        3F0105 LO 1 Series Owner
        @ISG Image
        006511 UL 1
        @ISG shadow
        002970 IS 1
        002980 IS 1
        002990 IS 1
        @ISI
        000901 SQ 1 SIENET General Purpose IMGF
        @Image (ID, Version, Size, Dump, GUID)
        800300 LO 1 ID
        800310 LO 1 Version
        800320 UL 1 Size
        800330 OB 1 Dump
        800340 LO 1 GUID
        @Imaging Dynamics Company Ltd.
        432105 UN 1 Custom Tag
        432110 UN 1 Custom Tag
        432141 CS 1
        432142 US 1
        432150 DS 1 Custom Tag
        432151 DS 1 Custom Tag
        432164 LO 1 Custom Tag
        @KINETDX
        0021A5 US 1
        0021A8 LO 1
        0021AA OB 1
        @KINETDX_GRAPHICS
        0021A4 LT 1
        @KRETZ_US
        7FE101 OB 1
        @Kodak Image Information
        002915 LO 1
        002916 LO 1
        002917 LO 1
        002918 UT 1
        002919 IS 1
        00291A IS 1
        @LODOX_STATSCAN
        001901 IS 1-n
        001902 IS 1
        001903 DS 1
        001904 DS 1
        001905 DS 1
        001906 DS 1
        001907 DS 1
        001908 DS 1
        @LORAD Selenia
        001906 OB 1 Paddle ID
        001907 OB 1 Paddle Position
        001908 OB 1 Collimation Size
        001926 OB 1
        001927 OB 1
        001928 OB 1
        001929 OB 1
        001930 OB 1
        001931 OB 1
        001932 OB 1
        001933 OB 1
        001934 OB 1
        001935 OB 1
        001940 OB 1
        001941 OB 1
        001950 OB 1
        001951 OB 1
        001952 OB 1
        001953 OB 1
        001970 OB 1
        001971 OB 1
        @MAROTECH Inc.
        003701 LO 1 Some kind of version number
        003721 US 1 Icon Row
        003722 US 1 Icon Col
        003723 OB 1 JPEG Compressed Icon
        @MDS NORDION OTP ANATOMY MODELLING
        300500 SQ 1
        300502 CS 1
        300504 DS 1
        300506 DS 1
        300508 DS 1
        30050A CS 1
        30050C CS 1
        30050E CS 1
        300510 DS 1
        300512 DS 1
        @MEDIFACE
        002101 UN 1
        002110 UN 1
        002111 UN 1
        002112 UN 1
        002121 UN 1
        002122 UN 1
        002130 UN 1
        002131 UN 1
        002140 UN 1
        002141 UN 1
        002142 UN 1
        002150 UN 1
        002151 UN 1
        002152 UN 1
        002160 UN 1
        0021F1 UN 1
        0021F2 UN 1
        002901 UL 1
        002910 DS 1 Window Center
        002911 DS 1 Window Width
        002920 DS 1
        002921 UL 1
        002922 DS 2
        002930 LT 1
        @MERGE TECHNOLOGIES, INC.
        000900 OB 1
        @MITRA LINKED ATTRIBUTES 1.0
        003120 LO 1 Global Patient ID
        @MITRA OBJECT ATTRIBUTES 1.0
        003302 LO 1
        003304 LO 1
        003306 LO 1
        003308 LO 1
        00330A LO 1
        @MITRA OBJECT DOCUMENT 1.0
        002900 OB 1
        @MITRA OBJECT UTF8 ATTRIBUTES 1.0
        003302 PN 1 Patient's Name
        003304 CS 1 Study Description
        003306 PN 1 Referring Physician's Name
        003308 PN 1 Requesting Physician's Name
        00330A PN 1 Performing Physician's Name
        00330C LO 1 Reason for Study
        00330E LT 1 Study Comments
        003313 PN 1 Patient's Name Single Byte
        003314 PN 1 Patient's Name Ideographic
        003315 PN 1 Patient's Name Phonetic
        003316 PN 1 Referring Physician's Name Single Byte
        003317 PN 1 Referring Physician's Name Ideographic
        003318 PN 1 Referring Physician's Name Phonetic
        003319 PN 1 Requesting Physician's Name Single Byte
        00331A PN 1 Requesting Physician's Name Ideographic
        00331B PN 1 Requesting Physician's Name Phonetic
        00331C PN 1 Performing Physician's Name Single Byte
        00331D PN 1 Performing Physician's Name Ideographic
        00331E PN 1 Performing Physician's Name Phonetic
        @MITRA PRESENTATION 1.0
        002900 CS 1 Mitra Rotation
        002901 LO 1 Mitra Window Width
        002902 LO 1 Mitra Window Centre
        002903 IS 1 Mitra Invert
        002904 IS 1 Mitra Has Tabstop
        002905 CS 1 Smooth Rotation
        002910 CS 1 Breast Box x0
        002911 CS 1 Breast Box y0
        002912 CS 1 Breast Box x1
        002913 CS 1 Breast Box y1
        @MMCPrivate
        000900 LO 1 Private Creator
        000901 LO 1 Technologist
        000902 LO 1 ScheduledStudyDateTime
        000903 OB 1 StudyAppData
        000904 UI 1 ProtocolObjectID
        000905 LO 1 Name
        000906 IS 1 Frequency
        000907 SH 1 UpdateFlag
        000908 SH 1 Directory
        000909 LO 1 Comments
        00090A LO 1 Region
        00090B SH 1 Laterality
        00090C TM 1 TotalScanTime
        00090D LO 1 ContrastMedium
        00090E LO 1 CreateDateTime
        00090F LO 1 Creator
        000910 LO 1 SiteName
        000911 LO 1 ReferringPhysician
        000912 LO 1 Radiologist
        000913 LO 1 Technologist
        000914 UI 1 ProtocolUid
        000915 SH 1 IsInLibrary
        000916 LO 1 Gating
        000917 ST 1 Note
        000918 IS 1 NumberOfTasks
        000919 SH 1 IsFlagRaised
        00091A SH 1 IsArchived
        00091B SH 1 IsDefault
        00091C OB 1 ProtocolAppData
        00091D SH 1 IsAllowCascadeSave
        00091E SH 1 IsAllowCascadeProtect
        00091F SQ 1 TaskInfo
        000920 UI 1 TaskInfoObjectID
        000921 LO 1 Name
        000922 SH 1 TaskStatus
        000923 SH 1 TaskPriority
        000924 SH 1 Leaf
        000925 LO 1 TaskID
        000926 IS 1 Frequency
        000927 SH 1 UpdateFlag
        000928 SH 1 Directory
        000929 LO 1 Comments
        00092A SH 1 Category
        00092B LO 1 Region
        00092C SH 1 Laterality
        00092D TM 1 ScanTime
        00092E LO 1 ContrastMedium
        00092F LO 1 CreateDateTime
        000930 LO 1 Creator
        000931 LO 1 SiteName
        000932 LO 1 ReferringPhysician
        000933 LO 1 Radiologist
        000934 LO 1 Technologist
        000935 UI 1 TaskUid
        000936 UI 1 TaskInfoUid
        000937 SH 1 IsInLibrary
        000938 IS 1 TaskOrder
        000939 LO 1 Gating
        00093A SH 1 Plane
        00093B LO 1 SequenceType
        00093C SH 1 IsExecutive
        00093D ST 1 Note
        00093E SH 1 AutoStart
        00093F SH 1 AutoSave
        000940 SH 1 AutoArchive
        000941 IS 1 QueueGroupID
        000942 SH 1 IsFlagRaised
        000943 SH 1 IsArchived
        000944 SH 1 IsDefault
        000945 OB 1 TaskInfoAppData
        000946 SH 1 IsAllowCascadeSave
        000947 SH 1 IsAllowCascadeProtect
        000948 LO 1 ProtocolName
        00094E LO 1 Cms_BodyPartExamined
        00094F LO 1 IsProtected
        000950 OB 1 ?StudyReservationInfo
        000951 LO 1 Cmi_contrastBolusAgent
        000952 LO 1 Cms_institutionName
        000953 LO 1 Cms_institutionalDepartmentName
        000954 LO 1 Cms_seriesDescription
        000955 LO 1 Cms_operatorsName
        000956 LO 1 Cms_PerformingPhysiciansName
        000957 ST 1 Cms_institutionAddress
        000958 LO 1 Cmi_imageComments
        000959 LO 1 Cmi_instanceCreationDateTime
        00095A LO 1 MppsStepStatus
        00095B IS 1 FilmedCount
        00095C LO 1 IsAllowCascadeSave
        00095D LO 1 IsAllowCascadeProtect
        00095E LO 1 IsDeleted
        00095F UI 1 ProtocolObjectID
        000960 OB 1 TaskInfoAppData
        000972 UI 1 ProtocolTaskInfoObjectID
        000973 IS 1 ProtocolTaskOrder
        000974 UI 1 ProtocolTaskUid
        000975 OB 1 ProtocolTaskAppData
        000976 SH 1 ProtocolTaskIsAllowCascadeSave
        000977 SH 1 ProtocolTaskIsAllowCascadeProtect
        001100 LO 1 Private Creator
        001101 LO 1 IsRapidRegistration
        001102 LO 1 IsProtected
        001103 IS 1 FilmedCount
        001104 OB 1 ApplicationData
        001105 LO 1 IsAllowCascadeSave
        001106 LO 1 IsAllowCascadeProtect
        001107 LO 1 IsDeleted
        001900 LO 1 Private Creator
        001901 LO 1 ProcType
        001902 LO 1 Plane
        001903 SH 1 IsSnapShotSeries
        001904 DS 1 MaxFsColor
        001905 LO 1 SeriesCategoryType
        001907 LO 1 ImageContrastBolusAgent
        001908 DS 1 ImageSliceThickness
        001909 DS 1 ImageReconstructionDiameter
        00190A LO 1 ImageEchoTime
        00190B DS 1 ImageRepetitionTime
        00190C LO 1 SequenceType
        00190D LO 1 TaskUid
        00190E OB 1 SeriesAppData
        00190F IS 1 MultiSliceNumber
        001910 LO 1 ImageScanTime
        001911 LO 1 IsProtected
        001912 IS 1 ImageIncrement
        001913 LO 1 MppsStepStatus
        001914 IS 1 StorageCommittedCount
        001915 IS 1 ArchivedCount
        001916 IS 1 TransferredCount
        001917 LO 1 IsAllowCascadeSave
        001918 LO 1 IsAllowCascadeProtect
        001919 LO 1 IsDeleted
        00191A UI 1 CharacterizedImageInstanceUid
        00191B IS 1 CharacterizedImageCount
        00191C LO 1 InternalWindowWidth
        00191D LO 1 InternalWindowLevel
        00191E LO 1 ?FlipAngle?
        00191F LO 1 ?InversionTime?
        001920 UI 1 MultiFrameSopInstanceUid
        001921 OB 1 ?ScanInterface.GroupParamArchive
        002900 LO 1 Private Creator
        002901 IS 1 SliceNumber
        002902 IS 1 PhaseNumber
        002903 LO 1 ProcType
        002904 LO 1 StopwatchTime
        002905 LO 1 Plane
        002906 LO 1 ScanTime
        002908 LO 1 DualSliceFlag
        002909 LO 1 SspRatio
        00290A LO 1 GatingSignalSource
        00290B LO 1 Rephase
        00290C LO 1 HalfEcho
        00290D LO 1 RectFOVRatio
        00290E LO 1 HalfScan
        00290F LO 1 NumShots
        002910 LO 1 ContrastAgent
        002911 LO 1 EchoAllocation
        002912 LO 1 NumEchoShift
        002913 LO 1 FatSat
        002914 LO 1 MTC
        002915 LO 1 NumPreSat
        002916 LO 1 TargetVelocity
        002917 LO 1 VENCAxis
        002918 LO 1 NumVENCDirection
        00291C LO 1 IsScalableWindowLevel
        00291D LO 1 ThreeDSettingLineAngle
        00291E LO 1 MPGTotalAxis
        00291F LO 1 MPGAxisNumber
        002920 IS 1 MultiEchoNumber
        002921 DS 1 NaviAverageGateWidth
        002922 ST 1 ShimCompensateValue
        002923 LO 1 GCOffset
        002924 DS 1 NaviMaxGateWidth
        002925 DS 1 NaviMinGateWidth
        002926 DS 1 NaviMaxGatePosition
        002927 DS 1 NaviMinGatePosition
        002928 DS 1 TimeDuration
        002929 DS 1 TablePosition
        00292A DS 1 NaviInitialGateWidth
        00292B DS 1 NaviFinalGateWidth
        00292C DS 1 NaviInitialGatePosition
        00292D DS 1 NaviFinalGatePosition
        00292E DS 1 NaviAverageGatePosition
        00292F OB 1 ImageAppData
        002930 FD 1 DiffusionBValue
        002931 SQ 1 SharedFunctionalGroupsSequence
        002932 SQ 1 PerFrameFunctionalGroupsSequence
        002933 DS 1 LossyImageCompressionRatio
        002934 UI 1 InstanceCreatorUID
        002935 UI 1 RelatedGeneralSOPClassUID
        002936 UI 1 OriginalSpecializedSOPClassUID
        002937 SH 1 TimezoneOffsetFromUTC
        002938 CS 1 SOPInstanceStatus
        002939 DT 1 SOPAuthorizationDateandTime
        00293A LT 1 SOPAuthorizationComment
        00293B LO 1 AuthorizationEquipmentCertificationNumber
        00293C UL 1 ConcatenationFrameOffsetNumber
        00293D US 1 RepresentativeFrameNumber
        00293E UI 1 ConcatenationUID
        00293F US 1 InConcatenationNumber
        002940 CS 1 CardiacSynchronizationTechnique
        002941 CS 1 CardiacSignalSource
        002942 FD 1 CardiacRRIntervalSpecified
        002943 CS 1 CardiacBeatRejectionTechnique
        002944 IS 1 LowRRValue
        002945 IS 1 HighRRValue
        002946 IS 1 IntervalsAcquired
        002947 IS 1 IntervalsRejected
        002948 CS 1 RespiratoryMotionCompensationTechnique
        002949 CS 1 RespiratorySignalSource
        00294A CS 1 BulkMotionCompensationTechnique
        00294B CS 1 BulkMotionSignalSource
        00294C CS 1 PixelPresentation
        00294D CS 1 VolumetricProperties
        00294E CS 1 VolumeBasedCalculationTechnique
        00294F ST 1 AcquisitionContextDescription
        002950 SQ 1 ModalityLUTSequence
        002951 LO 1 LUTDescriptor
        002952 LO 1 LUTExplanation
        002953 LO 1 LUTData
        002954 CS 1 PresentationLUTShape
        002955 SQ 1 FrameAnatomySequence
        002956 CS 1 FrameLaterality
        002957 SQ 1 AnatomicRegionSequence
        002958 SH 1 AnatomicRegionCodeValue
        002959 SH 1 AnatomicRegionCodingSchemeDesignator
        00295A SH 1 AnatomicRegionCodingSchemeVersion
        00295B LO 1 AnatomicRegionCodeMeaning
        00295C SQ 1 PixelValueTransformationSequence
        00295D LO 1 RescaleType
        00295E SQ 1 CardiacTriggerSequence
        00295F FD 1 TriggerDelayTime
        002960 SQ 1 FrameVOILUTSequence
        002961 LO 1 WindowCenterAndWidthExplanation
        002962 CS 1 AcquisitionContrast
        002963 SQ 1 MRModifierSequence
        002964 CS 1 ParallelAcquisitionTechnic
        002965 FD 1 ParallelReductionFactorSecIn
        002966 CS 1 InversionRecovery
        002967 CS 1 FlowCompensation
        002968 CS 1 FlowCompensationDirection
        002969 CS 1 SpatialPreSaturation
        00296A CS 1 PartialFourier
        00296B CS 1 PartialFourierDirection
        00296C CS 1 ResonantNucleus
        00296D CS 1 KSpaceFiltering
        00296E CS 1 ApplicableSafetyStandardAgency
        00296F LO 1 ApplicableSafetyStandardDescription
        002970 SQ 1 MRReceiveCoilSequence
        002971 LO 1 ReceiveCoilManufacturerName
        002972 CS 1 ReceiveCoilType
        002973 CS 1 QuadratureReceiveCoil
        002974 LO 1 MultiCoilConfiguration
        002975 CS 1 ComplexImageComponent
        002976 SH 1 PulseSequenceName
        002977 CS 1 EchoPulseSequence
        002978 CS 1 MultipleSpinEcho
        002979 CS 1 MultiPlanarExcitation
        00297A CS 1 PhaseContrast
        00297B CS 1 TimeOfFlightContrast
        00297C CS 1 SteadyStatePulseSequence
        00297D CS 1 EchoPlanarPulseSequence
        00297E CS 1 SpectrallySelectedSuppression
        00297F CS 1 OversamplingPhase
        002980 CS 1 SegmentedKSpaceTraversal
        002981 CS 1 CoverageOfKSpace
        002982 SQ 1 MRTimingAndRelatedParametersSequence
        002983 US 1 RFEchoTrainLength
        002984 US 1 GradientEchoTrainLength
        002985 CS 1 GradientOutputType
        002986 FD 1 GradientOutput
        002987 SQ 1 MRFOVGeometrySequence
        002988 US 1 MRAcquisitionFrequencyEncodingSteps
        002989 US 1 MRAcquisitionPhaseEncodingStepsInPlane
        00298A US 1 MRAcquisitionPhaseEncodingStepsOutOfPlane
        00298B SQ 1 MRTransmitCoilSequence
        00298C SH 1 TransmitCoilName
        00298D LO 1 TransmitCoilManufacturerName
        00298E CS 1 TransmitCoilType
        00298F SQ 1 MREchoSequence
        002990 FD 1 EffectiveEchoTime
        002991 SQ 1 MRMetaboliteMapSequence
        002992 ST 1 MetaboliteMapDescription
        002993 SQ 1 MetaboliteMapCodeSequence
        002994 SH 1 MetaboliteMapCodeValue
        002995 SH 1 MetaboliteMapCodingSchemeDesignator
        002996 SH 1 MetaboliteMapCodingSchemeVersion
        002997 LO 1 MetaboliteMapCodeMeaning
        002998 SQ 1 MRImagingModifierSequence
        002999 CS 1 MagnetizationTransfer
        00299A CS 1 BloodSignalNulling
        00299B CS 1 Tagging
        00299C FD 1 TagSpacingFirstDimension
        00299D FD 1 TagSpacingSecondDimension
        00299E FD 1 TagAngleFirstAxis
        00299F SS 1 TagAngleSecondAxis
        0029A0 FD 1 TagThickness
        0029A1 FD 1 TaggingDelay
        0029A2 FD 1 TransmitterFrequency
        0029A3 DS 1 PixelBandwidth
        0029A4 SQ 1 MRVelocityEncodingSequence
        0029A5 FD 1 VelocityEncodingDirection
        0029A6 FD 1 VelocityEncodingMinimumValue
        0029A7 FD 1 VelocityEncodingMaximumValue
        0029A8 SQ 1 MRImageFrameTypeSequence
        0029A9 CS 1 FrameType
        0029AA CS 1 PixelPresentation
        0029AB CS 1 VolumetricProperties
        0029AC CS 1 VolumeBasedCalculationTechnique
        0029AD IS 1 FilmedCount
        0029AE LO 1 IsTransferred
        0029AF LO 1 IsArchived
        0029B0 LO 1 MppsStepStatus
        0029B1 LO 1 CommitmentStatus
        0029B2 LO 1 IsStorageCommitted
        0029B3 LO 1 IsDicom
        0029B4 LO 1 IsAllowCascadeSave
        0029B5 LO 1 IsAllowCascadeProtect
        0029B6 LO 1 IsDeleted
        0029B7 OB 1 ApplicationData
        0029B8 LO 1 IsAllowCascadeSave
        0029B9 LO 1 IsAllowCascadeProtect
        0029BA LO 1 IsDeleted
        0029BB IS 1 VOI1
        0029BC IS 1 VOI2
        0029BD UI 1 BackgroundImageInstanceUID
        0029BE LO 1 IsStoredToPortableMedia
        0029BF DS 1 Voi1
        0029C0 FD 1 SelectiveIRColumn
        0029C1 DS 1 Voi2
        0029C2 DS 1 MixingTime
        0029C3 DS 1 SelectiveIRPosition
        0029C4 DS 1 SelectiveIRRow
        0029C5 DS 1 SelectiveIRColumn
        0029C6 DS 1 SelectiveIROrientation
        0029C7 LO 1 SelectiveIRThickness
        0029C8 SH 1 RephaseOrderSlice
        0029C9 SH 1 RephaseOrderPhase
        0029CA SH 1 RephaseOrderFreq
        0029CB ST 1 MetaboliteMapDescription
        0029CC SQ 1 volumeLocalizationSeq
        0029CD FD 1 SlabThickness
        0029CE FD 1 SlabOrientation
        0029CF FD 1 MidSlabPosition
        0029D0 LO 1 AcqModeSliceDir
        0029D1 LO 1 IRThicknessRatio
        0029D2 LO 1 BBIRThicknessRatio
        0029D3 LO 1 DeltaAngle
        0029D4 IS 1 MultiFrameFrameNumber
        0029D5 UI 1 EnhancedSopInstanceUid
        0029D6 LO 1 PolarityOfPhaseEncoding
        0029D7 OB 1 PresentationStates
        0029D9 DS 3 Magnetic Field Direction
        004101 OB 1 RawDataAppData
        004102 SQ 1 RawDataIndex
        004103 LO 1 ChannelNumber
        004104 LO 1 AxisDirection
        004105 LO 1 SlabNumbe
        004106 LO 1 CardiacPhaseNumbe
        004107 LO 1 EchoNumber
        004108 LO 1 SliceEncodeNumber
        004109 LO 1 NsaNumber
        00410A OB 1 RawData
        00410B SS 1 RawDataMRInfo
        00410C IS 1 NumberOfVoxels
        00410D DS 1 MixingTime
        00410E DS 1 ADDiff
        00410F LO 1 ScanTime
        004110 LO 1 NumPreSat
        004111 LO 1 IsStoredToPortableMedia
        004112 DS 1 Voi1
        004113 DS 1 Voi2
        004114 DS 1 VoxelSize
        004115 IS 1 FreqPoint
        004116 SH 1 LowOrderShim
        004117 SH 1 EccLevel
        004118 FL 1 FwhmHz
        004119 FL 1 FwhmPpm
        00411A FL 1 WaterSupRate
        007101 FL 1 ForegroundTransparency
        007102 LO 1 IsDisplayBackgroundImage
        007103 FL 1 ForegroundHorizontalShift
        007104 FL 1 ForegroundVerticalShift
        007105 FL 1 ForegroundRotationAngle
        007106 FL 1 ForegroundMagnification
        007107 OB 1 ApplicationData
        @Mayo/IBM Archive Project
        002101 UN 1
        002110 UN 1
        002111 UN 1
        002112 UN 1
        002113 UN 1
        002114 UN 1
        002115 UN 1
        002116 UN 1
        002117 UN 1
        002118 UN 1
        002119 UN 1
        00211A UN 1
        00211B UN 1
        00211C UN 1
        00211D UN 1
        00211E UN 1
        00211F UN 1
        002120 UN 1
        002140 UN 1
        002141 UN 1
        002150 UN 1
        002160 UN 1
        002165 UN 1
        @MeVis BreastCare
        001901 LO 1
        007101 LO 1
        @MeVis eD: Geometry Information
        000911 UN 1 GeoScannerOrigin
        000921 UN 1 SlicesID
        @MeVis eD: Slice Information
        000910 UN 1 SlicesSOPInstanceUID
        @MeVis eD: Timepoint Information
        000910 UN 1 TPDateTime
        000911 UN 1 TPDateTimeType
        000912 UN 1 TPSeriesDescription
        000913 UN 1 TPGradientDirections
        000921 UN 1 GeometryID
        @MeVis eatDicom
        000910 UN 1 EatDicomVersion
        000911 UN 1 EatDicomOptions
        000921 UN 1 TimepointsID
        @MedIns HP Extensions
        547303 LO 1
        @Mitra Markup 1.0
        002900 OB 1-n Markup1
        002901 OB 1-n Markup2
        002902 OB 1-n Markup3
        002903 OB 1-n Markup4
        002904 OB 1-n Markup5
        002905 OB 1-n Markup6
        002906 OB 1-n Markup7
        002907 OB 1-n Markup8
        002908 OB 1-n Markup9
        002909 OB 1-n Markup10
        002910 OB 1-n Markup11
        002911 OB 1-n Markup12
        002912 OB 1 Markup13
        002913 OB 1 Markup14
        002914 OB 1 Markup15
        @Mitra Object Document 1.0
        002900 OB 1 IMPAX object document
        002910 OB 1 IMPAX markup XML stored
        @Mitra Presentation 1.0
        002900 CS 1 Mitra Rotation
        002901 LO 1 Mitra Window Width
        002902 LO 1 Mitra Window Centre
        002903 IS 1 Mitra Invert
        002904 IS 1 Mitra Has Tabstop
        002905 CS 1 Smooth Rotation
        @Mortara_Inc
        145500 OW 1 ELI Interpretation Vector
        145501 UN 1 Custom ID
        145502 UT 1 Race
        145503 UT 1 Social Security Number
        145504 UT 1 Attending Physician
        145505 UT 1 Procedural Diagnosis
        145506 UT 1 Note1
        145507 UT 1 Note2
        145508 LO 1 Order Request Number
        145510 LO 1 Manufacturer Name
        @NUD_PRIVATE
        777702 UT 1 Interfile
        777705 IS 1
        @ObjectModel (ID, Version, Place, PlaceDescription)
        810100 LO 1 ID
        810110 LO 1 Version
        @PAPYRUS
        000900 LT 1 Original File Name
        000910 LT 1 Original File Location
        000918 LT 1 Data Set Identifier
        004100 LT 1-n Papyrus Comments
        004110 US 1 Folder Type
        004111 LT 1 Patient Folder Data Set ID
        004120 LT 1 Folder Name
        004130 DA 1 Creation Date
        004132 TM 1 Creation Time
        004134 DA 1 Modified Date
        004136 TM 1 Modified Time
        004140 LT 1-n Owner Name
        004150 LT 1 Folder Status
        004160 UL 1 Number of Images
        004162 UL 1 Number of Other
        0041A0 LT 1-n External Folder Element DSID
        0041A1 US 1-n External Folder Element Data Set Type
        0041A2 LT 1-n External Folder Element File Location
        0041A3 UL 1-n External Folder Element Length
        0041B0 LT 1-n Internal Folder Element DSID
        0041B1 US 1-n Internal Folder Element Data Set Type
        0041B2 UL 1-n Internal Offset To Data Set
        0041B3 UL 1-n Internal Offset To Image
        @PAPYRUS 3.0
        004100 LT 1 Comments
        004110 SQ 1 Pointer Sequence
        004111 UL 1 Image Pointer
        004112 UL 1 Pixel Offset
        004113 SQ 1 Image Identifier Sequence
        004114 SQ 1 External PAPYRUS-File Reference Sequence
        004115 US 1 Number of images
        004121 UI 1 Referenced SOP Class UID
        004122 UI 1 Referenced SOP Instance UID
        004131 LO 1 Referenced File Name
        004132 LO 1-n Referenced File Path
        004141 UI 1 Referenced Image SOP Class UID
        004142 UI 1 Referenced Image SOP Instance UID
        004150 SQ 1 Image Sequence
        @PHILIPS MR
        000910 LO 1 SPI Release
        000912 LO 1
        @PHILIPS MR R5.5/PART
        001900 DS 2 Field of View
        @PHILIPS MR R5.6/PART
        001900 DS 1 Field of View
        @PHILIPS MR SPECTRO;1
        001901 US 1
        001902 US 1
        001903 US 1
        001904 US 1
        001905 US 1
        001906 US 1
        001907 IS 1
        001908 IS 1
        001909 IS 1
        001910 IS 1
        001912 IS 1
        001913 IS 1
        001914 US 1
        001915 US 1-n
        001916 IS 1
        001917 IS 1
        001918 UN 1
        001920 IS 1
        001921 IS 1
        001922 IS 1
        001923 IS 1
        001924 IS 1
        001925 IS 1
        001926 IS 1
        001927 IS 1
        001928 IS 1
        001929 IS 1-n
        001931 US 1
        001932 US 1
        001941 LT 1
        001942 IS 2
        001943 IS 2
        001945 US 1
        001946 US 1
        001947 IS 1
        001948 IS 1
        001949 US 1
        001950 UN 1
        001960 US 1
        001961 US 1
        001970 UN 1
        001971 IS 1-n
        001972 US 1
        001973 US 1
        001974 US 1
        001976 US 1
        001977 US 1
        001978 US 1
        001979 US 1
        001980 IS 1
        @PHILIPS MR/LAST
        001909 DS 1 Main Magnetic Field
        00190E IS 1 Flow Compensation
        0019B1 IS 1 Minimum RR Interval
        0019B2 IS 1 Maximum RR Interval
        0019B3 IS 1 Number of Rejections
        0019B4 IS 1-n Number of RR Intervals
        0019B5 IS 1 Arrhythmia Rejection
        0019B7 IS 1
        0019C0 DS 1-n
        0019C6 IS 1 Cycled Multiple Slice
        0019CE IS 1 REST
        0019D5 DS 1
        0019D6 IS 1 Fourier Interpolation
        0019D9 IS 1-n
        0019E0 IS 1 Prepulse
        0019E1 DS 1 Prepulse Delay
        0019E2 IS 1
        0019E3 DS 1
        0019E4 IS 1
        0019E5 DS 1
        0019F0 LT 1 WS Protocol String 1
        0019F1 LT 1 WS Protocol String 2
        0019F2 LT 1 WS Protocol String 3
        0019F3 LT 1 WS Protocol String 4
        002100 IS 1
        002110 IS 1
        002120 IS 1
        002121 DS 1 Slice Gap
        002122 DS 1 Stack Radial Angle
        002700 US 1
        002711 US 1-n
        002712 DS 1-n
        002713 DS 1-n
        002714 DS 1-n
        002715 DS 1-n
        002716 LO 1
        002910 DS 1 FP Min
        002920 DS 1 FP Max
        002930 DS 1 Scaled Minimum
        002940 DS 1 Scaled Maximum
        002950 DS 1 Window Minimum
        002960 DS 1 Window Maximum
        002961 IS 1
        002962 IS 1
        002970 DS 1
        002971 DS 1
        002972 IS 1
        002980 IS 2 View Center
        002981 IS 2 View Size
        002982 IS 1 View Zoom
        002983 IS 1 View Transform
        004107 LO 1
        004109 DS 1
        600100 LT 1
        @PHILIPS MR/PART
        001900 DS 1 Field of View
        001901 IS 1-n Stack Type
        001902 IS 1-n
        001903 DS 1
        001905 DS 1 CC Angulation
        001906 DS 1 AP Angulation
        001907 DS 1 LR Angulation
        001908 IS 1 Patient Orientation 1
        001909 IS 1 Patient Orientation
        00190A IS 1 Slice Orientation
        00190B DS 1 LR Offcenter
        00190C DS 1 CC Offcenter
        00190D DS 1 AP Offcenter
        00190E DS 1
        00190F IS 1 Number of Slices
        001910 DS 1 Slice Factor
        001911 DS 1-n Echo Times
        001914 CS 1
        001915 IS 1 Dynamic Study
        001918 DS 1 Heartbeat Interval
        001919 DS 1 Repetition Time FFE
        00191A DS 1 FFE Flip Angle
        00191B IS 1 Number of Scans
        00191C CS 1
        00191D CS 1
        00191E DS 1
        001921 DS 1-n
        001922 DS 1 Dynamic Scan Time Begin
        001923 DS 1-n
        001924 IS 1
        001925 DS 1-n
        001926 DS 1-n
        001927 DS 1-n
        001928 CS 1
        001929 DS 1-n
        001930 LO 1-n
        001931 DS 1-n
        001940 US 1
        001945 IS 1 Reconstruction Resolution
        001950 IS 1
        001951 DS 1
        001952 DS 1
        001953 IS 1
        001954 DS 1
        001955 DS 1
        001956 DS 1
        001957 US 1
        001958 DS 1
        001959 US 1
        001960 DS 1
        001961 DS 1
        001962 DS 1
        001963 DS 1
        001964 DS 1 Repetition Time SE
        001965 DS 1 Repetition Time IR
        001966 US 1
        001967 US 1
        001969 IS 1 Number of Phases
        00196A IS 1 Cardiac Frequency
        00196B DS 1 Inversion Delay
        00196C DS 1 Gate Delay
        00196D DS 1 Gate Width
        00196E DS 1 Trigger Delay Time
        001970 DS 1-n
        001980 IS 1 Number of Chemical Shifts
        001981 DS 1 Chemical Shift
        001984 IS 1 Number of Rows
        001985 IS 1 Number of Samples
        00198A CS 1
        00198B CS 1
        00198C CS 1
        00198D CS 1
        00198E CS 1
        00198F CS 1
        001994 LO 1 Magnetization Transfer Contrast
        001995 LO 1 Spectral Presaturation With Inversion Recovery
        001996 IS 1
        001997 LO 1
        001999 LO 1
        0019A0 IS 1
        0019A1 DS 1
        0019A3 DS 1
        0019A4 CS 1
        0019B4 DS 1
        0019B5 DS 1
        0019B6 DS 1
        0019C0 DS 1 Trigger Delay Times
        0019C8 IS 1
        0019C9 IS 1 Foldover Direction Transverse
        0019CA IS 1 Foldover Direction Sagittal
        0019CB IS 1 Foldover Direction Coronal
        0019CC IS 1
        0019CD IS 1
        0019CE IS 1
        0019CF IS 1 Number of Echoes
        0019D0 IS 1 Scan Resolution
        0019D1 US 1
        0019D2 LO 2 Water Fat Shift
        0019D3 DS 1
        0019D4 IS 1 Artifact Reduction
        0019D5 IS 1
        0019D6 IS 1
        0019D7 DS 1 Scan Percentage
        0019D8 IS 1 Halfscan
        0019D9 IS 1 EPI Factor
        0019DA IS 1 Turbo Factor
        0019DB IS 1
        0019E0 IS 1 Percentage of Scan Completed
        0019E1 DS 1 Prepulse Delay
        0019E3 DS 1 Phase Contrast Velocity
        0019F0 IS 1
        0019F6 CS 1
        0019F7 CS 1
        0019F8 CS 1
        0019F9 CS 1
        0019FA CS 1
        0019FB CS 1
        0019FC IS 1 Resonance Frequency
        002100 IS 1 Scan Date
        002106 LO 1
        002107 DT 1
        002108 LO 1
        002109 CS 1
        00210A CS 1
        00210F LO 1
        002110 IS 1 Image Type
        002113 CS 1
        002114 LO 1
        002115 US 1
        002120 IS 1 Slice Number
        002121 IS 1 Slice Gap
        002130 IS 1 Echo Number
        002131 DS 1 Patient Reference ID
        002135 IS 1 Chemical Shift Number
        002140 IS 1 Phase Number
        002150 IS 1 Dynamic Scan Number
        002160 IS 1 Number of Rows In Object
        002161 IS 1-n Row Number
        002162 IS 1-n
        002900 DS 2
        002904 US 1
        002910 DS 1
        002911 DS 1
        002920 LO 1
        002931 DS 2
        002932 DS 2
        002950 DS 1
        002951 DS 1
        002952 DS 1
        002953 DS 1
        0029C3 IS 1 Scan Resolution
        0029C4 IS 1 Field of View
        0029D5 LT 1 Slice Thickness
        @PHILIPS MR/PART 12
        000910 US 1
        @PHILIPS MR/PART 6
        001910 IS 1
        @PHILIPS MR/PART 7
        001900 IS 1
        @PHILIPS NM -Private
        705100 US 1 Current Segment
        705101 US 1 Number of Segments
        705102 FL 1 Segment Start Position
        705103 FL 1 Segment Stop Position
        705104 FL 1 Rel. COR offset - X dir.
        705105 FL 1 Rel. COR offset - Z dir.
        705106 US 1 Current Rotation Number
        705107 US 1 Number of Rotations
        705110 DS 1 Alignment Translations
        705111 DS 1 Alignment Rotations
        705112 DS 1 Alignment Timestamp
        @PHILIPS UNDOCUMENTED
        550312 SL 1 Slice Thickness
        550324 UT 1 Plane
        550330 SS 1 Number of Slices
        5503A5 UT 1 Prepulse
        5503AE SS 1 Contrast Agent Flag
        5503BB SL 1 Coil ID
        5503C2 UT 1 Anatomy
        5503C3 UT 1 Indication
        @PHILIPS UNKNOWN
        200101 UN 1 MRSeriesNrOfEchoes
        200102 UN 1 MRSeriesScanningTechniqueDescription
        200105 UN 1 StackSequence
        200106 UN 1 Examination Source
        200107 UN 1 MRSeriesAcquisitionNumber
        200108 UN 1 MRSeriesNrOfDynamicScans
        200502 UN 1 MRSeriesNrOfChemicalShifts
        200503 UN 1 MRSeriesRepetitionTime
        200536 UN 1 MRVolumeSelection
        @PHILIPS-MR-1
        001911 IS 1 Chemical Shift Number
        001912 IS 1 Phase Number (Philips)
        002101 IS 1 Reconstruction Number
        002102 IS 1 Slice Number
        @PMOD_1
        005501 FD 1-n Frame Start Times Vector
        005502 FD 3-3n Frame Positions Vector
        005503 FD 6-6n Frame Orientations Vector
        005504 FD 1-n Frame Durations (ms) Vector
        005505 FD 1-n Frame Rescale Slope Vector
        @PMOD_GENPET
        7FE101 UT 1 Slices Names
        7FE102 UT 1 Gene Codes
        7FE103 UT 1 Gene Labels
        @PMS-THORA-5.1
        008920 SQ 1 Stamp Image Sequence
        @PMTF INFORMATION DATA
        002901 SQ 1
        002931 LO 1 PMTF Information 1
        002932 UL 1 PMTF Information 2
        002933 UL 1 PMTF Information 3
        002934 CS 1 PMTF Information 4
        002989 LO 1
        002990 OB 1
        701573 SQ 1
        @POLYTRON-SMS 2.5
        000902 UN 1 Private Data 1
        000903 UN 1 Private Data 2
        000904 UN 1 Private Data 3
        000906 UN 1 Private Data 3
        000910 UN 1 Private Data 4
        000911 UN 1 Private Data 5
        000912 UN 1 Private Data 6
        008910 UN 1 Private Data
        @PRIVATE ORIGINAL ATTRIBUTES
        002101 SQ 1 Private Original Attribute Sequence
        002105 DT 1 Replacement Date and Time
        002110 LO 1 Replacement Originator Name
        002112 LO 1 Replacement Reason
        002170 PN 1-n Original Operators' Name
        @Philips EV Imaging DD 017
        2007C1 UI 1 ? SOP Instance UID ?
        2007C2 DA 1
        2007C3 TM 1
        2007C4 UL 1
        @Philips EV Imaging DD 019
        200700 LO 1
        200701 UT 1
        @Philips EV Imaging DD 021
        200704 SL 1 Vol Seg Edit Connectivity
        @Philips EV Imaging DD 022
        200700 ST 1
        200712 UN 1 Volume Sequence Capture
        200717 UN 1 Original SOP Instance
        200733 LO 1
        200734 CS 1
        @Philips EnVisor
        777701 DA 1 Date 3D/PanView internal 'dataset' file was acquired
        777702 CS 1 Type of 3D or PanView
        777703 LO 1 Internal 3D/PanView software version number
        777714 LT 1 Private string
        @Philips Imaging DD 001
        200101 FL 1 Chemical Shift
        200102 IS 1 Chemical Shift Number MR
        200103 FL 1 Diffusion B-Factor
        200104 CS 1 Diffusion Direction
        200105 SS 1
        200106 CS 1 Image Enhanced
        200107 CS 1 Image Type ED ES
        200108 IS 1 Phase Number
        200109 FL 1
        20010A IS 1 Slice Number MR
        20010B CS 1 Slice Orientation
        20010C CS 1
        20010E CS 1
        20010F SS 1
        200110 CS 1 Cardiac Sync
        200111 FL 1 Diffusion Echo Time
        200112 CS 1 Dynamic Series
        200113 SL 1 EPI Factor
        200114 SL 1 Number of Echoes
        200115 SS 1 Number of Locations
        200116 SS 1 Number of PC Directions
        200117 SL 1 Number of Phases MR
        200118 SL 1 Number of Slices MR
        200119 CS 1 Partial Matrix Scanned
        20011A FL 1-n PC Velocity
        20011B FL 1 Prepulse Delay
        20011C CS 1 Prepulse Type
        20011D IS 1 Reconstruction Number MR
        20011E CS 1
        20011F CS 1 Respiration Sync
        200120 LO 1 Scanning Technique Description MR
        200121 CS 1 SPIR
        200122 FL 1 Water Fat Shift
        200123 DS 1 Flip Angle Philips
        200124 CS 1 Interactive
        200125 SH 1 Echo Time Display MR
        200126 CS 1 Presentation State Subtraction Active
        200128 FL 1 Edge Enhancement Gain Factor Sub
        200129 FL 1 Edge Enhancement Gain Factor Non Sub
        20012A CS 1 Edge Enhancement Taste Adapt Sub
        20012B CS 1 Edge Enhancement Taste Non Sub
        20012C FL 1 Harmonization Factor
        20012D SS 1 Number of Stack Slices
        20012F FL 1 Harmonization Gain
        200130 UL 1 Log Subtraction Gain Step
        200131 US 1 Mixing NR of Mask Image Numbers
        200132 FL 1-n Stack Radial Angle
        200133 CS 1-n Stack Radial Axis
        200134 CS 1 Mixing Mask Operation
        200135 SS 1-n Stack Slice Number
        200136 CS 1-n Stack Type
        200137 CS 1 Mixing Operation Type
        200139 FL 1
        20013A CS 1 Pixel Shift
        20013D UL 1
        20013F CS 1 Interpolation Method
        200142 CS 1 Subtraction Land Marking Active
        200146 CS 1 Graphic Line Style
        200147 FL 1 Graphic Line Width
        200148 SS 1 Graphic Annotation ID
        20014B CS 1 Poly Line Interpolation Method
        20014C CS 1 Poly Line Begin Point Style
        20014D CS 1 Poly Line End Point Style
        20014E CS 1 Window Smoothing Taste
        20014F FD 1 Harmonization Offset
        200150 LO 1
        200152 UI 1
        200153 CS 1 Window Invert
        200155 CS 1 Graphic Line Color
        200156 CS 1 Graphic Type (Private)
        20015A ST 1 Graphic Annotation Model
        20015D ST 1 Measurement Text Units
        20015E ST 1 Measurement Text Type
        20015F SQ 1 Stack Sequence
        200160 SL 1 Number of Stacks
        200161 CS 1
        200162 CS 1
        200163 CS 1 Examination Source
        200164 SH 1 Text Type
        200165 SQ 1
        200167 CS 1
        200168 SQ 1
        200169 SQ 1 Display Shutter Sequence
        20016A SQ 1
        20016B SQ 1 Has Edge Enhancement Sequence
        20016D LO 1 Text Font
        20016E SH 1 Series Type
        20016F SQ 1 Mixing Sequence
        200171 CS 1
        200173 SQ 1 Referenced Mask Image Sequence
        200174 DS 1-n Window Center Sub
        200175 DS 1-n Window Width Sub
        200176 UL 1
        200177 CS 1 GL TrafoType
        200179 SQ 1 Harmonisation Sequence
        20017A FL 1
        20017B IS 1 Acquisition Number
        20017E US 1 Edge Enhancement Gain Taste
        20017F US 1 Edge Enhancement Gain Taste Sub
        200180 LO 1 Text Anchor Point Alignment
        200181 IS 1 Number of Dynamic Scans
        200182 IS 1 Echo Train Length
        200183 DS 1 Imaging Frequency
        200184 DS 1 Inversion Time
        200185 DS 1 Magnetic Field Strength
        200186 IS 1
        200187 SH 1 Imaged Nucleus
        200188 DS 1 Number of Averages
        200189 DS 1 Phase FOV Percent
        20018A DS 1 Sampling Percent
        20018B SH 1
        200193 LO 1 Text Style
        200194 LO 1 Processing Order Specialization
        200197 SH 1 Nucleus
        20019A SQ 1 Graphic Number Sequence
        20019B UL 1 Graphic Number
        20019C LO 1
        20019D LO 1 PIIM Subtraction Type
        20019F US 2 Pixel Processing Kernel Size
        2001A1 CS 1 Is Raw Image
        2001A2 US 1 LOG Subtraction Curve Taste
        2001A3 UL 1 Text Color Foreground
        2001A4 UL 1 Text Color Background
        2001A5 UL 1 Text Color Shadow
        2001C1 LO 1 Nested Object Type Name
        2001CC ST 1
        2001DA CS 1
        2001F1 FL 1-n Prospective Motion Correction
        2001F2 FL 1 Retrospective Motion Correction
        200514 CS 1 Diffusion
        200520 SL 1 Number of Chemical Shifts
        200530 FL 1 Repetition Time
        200533 FL 1 Scan Duration
        200535 CS 1 Data Type
        20058B SH 1 Transmitting Coil
        20059F CS 1 Spectral Selective Excitation Pulse
        2005A1 CS 1 Syncra Scan Type
        @Philips Imaging DD 002
        200101 US 1
        200102 FD 1
        200113 SS 1
        200114 FD 1
        200115 FD 1
        200116 FD 1
        200117 FD 1
        200118 CS 1
        200119 FD 1
        20011A FD 1
        20011B FD 1
        20011C FD 1
        20011D FD 1
        20011E FD 1
        20011F FD 1
        200120 FD 1
        200121 FD 1
        200122 FD 1
        200123 FD 1
        200124 FD 1
        200125 FD 1
        200126 FD 1
        200127 FD 1
        200128 US 1
        200129 US 1
        20012A US 1
        20012B SS 1
        20012C FD 1
        20012D FD 1
        20012E SS 1
        20012F SS 1
        200130 SS 1
        200131 SS 1
        200132 SS 1
        200133 SS 1
        200134 SS 1
        200135 FD 1
        200136 FD 1
        200137 FD 1
        200139 CS 1
        20013A SQ 1
        20013B SQ 1
        20013C SQ 1
        20013D SQ 1
        20013E SS 1
        20013F SS 1
        200140 SS 1
        @Philips Imaging DD 065
        400700 CS 1
        @Philips Imaging DD 067
        400100 SQ 1
        400101 CS 1
        400108 CS 1
        @Philips Imaging DD 070
        400110 SQ 1
        400111 SQ 1
        400112 SQ 1
        400116 ST 1
        400117 ST 1
        400118 ST 1
        40011C SQ 1
        40011D LT 1
        @Philips Imaging DD 073
        400748 FL 1
        @Philips Imaging DD 129
        200100 SQ 1
        200101 SQ 1
        @Philips MR Imaging DD 001
        200500 FL 1
        200501 FL 1
        200502 FL 1
        200504 CS 1
        200505 CS 1 Synergy Reconstruction Type
        200508 FL 1
        200509 FL 1
        20050A FL 1
        20050B FL 1
        20050C FL 1
        20050D FL 1
        20050E FL 1
        20050F DS 1 Window Center
        200510 DS 1 Window Width
        200511 CS 1
        200512 CS 1
        200513 CS 1
        200514 CS 1
        200515 CS 1
        200516 CS 1
        200517 CS 1
        200518 LO 1
        200519 CS 1
        20051A SS 1
        20051B CS 1
        20051C CS 1
        20051D SS 1
        20051E SH 1
        20051F SH 1
        200520 SL 1 Number of Chemical Shift
        200521 SS 1
        200522 IS 1
        200523 SS 1
        200525 SS 1
        200526 CS 1
        200527 CS 1
        200528 CS 1
        200529 CS 1
        20052A IS 1
        20052B SS 1
        20052C CS 1
        20052D IS 1
        20052E CS 1
        20052F CS 1
        200530 FL 1 Repetition Time
        200531 CS 1
        200532 CS 1
        200533 FL 1 Acquisition Duration
        200534 CS 1
        200535 CS 1
        200536 CS 1
        200537 CS 1
        200538 CS 1
        200539 CS 1
        20053A SH 1
        20053B CS 1
        20053C CS 1
        20053D SS 1
        20053E SL 1-n
        200548 IS 1
        200549 IS 1
        20054A IS 1
        20054B IS 1
        20054C CS 1
        20054D CS 1
        20054E FL 1
        20054F FL 1
        200550 FL 1
        200551 FL 1
        200552 CS 1
        200553 CS 1
        200554 FL 1
        200555 FL 1
        200556 FL 1
        200557 FL 1
        200558 FL 1
        200559 FL 1
        20055A FL 1
        20055B FL 1
        20055C FL 1
        20055D CS 1
        20055E CS 1
        20055F CS 1
        200560 IS 1
        200561 CS 1
        200563 SS 1
        200564 IS 1
        200565 IS 1
        200566 CS 1
        200567 IS 1
        200568 CS 1
        200569 FL 1
        20056A FL 1
        20056B FL 1
        20056C FL 1
        20056D FL 1
        20056E CS 1
        20056F CS 1
        200570 LO 1
        200571 FL 1
        200572 FL 1
        200573 FL 1
        200574 FL 1
        200575 FL 1
        200576 FL 1
        200578 FL 1
        200579 FL 1
        20057A FL 1
        20057B CS 1
        20057E FL 1
        200580 SQ 1
        200581 CS 1
        200583 SQ 1
        200584 SQ 1
        200585 SQ 1
        200586 SS 1
        20059E SQ 1
        20059F CS 1
        2005A0 FL 1
        2005A1 CS 1 Syncra Scan Type
        2005A2 CS 1
        2005A3 IS 1
        2005A4 IS 1
        2005A5 IS 1
        2005A6 IS 1
        2005A7 CS 1
        2005A8 DS 1
        2005A9 CS 1
        2005B0 FL 1 Diffusion Direction RL
        2005B1 FL 1 Diffusion Direction AP
        2005B2 FL 1 Diffusion Direction FH
        2005C0 CS 1
        @Philips MR Imaging DD 002
        200532 SQ 1
        200537 LO 1
        200538 LO 1
        200539 LO 1
        200540 LO 1
        200541 LO 1
        200543 SL 1
        200544 OW 1
        200547 CS 1
        200599 UL 1
        @Philips MR Imaging DD 003
        200500 UL 1
        200501 UL 1
        200513 UL 1
        200534 SL 1
        200545 SS 1
        200549 SS 1
        200551 SS 1
        200552 SS 1
        200553 SS 1
        200556 SS 1
        200557 SS 1
        200581 UI 1
        200582 CS 1
        @Philips MR Imaging DD 004
        200500 SS 1
        200501 SS 1
        200502 SS 1
        200503 SS 1
        200504 SS 1
        200505 SS 1
        200506 SS 1
        200507 FL 1
        200508 FL 1
        200509 FL 1
        200510 FL 1
        200512 FL 1
        200513 SS 1
        200514 SS 1
        200515 SS 1
        200516 SS 1
        200517 SS 1
        200525 CS 1
        200526 FL 1
        200527 CS 1
        200528 CS 1
        200529 FL 1
        200530 CS 1-n
        200531 SS 1
        200533 FL 3
        200534 CS 1
        200535 CS 1
        200536 FL 1
        200537 FL 1
        200538 FL 1
        200539 SS 2
        200540 CS 1
        200541 CS 1
        200542 CS 1
        200543 CS 1
        200544 SS 1-n
        200545 CS 1
        200546 CS 1
        200547 FL 1
        200548 CS 1
        200549 FL 1
        200550 FL 2
        200551 SS 1
        200552 SS 1
        200553 LO 1-n
        200554 CS 1
        200555 FL 1-n
        200556 CS 1
        200557 SS 1
        200558 LO 1
        200559 FL 1
        200560 FL 1
        200561 FL 2
        200562 FL 1
        200563 FL 1
        200564 CS 1
        200570 SS 1
        200571 SQ 1
        200572 SS 1
        200573 SS 1
        200574 SS 1
        200575 SS 1
        200576 SS 1
        200577 SS 1
        200578 SS 1
        200579 SS 1
        200581 IS 1
        200582 UL 1
        200589 SQ 1
        200590 CS 1
        200591 PN 1
        200592 IS 1
        200593 IS 1
        200595 UI 1
        200596 CS 1
        200597 LO 1
        200598 CS 1
        200599 CS 1
        @Philips MR Imaging DD 005
        200500 CS 1
        200501 UL 1
        200502 SQ 1
        200503 UL 1
        200506 SS 1
        200507 SS 1
        200509 DS 1
        20050A DS 1
        20050B LO 1
        20050E SQ 1
        20050F SQ 1
        200510 IS 1
        200511 UI 1
        200512 IS 1
        200513 IS 1
        200514 SL 1
        200515 SL 1
        200516 CS 1
        200518 CS 3
        200519 CS 3
        20051A CS 1
        20051B IS 1
        20051C IS 1
        20051D IS 1
        20051E UL 1
        20051F UL 1
        200520 UL 1
        200521 UL 1
        200522 UL 1
        200523 UL 1
        200524 UL 1
        200525 UL 1
        200526 CS 1
        200527 CS 1
        200528 SL 1
        20052A CS 1
        20052B CS 1
        20052C CS 1
        20052D CS 1
        20052E FL 1
        20052F FL 1
        200530 FL 1
        200531 FL 1
        200532 CS 1
        200535 CS 1
        200536 UI 1
        200537 CS 1
        200538 LT 1
        200539 LT 1
        20053A LT 1
        20053B CS 1
        20053C FL 1
        20053D FL 1
        20053E FL 1
        20053F CS 1
        200540 FL 1
        200541 FL 1
        200542 FL 1
        200543 FL 1
        200544 IS 1
        200545 CS 1
        200546 FL 1
        200547 FL 1
        200548 FL 1
        200549 FL 1
        20054A FL 1
        20054B FL 1
        20054C FL 1
        20054D CS 1
        20054E CS 1
        20054F CS 1
        200550 SS 1
        @Philips NM Private Group
        704300 SH 1
        @Philips PET Private Group
        051100 US 1
        051101 US 1
        051102 OB 1
        051103 OB 1
        051132 DS 1
        051150 DS 1
        705300 DS 1 SUV Scale Factor
        705301 OB 1 Private
        705302 OB 1 Private
        705303 ST 1 Original image file name
        705304 OB 1 File Data
        705305 LO 1 Worklist Info File Name
        705306 OB 1
        705307 SQ 1 Acquisition File Sequence
        705308 SQ 1
        705309 DS 1 Activity Concentration Scale Factor
        70530B UN 1
        70530C UN 1
        70530D UN 1
        70530E UN 1
        70530F UL 1 Segment Size
        705310 US 1 Segment Number
        705311 US 1 Number of Segments
        705312 SQ 1 File Data Sequence
        705313 SS 1
        705314 SS 1
        705315 SS 1
        705316 SS 1
        705317 SS 1
        705318 SS 1
        705350 UN 1
        705351 UN 1
        705352 UN 1
        705353 UN 1
        705354 UN 1
        705355 UN 1
        705356 UN 1
        705357 UN 1
        705358 UN 1
        705359 UN 1
        70535A UN 1
        70535B UN 1
        70535C UN 1
        70535D UN 1
        70535E UN 1
        70535F UN 1
        705360 UN 1
        705361 UN 1
        705362 UN 1
        705363 UN 1
        705364 UN 1
        705365 UN 1
        705366 UN 1
        705367 UN 1
        705368 UN 1
        705369 UN 1
        70536A UN 1
        70536B UN 1
        70536C UN 1
        70536D UN 1
        70536E UN 1
        70536F UN 1
        705370 UN 1
        705371 UN 1
        705372 UN 1
        705373 UN 1
        705374 UN 1
        705375 UN 1
        705376 UN 1
        705377 UN 1
        705378 UN 1
        7053C2 UI 1
        7053D0 UN 1
        7053D1 UN 1
        7053D2 UN 1
        7053D3 UN 1
        7053D5 UN 1
        7053D6 UN 1
        7053D7 UN 1
        7053D8 UN 1
        7053D9 UN 1
        @Philips RAD Imaging DD 001
        200B00 PN 1
        200B01 US 1
        200B02 US 1
        200B05 IS 1
        200B11 LO 1
        200B27 DT 1
        200B28 DS 1
        200B29 DS 1
        200B2A UL 1
        200B2B DA 1
        200B2C TM 1
        200B2D LO 1
        200B3B LO 1
        200B40 SH 1
        200B41 SH 1
        200B42 UI 1
        200B43 UI 1
        200B47 DA 1
        200B48 SH 1
        200B4C SH 1
        200B4D SH 1
        200B4F DT 1
        200B52 CS 1
        @Philips RAD Imaging DD 097
        200B00 ST 1
        200B01 CS 1
        200B02 SS 1
        200B50 SS 1
        200B51 SS 1
        200B52 SS 1
        200B53 SS 1
        200B54 ST 1
        200B60 LT 1
        200B63 LT 1
        200B65 SS 1
        200B6E US 1
        200B72 FD 1
        200B73 SS 1
        200B74 IS 1
        200B75 CS 1
        200B76 SH 1
        200B78 IS 1-n
        200B79 IS 1
        200B7A IS 1
        200B7B US 1
        200B7C US 1
        200B7D IS 1-n
        200B7E UI 1
        200B81 LO 1
        200B82 LO 1
        200B85 IS 1
        200B86 CS 1
        200B88 CS 1
        200B89 LT 1
        200B90 DS 1
        200B96 SH 1
        200B99 SH 1
        200B9A FD 1
        200B9B FD 1
        200BA0 LT 1
        @Philips US Imaging 60
        003130 UL 1 Private data
        003131 UL 1 Private data
        @Philips US Imaging DD 017
        200D05 LO 1
        @Philips US Imaging DD 023
        200D37 DA 1
        200D38 TM 1
        @Philips US Imaging DD 033
        200D01 LO 1
        200D02 LO 1
        200D03 LO 6
        200D04 LO 6
        200D05 LO 1-n
        200D06 LO 6
        200D07 LO 1
        200D08 LO 1
        200D09 LO 1
        200D0A LO 1
        200D0B OB 1 Raw Data US
        200D14 IS 1
        @Philips US Imaging DD 034
        200D01 LO 1
        200D02 LO 1
        200D03 LO 1
        200D04 LO 1
        200D05 LO 1
        200D06 LO 1
        200D07 LO 1
        200D08 LO 1
        200D09 LO 1
        200D0A LO 1
        200D0B LO 1
        200D0C LO 1
        200D0D LO 1
        200D0E LO 1
        200D0F LO 1
        200D10 LO 1
        200D21 LO 1
        200D22 LO 1
        200D23 LO 1
        200D24 LO 1
        @Philips US Imaging DD 035
        200D01 LO 1
        200D02 LO 1
        200D03 LO 1
        200D04 LO 1
        200D05 LO 1
        200D07 LO 1
        200D08 LO 1
        200D09 LO 1
        200D0A LO 1
        200D0B LO 1
        200D0C LO 1
        200D0D LO 1
        @Philips US Imaging DD 036
        200D01 LO 3 Cols/Rows/Frames
        200D02 LO 3 Cols/Rows/Frames
        200D03 LO 3 Voxel Spacing
        200D04 LO 3
        @Philips US Imaging DD 038
        200D01 LO 1
        @Philips US Imaging DD 039
        200D01 LO 1
        200D04 LO 1
        200D05 LO 1
        200D06 LO 1
        200D07 LO 1
        200D08 LO 1
        200D09 LO 1
        200D0A LO 1
        200D0B LO 1
        200D0C LO 1
        200D0D LO 1
        @Philips US Imaging DD 040
        200D01 LO 1
        200D02 LO 1
        200D03 LO 1
        200D04 LO 1
        200D05 LO 1
        200D06 LO 1
        200D07 LO 1
        200D20 LO 1
        @Philips US Imaging DD 041
        200D1E LO 1
        @Philips US Imaging DD 042
        200D50 LO 3
        200D51 LO 1
        200D52 LO 1
        200D53 LO 1
        200D54 LO 1
        200D55 LO 1
        200D56 LO 1
        200D57 LO 1
        200D58 LO 1
        200D59 LO 1
        200D5A LO 1
        200D5B LO 1
        200D5C LO 1
        200D5D LO 1
        200D5E LO 1
        200D5F LO 1
        200D60 LO 1
        200D70 LO 1
        200D71 LO 1
        200D72 LO 1
        200D73 LO 1
        200D74 LO 1
        200D75 LO 1
        200D76 LO 1
        200D77 LO 1
        @Philips US Imaging DD 043
        200D05 SH 1
        @Philips US Imaging DD 109
        200D00 US 1
        200D01 SQ 1
        200D02 ST 1
        200D03 CS 1
        200D04 SL 4
        200D05 UL 3
        200D06 UL 3
        200D07 CS 1
        200D08 CS 1
        200D09 OB 1
        200D0A UL 1
        200D0B OB 1
        200D0C UL 1
        200D0D SQ 1
        200D0E CS 1
        200D0F LO 1
        200D10 SL 1
        200D11 LO 1
        200D12 SL 1
        @Philips US Imaging DD 113
        200D01 LO 1
        200D02 UL 1
        200D03 UL 1
        200D04 UL 1
        200D05 UL 1
        200D06 UL 1
        200D07 CS 1
        200D09 UL 1
        200D0B CS 1
        200D0C UL 1
        200D0D UL 1
        200D0E UL 1
        200D0F DS 1
        200D10 DS 1
        200D11 SL 1
        200D12 UL 1
        200D13 FL 1-n
        200D14 US 1
        200D15 UL 1
        200D17 FD 1
        200D18 FD 1
        200D19 FD 1
        200D1A FD 1
        200D1B FD 1
        200D1C FD 1
        200D1D UL 1
        200D1E UL 1
        200D1F FD 1
        200D20 FD 1
        200D21 FD 1
        @Philips US Private 3D
        200D02 IS 1 Threedpr Echo Vision Setting
        200D03 IS 1 Threedpr Color Vision Setting
        200D04 IS 1 Threedpr Transparency
        200D06 FD 1 Threedpr Vision Vol Brightness
        200D08 IS 1 Threedpr Low Threshold
        200D09 IS 1 Threedpr Image Layout
        200D0A IS 1 Threedpr Xres Filtering Enabled
        200D0B IS 1 Threedpr Echo Twod Chroma Map Enabled
        200D0C IS 1 Threedpr Box Outlined Enabled
        200D0D IS 1 Threedpr Smoothing Enabled
        200D0E IS 1 Threedpr Reference Graphic Enabled
        200D0F IS 1 Threedpr Map Inverted
        200D10 IS 1 Threedpr Color Stream Display Enabled
        200D11 IS 1 Threedpr Echo Stream Display Enabled
        200D12 LO 1 Vdb Param Color 3d Estimate Scale(2)
        200D13 LO 1 Vdb Param Color 3d Estimate Apex Position (1)
        200D14 LO 1 Vdb Param Color 3d Estimate Color Offset
        200D15 LO 1 Vdb Param Echo 3d Estimate Dimension(2)
        200D16 SQ 1 Private Native Threed Data Sequence(1)
        200D17 IS 1 Threedpr Basic Vol Brightness
        200D18 LO 1 Vdb Param Echo 3d Estimate Apex Position (2)
        200D1A IS 1 Threedpr Echo Smoothing
        200D1B IS 1 Threedpr Color Smoothing
        200D1E IS 1 Threedpr Num Completed Trim Planes
        200D1F IS 1 Threedpr Depth
        200D20 SQ 1 Private Native Data Stream Array
        200D21 IS 1 Threedpr Wall Filter
        200D23 FD 1 Threedpr Baseline
        200D24 FD 1 Threedpr Gain
        200D25 FD 1 Threedpr Compress
        200D26 FD 1 Threedpr Light Brightness
        200D27 FD 1 Threedpr Elevation Scale Factor
        200D28 FD 1 Threedpr Zoom Factor
        200D29 FD 1 Threedpr Color Write Priority
        200D2A FD 1 Threedpr Rotation Angle X
        200D2B FD 1 Threedpr Rotation Angle Y
        200D2C FD 1 Threedpr Data Voi Center
        200D2D FD 1 Threedpr View Translation
        200D2E FD 1 Threedpr Data Voi Min Point
        200D2F FD 1 Threedpr Data Voi Max Point
        200D30 FD 1 Threedpr Box Crop Min Point
        200D31 FD 1 Threedpr Box Crop Max Point
        200D32 FD 1 Threedpr Mpr Rotation Matrix
        200D33 FD 1 Threedpr Vol Rotation Matrix
        200D34 FD 1 Threedpr Trim Plane Equation
        200D35 IS 1 Threedpr Subpage Data Version
        200D36 IS 1 Threedpr Is Arbitrary Crop
        200D37 IS 1 Threedpr Arbitrary Crop Dist From Center
        200D38 FD 1 Threedpr Arbitrary Crop Rotation Matrix
        200D39 FD 1 Threedpr Color Gain
        200D40 IS 1 Threedpr Color Wall Filter Index
        200D41 IS 1 Threedpr Cursor Enabled
        200D42 IS 1 Threedpr Bondbox Graphic Enabled
        @Philips X-ray Imaging DD 001
        200300 CS 1
        200301 LO 1
        200302 FD 3
        200303 LO 1
        200304 SQ 1 Private enhanced Table Sequence
        200306 SL 1
        200309 SL 1
        200310 LO 1
        200311 SL 1
        200312 SL 1
        200313 SL 1
        200314 FD 1
        200315 FD 1
        200316 SL 1
        200317 SL 1
        200318 SL 1
        200319 SL 1
        200322 SL 1
        200324 FD 4
        200325 SL 1
        200326 SL 1
        200327 SH 1
        200328 SH 1
        200329 FD 1
        20032A LO 1
        20032B FD 1
        20032C SH 1
        20032D SL 1-n
        20032E SQ 1
        20032F CS 1 IsResolvePatientMixApplied
        200330 CS 1
        200331 CS 1
        200332 UI 1
        @Picker MR Private Group
        710100 OB 1
        710101 SL 1
        710102 OB 1
        710103 SL 1
        710104 SH 1
        710105 SH 2
        710106 SH 4
        710110 DS 1
        @Picker NM Private Group
        700101 UI 1 Private
        700102 OB 1 Private
        700103 OB 1 Private
        700104 OB 1 Private
        700105 OB 1 Private
        700106 OB 1 Private
        700107 OB 1 Private
        700108 OB 1 Private
        700109 OB 1 Private
        700110 SQ 1 Private
        700111 LO 1 Private
        700112 OB 1 Private
        700113 US 1 Private
        700114 OB 1 Private
        700115 OB 1 Private
        700116 OB 1 Private
        700117 LO 1 Contains a text string that includes some of the same information that appears on the Odyssey Clinical Index (image directory) for this Image.
        704300 SH 1 Private.
        @QCA
        000900 CS 1 Analysis Type
        000904 LO 1 Segment Name
        000912 DS 1 Pre Catheter size
        000913 DS 1 Pre Reference Diameter
        000914 DS 1 Pre Minimum Lumen Diameter
        000915 DS 1 Pre Average Diameter
        000916 DS 1 Pre Stenosis Length
        000917 DS 1 Pre Stenosis %
        000918 DS 1 Pre Geometric Area Reduction %
        000922 DS 1 Post Catheter Size
        000923 DS 1 Post Reference Diameter
        000924 DS 1 Post Minimum Lumen Diameter
        000925 DS 1 Post Average Diameter
        000926 DS 1 Post Stenosis Length
        000927 DS 1 Post Stenosis %
        000928 DS 1 Post Geometric Area Reduction %
        @QCA_RESULTS
        000900 CS 1 Analysis Views
        000910 LO 1 Segment
        000911 LO 1 Pre Catheter Name
        000912 DS 1 Pre Catheter Size
        000913 DS 1 Pre Reference Diameter
        000914 DS 1 Pre Minimum Lumen Diameter
        000915 DS 1 Pre Average Diameter
        000916 DS 1 Pre Stenosis Length
        000917 IS 1 Pre Stenosis %
        000918 IS 1 Pre Geometric Area Reduction %
        000921 LO 1 Post Catheter Name
        000922 DS 1 Post Catheter Size
        000923 DS 1 Post Reference Diameter
        000924 DS 1 Post Minimum Lumen Diameter
        000925 DS 1 Post Average Diameter
        000926 DS 1 Post Stenosis Length
        000927 IS 1 Post Stenosis %
        000928 IS 1 Post Geometric Area Reduction %
        000940 IS 1 Calibration Frame
        000941 IS 1 End Diastolic Frame
        000942 IS 1 End Systolic Frame
        000943 DS 1 End Diastolic Volume
        000944 DS 1 End Systolic Volume
        000945 DS 1 Stroke Volume
        000947 DS 1 Ejection Fraction
        000948 DS 1 Body Surface Area
        000949 SH 1 Artery Territory Region
        000950 IS 1 Number of Diseased Vessels
        000951 DS 1 Hypokinesis in Region
        000952 DS 1 Hyperkinesis in Opposite Region
        000953 IS 1 Percent Total LV Hypokinesis
        000955 DS 1 Calibration Factor
        @QUASAR_INTERNAL_USE
        000901 UL 1-n Rate Vector
        000902 UL 1-n Count Vector
        000903 UL 1-n Time Vector
        000907 US 1-n Angle Vector
        000908 US 1 Camera Shape
        000910 US 1 WholeBody Spots
        000911 US 1 Worklist Flag
        000912 LO 1
        000913 ST 1 Sequence Type
        000914 ST 1 Sequence Name
        000915 UL 1 Avr RR Time Vector
        000916 UL 1 Low Limit Vector
        000917 UL 1 High Limit Vector
        000918 UL 1 Begin Index Vector
        000919 UL 1 End Index Vector
        00091A UL 1 Raw Time Vector
        00091B LO 1 Image Type String
        00091D US 1
        00091E ST 1
        000922 FL 1
        000923 US 1
        000939 UI 1
        000940 DA 1
        000941 TM 1
        000942 LO 1
        000944 SH 1
        003710 SQ 1
        00371B LO 1
        003730 LO 1
        003740 LO 1
        003750 LO 1
        003760 LO 1
        003770 LO 1
        @QVA
        000940 IS 1 Calibration Frame
        000941 IS 1 End Diastolic Frame
        000942 IS 1 End Systolic Frame
        000943 DS 1 End Diastolic Volume
        000944 DS 1 End Systolic Volume
        000945 DS 1 Stroke Volume
        000946 DS 1 Cardiac Output
        000947 DS 1 Ejection Fraction
        000948 DS 1 Body Surface Area
        000949 SH 1 Artery Territory Region
        000950 IS 1 Number of Diseased Vessels
        000951 DS 1 Hypokinesis in Region
        000952 DS 1 Hyperkinesis in Region
        000953 IS 1 percent of chords with hyperkinesis <- 2 SD
        000954 IS 1 percent of chords with alkinesis/dyskinesis
        000955 DS 1 Calibration Factor
        @REPORT_FROM_APP
        003995 LO 1
        @RadWorksMarconi
        002924 US 1 <internal
        @RadWorksTBR
        311102 CS 1 AMI Compression Type (RET)
        3111FF SQ 1 <internal
        @SCHICK TECHNOLOGIES - Change Item Creator ID
        002101 UI 1 Change List Item UID
        002102 US 1 Operation
        002103 DT 1 Date
        002104 PN 1 User Name
        002105 OB 1 Additional Change Data
        @SCHICK TECHNOLOGIES - Change List Creator ID
        002101 UI 1 Reference Image Instance UID
        002102 SQ 1 Sequence
        @SCHICK TECHNOLOGIES - Image Security Creator ID
        002901 UL 1 Image Checksum
        @SCHICK TECHNOLOGIES - Note Item Creator ID
        002101 ST 1 Text
        002102 DT 1 Date
        002103 PN 1 User Name
        002104 US 2 Coordinates (X, Y)
        @SCHICK TECHNOLOGIES - Note List Creator ID
        002101 UI 1 Reference Image Instance UID
        002102 SQ 1 Item
        @SCHICK TECHNOLOGIES - Viewset Creator ID
        000901 UI 1 Instance UID
        000902 LO 1 Name
        000903 SQ 1 Sequence
        000904 UL 1 Mode
        000905 UL 1 Type
        @SCHICK TECHNOLOGIES - Viewset Item Creator ID
        000901 UI 1 Image Instance UID
        000902 US 1 Number
        000903 US 1 Order
        000904 US 1 Type
        000905 US 1 Orientation
        000906 US 4 Rect (Left, Top, Width, Height)
        000907 US 1 Caption Height
        000908 US 1 Source
        000909 US 1 Default Width
        00090A US 1 Default Height
        @SECTRA_Ident_01
        000901 LO 1 Request number
        000902 LO 1 Examination number
        000904 LO 1 Series ID
        000905 LO 1 Series Order
        000906 LO 1 File Name
        000907 LO 1 Image Data ID
        @SECTRA_ImageInfo_01
        002901 OB 1 Image info
        002902 CS 1 Marking
        002903 LO 1 No Decompression
        002904 OB 1 Image Info new
        @SECTRA_OverlayInfo_01
        600101 LO 1 Sectra Overlay
        @SEGAMI MIML
        003198 OW 1 ?Binary XML with PHI?
        @SEGAMI__MEMO
        003597 SH 1
        003598 LT 1
        @SET WINDOW
        001900 UN 1 Set Window Image Filter
        001901 UN 1 Set Window Magnification Power
        @SHS MagicView 300
        002901 FD 1-n Zoom Factor
        002902 FD 1 Pan Factor X
        002903 FD 1 Pan Factor Y
        002904 LO 1 NmPalette
        @SIEMENS CM VA0  ACQU
        001910 LO 1 Parameter File Name
        001911 LO 1 Sequence File Name
        001912 LO 1 Sequence File Owner
        001913 LO 1 Sequence Description
        001914 LO 1 EPI File Name
        001920 LO 1 Mode File Name
        001930 LO 1 Convolution Kernel Comment 1
        001931 LO 1 Convolution Kernel Comment 2
        001932 LO 1 Convolution Kernel Comment 3
        001933 LO 1 Convolution Kernel Comment 4
        001934 LO 1 Convolution Kernel Comment 5
        001935 LO 1 Convolution Kernel Comment 6
        001936 LO 1 Convolution Kernel Comment 7
        001937 LO 1 Convolution Kernel Comment 8
        001938 LO 1 Convolution Kernel Comment 9
        001939 LO 1 Convolution Kernel Comment 10
        00193A LO 1 Reading Code RZ1 Comment 1
        00193B LO 1 Reading Code RZ1 Comment 2
        00193C LO 1 Reading Code RZ2 Comment 1
        @SIEMENS CM VA0  CMS
        000900 IS 1 Number of Measurements
        000910 CS 1 Storage Mode
        000912 UL 1 Evaluation Mask Image
        000926 DA 1 Table Zero Date
        000927 TM 1 Table Zero Time
        00110A LO 1
        001110 DA 1 Registration Date
        001111 TM 1 Registration Time
        001122 LO 1
        001123 DS 1 Used Patient Weight
        001140 IS 1 Organ Code
        001300 PN 1 Modifying Physician
        001310 DA 1 Modification Date
        001312 TM 1 Modification Time
        001320 PN 1 Patient Name
        001322 LO 1 Patient Id
        001330 DA 1 Patient Birthdate
        001331 DS 1 Patient Weight
        001332 PN 1 Patient Maiden Name
        001333 PN 1 Referring Physician
        001334 LO 1 Admitting Diagnosis
        001335 CS 1 Patient Sex
        001340 LO 1 Procedure Description
        001342 CS 1 Rest Direction
        001344 CS 1 Patient Position
        001346 SH 1 View Direction
        001350 LO 1
        001351 LO 1
        001352 LO 1
        001353 LO 1
        001354 LO 1
        001355 LO 1
        001356 LO 1
        001910 IS 1 Net Frequency
        001920 CS 1 Measurement Mode
        001930 CS 1 Calculation Mode
        001950 IS 1 Noise Level
        001960 IS 1 Number of Data Bytes
        001970 DS 1-n
        001980 LO 1
        002120 DS 1-n Field of View
        002122 DS 1 Image Magnification Factor
        002124 DS 1-n Image Scroll Offset
        002126 IS 1 Image Pixel Offset
        002130 CS 1 View Direction
        002132 CS 1 Rest Direction
        002160 DS 1-n Image Position
        002161 DS 1-n Image Normal
        002163 DS 1 Image Distance
        002165 US 1 Image Positioning History Mask
        00216A DS 1-n Image Row
        00216B DS 1-n Image Column
        002170 CS 1-n Patient Orientation Set 1
        002171 CS 1-n Patient Orientation Set 2
        002180 LO 1 Study Name
        002182 SH 1 Study Type
        002910 CS 1 Window Style
        002911 CS 1 Window Look
        002912 UL 1 Window Table Index
        002913 CS 1 Window Scale
        002920 CS 1-n Pixel Quality Code
        002922 IS 1-n Pixel Quality Value
        002950 CS 1 Archive Code
        002951 CS 1 Exposure Code
        002952 IS 1 Sort Code
        002953 CS 1 Remote Copy Code
        002960 IS 1 Splash
        005110 LO 1-n Image Text
        602100 CS 1 Image Graphics Format Code
        602110 OB 1 Image Graphics
        7FE100 OB 1-n Binary Data
        @SIEMENS CM VA0  COAD
        00193D LO 1 Reading Code RZ2 Comment 2
        @SIEMENS CM VA0  LAB
        000910 LO 1 Generator Identification Label
        000911 LO 1 Gantry Identification Label
        000912 LO 1 XRay Tube Identification Label
        000913 LO 1 Detector Identification Label
        000914 LO 1 DAS Identification Label
        000915 LO 1 SMI Identification Label
        000916 LO 1 CPU Identification Label
        000920 SH 1 Header Version
        @SIEMENS CM VA0  OST
        602300 LO 1 Osteo Contour Comment
        602310 SS 1-n Osteo Contour Buffer
        @SIEMENS CSA ENVELOPE
        002910 OB 1 syngo Report Data
        002911 OB 1 syngo Report Presentation
        @SIEMENS CSA HEADER
        002908 CS 1 CSA Image Header Type
        002909 LO 1 CSA Image Header Version
        002910 OB 1 CSA Image Header Info
        002918 CS 1 CSA Series Header Type
        002919 LO 1 CSA Series Header Version
        002920 OB 1 CSA Series Header Info
        @SIEMENS CSA NON-IMAGE
        002908 CS 1 CSA Data Type
        002909 LO 1 CSA Data Version
        002910 OB 1 CSA Data Info
        7FE110 OB 1 CSA Data
        @SIEMENS CSA REPORT
        002908 CS 1 syngo Report Type
        002909 LO 1 syngo Report
        002915 US 1 SR Variant
        002917 UI 1 SC SOP Instance UID
        @SIEMENS CT VA0  COAD
        001910 IS 1 Distance Source to SourceSide Collimator
        001911 IS 1 Distance Source to DetectorSide Collimator
        001920 IS 1 Number of Possible Channels
        001921 IS 1 Mean Channel Number
        001922 DS 1 Detector Spacing
        001923 DS 1 Detector Center
        001924 DS 1 Reading Integration Time
        001950 DS 1 Detector Alignment
        001952 DS 1 Table Feed
        001954 DS 1 Rotation Time
        001960 DS 1 Focus Alignment
        001965 UL 1 Focal Spot Deflection Amplitude
        001966 UL 1 Focal Spot Deflection Phase
        001967 UL 1 Focal Spot Deflection Offset
        001970 DS 1 Water Scaling Factor
        001971 DS 1 Interpolation Factor
        001980 CS 1 Patient Region
        001982 CS 1 Patient Phase of Life
        001990 DS 1 Osteo Offset
        001992 DS 1 Osteo Regression Line Slope
        001993 DS 1 Osteo Regression Line Intercept
        001994 IS 1 Osteo Standardization Code
        001996 IS 1 Osteo Phantom Number
        0019A0 DS 1 Spiral Location Begin
        0019A1 DS 1 Spiral Location End
        0019A2 CS 1 Spiral z Profile
        0019A3 CS 1 Spiral Reconstruction Direction
        0019A4 DS 1 Spiral Reconstruction Increment
        0019A5 DS 1 Scan Tilt Plane Distance
        0019A6 UL 1-n Mode Processing Step Mask
        0019A7 UL 1 Mode Processing Control Mask
        0019A8 UL 1-n Mode Master Mask
        0019A9 IS 1 Mode Store Step
        0019AA CS 1 Focus Size Type
        0019AB IS 1 Mode Adaptive Filter Kind
        0019AC IS 1 Mode MBH Kind
        0019AD IS 1 Mode Balancing Kind
        0019AE IS 1 Number of Readings per Rotation
        0019AF DS 1 Correction Table Reference Time
        0019B0 DS 1 Feed per Rotation
        0019B1 UN 1
        0019BD IS 1 Pulmo Trigger Level
        0019BE DS 1 Expiratoric Reserve
        0019BF DS 1 Vital Capacity
        0019C0 DS 1 Pulmo Water
        0019C1 DS 1 Pulmo Air
        0019C2 DA 1 Pulmo Date
        0019C3 TM 1 Pulmo Time
        0019C4 UL 1
        0019C5 IS 1
        @SIEMENS CT VA0  GEN
        001910 DS 1 Source Side Collimator Aperture
        001911 DS 1 Detector Side Collimator Aperture
        001920 IS 1 Exposure Time current
        001921 IS 1 Exposure current
        001925 DS 1 Generator Power current
        001926 DS 1 Generator Voltage current
        001940 UL 1 Master Control Mask
        001942 US 1-n Processing Mask
        001944 UL 1-n IRS Data Number
        001945 UL 1-n IRS Data Length
        001962 IS 1 Number of Virtual Channels
        001970 IS 1 Number of Reading
        001971 CS 1 Reading Code
        001974 IS 1 Number of Projections
        001975 IS 1 Number of Bytes
        001980 IS 1-n Reconstruction Algorithm Set
        001981 IS 1 Reconstruction Algorithm Index
        001982 LO 1 Regeneration Software Version
        001984 IS 1 Multiscan Reconstruction Increment
        001985 IS 1 Multiscan Reconstruction Width
        001988 IS 1 Range Number
        002110 IS 1 Rotation Angle
        002111 IS 1 Start Angle
        002120 IS 1 Scan
        002130 IS 1 Tube Position
        002132 DS 1 Length of Topogram
        002134 DS 1 Correction Factor
        002136 DS 1 Maximum Table Position
        002140 IS 1 Table Move Direction Code
        002145 IS 1 VOI Start Row
        002146 IS 1 VOI Stop Row
        002147 IS 1 VOI Start Column
        002148 IS 1 VOI Stop Column
        002149 IS 1 VOI Start Slice
        00214A IS 1 VOI Stop Slice
        002150 IS 1 Vector Start Row
        002151 IS 1 Vector Row Step
        002152 IS 1 Vector Start Column
        002153 IS 1 Vector Column Step
        002160 IS 1 Range Type Code
        002162 IS 1 Reference Type Code
        002170 DS 1-n Object Orientation
        002172 DS 1-n Light Orientation
        002175 DS 1 Light Brightness
        002176 DS 1 Light Contrast
        00217A IS 1-n Overlay Threshold
        00217B IS 1-n Surface Threshold
        00217C IS 1-n Grey Scale Threshold
        0021A0 IS 1-n Field of Interest
        0021A1 CS 1 Image Filter Label
        0021A2 CS 1 Exemplary Element 1
        0021A3 IS 1-n Exemplary Element 2
        0021A4 LO 1 Exemplary Element 3
        0021A5 IS 1 Reference Data Set 1
        0021A6 IS 1 Reference Data Set 2
        0021A7 LO 1 Window Program Name
        @SIEMENS CT VA0  IDE
        000910 LO 1 SOMATOM Software Name
        000930 CS 1 Data Set Subtype 1
        000931 SH 1 Data Set Subtype 2
        000932 SH 1 Data Set Subtype 3
        000933 SH 1 Data Set Subtype 4
        000934 SH 1 Data Set Subtype 5
        000940 LO 1 Directory Text
        000942 LO 1 Exposure Time Text
        000950 DA 1 Scan Date
        000951 TM 1 Scan Time
        @SIEMENS CT VA0  ORI
        000920 LO 1 Original Data Set Owner
        000930 SH 1 Original Modality
        @SIEMENS CT VA0  ORMR
        002180 DS 1 Repetition Time
        002181 DS 1 Echo Time
        002182 DS 1 Inversion Time
        002183 IS 1 Number of Averages
        002184 DS 1 Imaging Frequency
        002185 LO 1 Imaged Nucleus
        002186 IS 1 Echo Number
        002190 DS 1 Flip Angle
        @SIEMENS CT VA0  OST
        602100 LO 1 Osteo Contour Comment
        602110 US 256 Osteo Contour Buffer
        @SIEMENS CT VA0  RAW
        002110 UL 1-n Creation Mask service
        002120 UL 1-n Evaluation Mask service
        002130 US 1-n Extended Processing Mask
        002140 UL 1-n Manipulation Mask
        002141 UL 1-n Composition Mask
        002142 UL 1-n Alteration Mask
        002143 UL 1-n Generation Mask
        002144 UL 1-n Function Mask
        002150 CS 1 Mode Mirroring Code
        @SIEMENS DFR.01
        002110 US 1 Graphic Evaluation Mask
        002111 US 1 Type 1st Graphic Element
        002112 LO 1 Description 1st Graphic Element
        002113 US 1 Type 2nd Graphic Element
        002114 LO 1 Description 2nd Graphic Element
        002115 US 1 Type 3rd Graphic Element
        002116 LO 1 Description 3rd Graphic Element
        002117 US 1 Type 4th Graphic Element
        002118 LO 1 Description 4th Graphic Element
        002119 US 1 Type 5th Graphic Element
        002120 LO 1 Description 5th Graphic Element
        002121 US 1 Type 6th Graphic Element
        002122 LO 1 Description 6th Graphic Element
        002123 US 1 Type 7th Graphic Element
        002124 LO 1 Description 7th Graphic Element
        002125 US 1 Type 8th Graphic Element
        002126 LO 1 Description 8th Graphic Element
        002127 US 1 Type 9th Graphic Element
        002128 LO 1 Description 9th Graphic Element
        002129 US 1 Type 10th Graphic Element
        002130 LO 1 Description 10th Graphic Element
        @SIEMENS DFR.01 MANIPULATED
        001711 US 1 Window Width Native Current
        001712 US 1 Window Center Native
        001714 US 1 Window Width Subtraction Current
        001715 US 1 Window Center Subtraction Current
        001725 DS 1 Edge Enhancement Native Current
        001727 DS 1 Edge Enhancement Subtraction Current
        001729 IS 1 Edge Enhancement %
        001730 IS 1 Harmonization %
        001731 US 1 DSA Representation Current
        001732 US 1 Number of Mask Current
        001733 US 1 RightLeft Mark Current
        001735 US 1 Number of Series Representative
        001737 US 1 Rectangle Shutter Horizontal Current
        001738 US 1 Rectangle Shutter Vertical Aktuell
        001771 LO 1 Landmark Current
        001772 US 1 Zoom Factor
        001773 US 1 Roam Horizontal
        001774 US 1 Roam Vertical
        001777 IS 1 Pixel Shift Horizontal
        001778 IS 1 Pixel Shift Vertical
        001779 US 1 Image Flip
        00177A US 1 Invers Current
        001780 US 1
        001783 SH 1 Documentation Flag
        001784 LO 1 Right Marker
        001791 US 1 Summation Count Filling
        001792 US 1 Summation Count Mask
        001793 US 1 PeakOp Start
        001794 US 1 PeakOp End
        0017A0 IS 1 Cine Rate
        0017A1 LO 1 Image Name
        0017A2 LO 1 Image Name Extension 1
        0017A3 LO 1 Image Name Extension 2
        @SIEMENS DFR.01 ORIGINAL
        001710 CS 1 Image Type
        001711 US 1 Window Width Native Original
        001712 US 1 Window Center Native
        001714 US 1 Window Width Subtraction Original
        001715 US 1 Window Center Subtraction Original
        001716 US 1 LUT Number for Autowindow
        001718 US 1
        001721 US 1 Edge Enhancement Kernelsize Original
        001722 US 1 Edge Enhancement Mode Original
        001723 US 1-n Edge Enhancement LUTs Original
        001724 US 1 Filter Type Native Original
        001725 DS 1 Edge Enhancement Native Original
        001726 US 1 Filter Type Subtraction Original
        001727 DS 1 Edge Enhancement Subtraction Original
        00172A US 1
        001730 IS 1
        001731 US 1 DSA Representation Original
        001732 US 1 Number of Maske Original
        001733 US 1 RightLeft Mark Original
        001734 DS 1 Slice Position
        001737 US 1 Rectangle Shutter Horizontal Original
        001738 US 1 Rectangle Vertical Original
        001741 DS 1 Dose
        001742 DS 1 Dose Area Product
        001743 US 1 Focus
        001744 US 1 SDM
        001745 DS 1 Image Intensifer Format
        001746 DS 1 Density Correction
        001747 LO 1 Exposure Curves
        001748 IS 1
        001749 LO 1 Organ Program Name
        00174A IS 1 Count of Images in Series
        001751 US 1 Image Intensifier Zoom
        001752 UL 1 ROSA Receiver ErrCount
        001761 US 1 Table Position Peri
        001762 US 1-n Series Numbers of Petri
        001771 LO 1 Landmark Original
        001772 US 1
        001773 US 1
        001774 US 1
        001779 US 1
        00177A US 1 Invers Original
        00177B IS 1
        0017A0 IS 1
        0017B1 CS 1 L2 Image
        0017B2 IS 1 L2 Acquisition Monitor
        0017C1 LO 1 Folder UID
        0017C2 LO 1 Series UID
        0017C3 LO 1 Subseries UID
        @SIEMENS DFR.01 SERVICE
        002110 US 1 1 Plot
        002111 US 1 Width 1 Plot
        002112 US 1 2 Plot
        002113 US 1 Width 2 Plot
        002120 US 1-5 xCoordinate Region of Interest
        002121 US 1-5 yCoordinate Region of Interest
        002122 US 1-5 Width Region of Interest
        002123 US 1-5 Height Region of Interest
        @SIEMENS DICOM
        000910 UN 1
        000912 LO 1
        @SIEMENS DLR.01
        001910 LO 1 Measurement Mode
        001911 LO 1 Image Type
        001915 LO 1 Software Version
        001920 LO 1 MPM Code
        001921 LO 1 Latitude
        001922 LO 1 Sensitivity
        001923 LO 1 EDR
        001924 LO 1 l fix
        001925 LO 1 s fix
        001926 LO 1 Preset Mode
        001927 LO 1 Region
        001928 LO 1 Subregion
        001930 LO 1 Orientation
        001931 LO 1 Mark on Film
        001932 LO 1 Rotation on DRC
        001940 LO 1 Reader Type
        001941 LO 1 Sub Modality
        001942 LO 1 Reader Serial Number
        001950 LO 1 Cassette Scale
        001951 LO 1 Cassette Matrix
        001952 LO 1 Cassette Submatrix
        001953 LO 1 Barcode
        001960 LO 1 GT Contrast Type
        001961 LO 1 GA Rotation Amount
        001962 LO 1 GC Rotation Center
        001963 LO 1 GS Density Shift
        001964 US 1 RN Frequency Rank
        001965 LO 1 RE Frequency Enhancement
        001966 LO 1 RT Frequency Type
        001967 LO 1 Kernel Length
        001968 UL 1 Kernel Mode
        001969 UL 1 Convulsion Mode
        001970 LO 1 PLA Source
        001971 LO 1 PLA Destination
        001975 LO 1 UID Original Image
        001976 LO 1 Filterset
        001980 LO 1 Reader Header
        001990 LO 1 PLA of Secondary Destination
        0019A0 DS 1
        0019A1 DS 1
        004110 US 1 Number of Hardcopies
        004120 CS 1 Film Format
        004130 LO 1 Film Size
        004131 LO 1 Full Film Format
        @SIEMENS ISI
        000308 US 1 ISI Command Field
        000311 US 1 Attach ID Application Code
        000312 UL 1 Attach ID Message Count
        000313 DA 1 Attach ID Date
        000314 TM 1 Attach ID Time
        000320 US 1 Message Type
        000330 DA 1 Max Waiting Date
        000331 TM 1 Max Waiting Time
        000901 UN 1 RIS Patient Info IMGEF
        000914 SQ 1 RIS Patient Info IMGEF
        001103 LO 1 Patient UID
        001104 LO 1 Patient ID
        00110A LO 1 Case ID
        001122 LO 1 Request ID
        001123 LO 1 Examination UID
        001141 LO 1 Medical Alerts
        001142 LO 1 Contrast Allergy
        0011A1 DA 1 Patient Registration Date
        0011A2 TM 1 Patient Registration Time
        0011B0 LO 1 Patient Last Name
        0011B2 LO 1 Patient First Name
        0011B4 CS 1 Patient Hospital Status
        0011BC LO 1 Current Location Time
        0011C0 CS 1 Patient Insurance Status
        0011D0 LO 1 Patient Billing Type
        0011D2 LO 1 Patient Billing Address
        003112 LO 1 Examination Reason
        003130 DA 1 Requested Date
        003132 TM 1 Worklist Request Start Time
        003133 TM 1 Worklist Request End Time
        00314A TM 1 Requested Time
        003180 LO 1 Requested Location
        005546 PN 1 Current Ward
        019302 LO 1 RIS Key
        030701 SQ 1 RIS Worklist IMGEF
        030901 SQ 1 RIS Report IMGEF
        400901 LO 1 Report ID
        400920 CS 1 Report Status
        400930 DA 1 Report Creation Date
        400970 PN 1 Report Approving Physician
        4009E0 LO 1 Report Text
        4009E1 LO 1 Report Author
        4009E2 PN 1 Report Transcriber
        4009E3 PN 1 Reporting Radiologist
        @SIEMENS MED
        000910 LO 1 Recognition Code
        000930 US 1 Byte Offset of Original Header
        000931 US 1 Length of Original Header
        000940 US 1 Byte Offset of Pixel Matrix
        000941 UL 1 Length of Pixel Matrix
        000950 LO 1
        000951 LO 1
        000980 ST 1
        0009F5 LO 1 PDM EFID Placeholder
        0009F6 LO 1 PDM Data Object Type Extension
        001110 ST 1
        001700 ST 1
        001720 ST 1
        001760 LO 1
        001780 ST 1
        001901 SS 1
        001902 SS 1
        001903 SS 1
        001904 ST 1
        001905 ST 1
        001906 SL 1
        001907 SL 1
        001908 SS 1
        001909 SS 1
        00190A ST 1
        00190B ST 1
        00190C SS 1
        00190D ST 1
        00190E ST 1
        00190F SL 1
        001911 ST 1
        001912 ST 1
        001913 SS 1
        001914 SS 1
        001915 SS 1
        001916 SS 1
        001917 SS 1
        001918 SS 1
        001919 SS 1
        00191A SS 1
        00191B SS 1
        00191C SS 1
        00191D SS 1
        001920 SL 1
        001921 SL 1
        001922 SL 1
        001923 SS 1
        001924 SL 1
        001925 SL 1
        001926 SL 1
        001927 SL 1
        001930 SL 1
        001931 SL 1
        001932 SL 1
        001941 SS 1
        001942 SS 1
        001943 SS 1
        001944 SS 1
        001945 SL 1
        001947 SL 1
        001948 ST 1
        001949 SL 1
        00194A SS 1
        00194B SS 1
        00194C SL 1
        00194E SS 1
        00194F SS 1
        001950 SS 1
        001951 SS 1
        001952 SS 1
        001953 SS 1
        001954 ST 1
        001955 SS 1
        001956 SS 1
        001957 SS 1
        001958 SS 1
        001959 SS 1
        00195A ST 1
        00195B SS 1
        00195C SS 1
        00195D SS 1
        00195E SS 1
        00195F SS 1
        001960 SS 1
        001961 SS 1
        001962 SS 1
        001963 SS 1
        001964 SS 1
        001965 SS 1
        001966 SS 1
        001967 SS 1
        001968 SL 1
        001969 SS 1
        00196A SS 1
        00196B SL 1
        00196C SL 1
        00196D SS 1
        00196E SS 1
        00196F SS 1
        001970 ST 1
        001971 ST 1
        001972 SL 1
        001973 SL 1
        001974 SS 1
        001975 SS 1
        001976 SS 1
        001977 SS 1
        001978 SS 1
        00197F SS 1
        001980 SS 1
        001981 SS 1
        001982 SL 1
        001983 SS 1
        001984 SS 1
        001985 SS 1
        001986 SS 1
        001987 SS 1
        001988 SL 1
        001989 SS 1
        00198A SL 1
        00198D SL 1
        00198E SL 1
        001991 SL 1
        001992 SL 1
        001993 SL 1
        001994 SS 1
        001995 SS 1
        001996 SL 1
        001997 SS 1
        0019A0 SS 1
        0019A1 SS 1
        0019A2 SL 1
        0019A3 SL 1
        0019A4 SL 1
        0019C0 SL 1
        0019C1 SS 1
        0019C2 SS 1
        0019F0 SL 1
        001F00 LO 1
        001F02 LO 1
        001F50 LO 1
        001F70 LO 1
        002110 DS 1 Zoom
        002111 DS 1-n Target
        002112 IS 1 Tube Angle During Topogram
        002120 US 1 ROI Mask
        003101 ST 1
        003103 SL 1
        003104 ST 1
        003105 SS 1
        003106 SL 1
        003107 SS 1
        003108 ST 1
        003109 SS 1
        00310A SS 1
        00310B SS 1
        00310C SS 1
        00310D SS 1
        00310E SS 1
        00310F SL 1
        003110 SL 1
        003111 SS 1
        004112 SL 1
        004113 SL 1
        004121 ST 1
        004130 ST 1
        004132 ST 1
        004134 ST 1
        004136 ST 1
        004140 ST 1
        004150 SS 1
        004152 SS 1
        004160 ST 1
        004170 SL 1
        004171 SL 1
        005110 SS 1
        005111 SS 1
        005112 SS 1
        005113 SS 1
        005114 SS 1
        005115 SL 1
        005118 SL 1
        005301 SS 1
        005302 SS 1
        005303 SS 1
        005310 SS 1
        005311 SL 1
        005312 SS 1
        005313 SL 1
        005314 SS 1
        005315 SL 1
        005316 SS 1
        005317 SS 1
        005318 SL 1
        005319 SS 1
        00531A SS 1
        00531B SL 1
        00531C SS 1
        00531D SL 1
        005330 SS 1
        005331 SS 1
        005332 SS 1
        005333 SL 1
        005340 SS 1
        005341 SL 1
        005342 SS 1
        005343 SL 1
        005344 SS 1
        005501 SS 1
        005502 SS 1
        005503 SL 1
        005520 SS 1
        005521 ST 1
        005522 SS 1
        005523 ST 1
        005524 SS 1
        005525 ST 1
        005529 SL 1
        00552A SL 1
        005530 SS 1
        005531 ST 1
        005532 SS 1
        005533 ST 1
        005534 SS 1
        005535 ST 1
        005538 SL 1
        005539 SL 1
        00553A SL 1
        005540 SS 1
        005548 SL 1
        005550 SS 1
        005551 SS 1
        005552 SS 1
        005553 ST 1
        005554 SL 1
        005555 SL 1
        005556 SS 1
        005557 SS 1
        005558 SL 1
        005559 ST 1
        00555A SL 1
        00555B SS 1
        00555C ST 1
        00555D SS 1
        00555E SS 1
        00555F SL 1
        005560 SS 1
        005561 SS 1
        005564 SS 1
        005565 SS 1
        005566 SS 1
        005567 SS 1
        005568 SS 1
        005569 SS 1
        00556A SS 1
        00556B SS 1
        00556C SS 1
        00556D SS 1
        005570 SL 1
        005571 SL 1
        005572 SL 1
        005573 SL 1
        005574 SL 1
        005575 SL 1
        005576 SL 1
        005577 SL 1
        005578 SL 1
        005580 SS 1
        005581 SS 1
        005582 SS 1
        005583 SS 1
        005584 SS 1
        005585 SS 1
        005586 SL 1
        005587 SL 1
        005588 SL 1
        005589 ST 1
        00558A SS 1
        00558B SL 1
        00558C SS 1
        00558D SL 1
        00558E SL 1
        00558F SL 1
        005590 SL 1
        005591 SS 1
        005592 ST 1
        005593 SL 1
        005594 SL 1
        005595 SL 1
        005596 SL 1
        005597 SL 1
        005598 SS 1
        005599 SS 1
        00559A SS 1
        00559B SS 1
        00559C SS 1
        00559D SL 1
        00559E SL 1
        00559F SL 1
        0055A0 SL 1
        0055A1 SL 1
        0055A2 SL 1
        0055A3 SL 1
        0055A4 SS 1
        0055A5 SL 1
        0055A6 SL 1
        0055A7 SS 1
        0055A8 SS 1
        0055A9 SS 1
        0055B0 SS 1
        0055B1 SS 1
        005710 SS 1
        005720 SL 1
        500101 SS 1
        500102 SL 1
        500103 SL 1
        500104 SL 1
        500105 SL 1
        500106 SL 1
        500107 ST 1
        500108 ST 1
        500109 ST 1
        50010A ST 1
        50010B SL 1
        700110 SS 1
        700310 SL 1
        700510 SS 1
        7FE110 SS 1
        7FE314 SL 1
        7FE315 SL 1
        7FE316 SL 1
        7FE317 SL 1
        7FE318 SL 1
        7FE319 ST 1
        7FE31A SL 1
        7FE31B SS 1
        7FE31C SS 1
        7FE31E SL 1
        7FE31F SL 1
        7FE320 SL 1
        7FE321 SL 1
        7FE322 SL 1
        7FE323 SL 1
        7FE324 ST 1
        7FE325 SS 1
        @SIEMENS MED DISPLAY
        002904 CS 1 Photometric Interpretation
        002910 US 1 Rows
        002911 US 1 Columns
        002920 US 1
        002921 US 1
        002950 US 2 Origin
        002980 US 1
        002999 LO 1 Shutter Type
        0029A0 US 1 Rows of Rectangular Shutter
        0029A1 US 1 Columns of Rectangular Shutter
        0029A2 US 1 Origin of Rectangular Shutter
        0029B0 US 1 Radius of Circular Shutter
        0029B2 US 1 Origin of Circular Shutter
        0029C1 US 1 Contour of Irregular Shutter
        @SIEMENS MED DISPLAY 0000
        002999 LO 1
        0029C1 US 1-n
        @SIEMENS MED ECAT FILE INFO
        002100 OB 1 ECAT_Main_Header
        002101 OB 1 ECAT_Image_Subheader
        @SIEMENS MED HG
        002910 US 1 List of Group Numbers
        002915 LO 1 List of Shadow Owner Codes
        002920 US 1 List of Element Numbers
        002930 US 1 List of Total Display Length
        002940 LO 1-n List of Display Prefix
        002950 LO 1-n List of Display Postfix
        002960 US 1 List of Text Position
        002970 LO 1 List of Text Concatenation
        @SIEMENS MED MAMMO
        00295A CS 1
        @SIEMENS MED MG
        002910 US 1 List of Group Numbers
        002915 LO 1 List of Shadow Owner Codes
        002920 US 1 List of Element Numbers
        002930 US 1 List of Total Display Length
        002940 LO 1-n List of Display Prefix
        002950 LO 1-n List of Display Postfix
        002960 US 1 List of Text Position
        002970 LO 1 List of Text Concatenation
        @SIEMENS MED NM
        000980 LO 1 Main Acquisition View
        001110 CS 1 Organ System
        001700 ST 1 Unknown 0017 0000
        001720 CS 1 Scanning Sequence
        001760 DS 1 KVP
        001770 ST 1
        001780 ST 1-n Unknown 0017 0080
        001901 SS 1 Number of detectors
        001902 SS 1 Number of scalers
        001903 SS 1 Scaler Index
        001904 DS 1 Radionuclide Units
        001905 DS 1 Radiopharmaceutical
        001906 FL 1 Display Magnification
        001907 SL 1 Scaler Counts
        001908 SS 1 Processed Flag 0 Raw 1 Process
        001909 SS 1 MicroDELTA Parameter Blocks
        00190A LO 1 MicroDELTA File Extension
        00190B LO 1 MicroDELTA Write ID
        00190C SS 1 MicroDELTA Write Version
        00190D CS 1 MicroDELTA Mode
        00190E LO 1 MicroDELTA ESFR
        00190F SL 1 Siemens ICON Data Type
        001910 OW 1 MicroDELTA Expansion Blocks
        001911 CS 1 MicroDELTA Version
        001912 LO 1 MicroDELTA Trend
        001913 SS 1 MicroDELTA Number of Overlays
        001914 SS 1 MicroDELTA Overlay Block
        001915 SS 1 MicroDELTA Color Table Extra
        001916 SS 1 Number of Views
        001917 SS 1 MicroDELTA Thyroid Markers
        001918 SS 1 MicroDELTA Color Table Used
        001919 SS 1 Save Screen Flag 1 SaveScreen
        00191A SS 1 MicroDELTA Overlay Map
        00191B SS 1 SGI Converted LookUp Table
        00191C SS 1 MicroDELTA Mystery1
        00191D SS 1 MicroDELTA Mystery2
        001920 FL 1 Time of Lasix Administration
        001921 FL 1 Lasix Dose mg
        001922 FL 1 Bladder Esidual Volume cc
        001923 SS 1 Bladder Image Extension
        001924 FL 1 Serum Creatinine mg/dl
        001925 FL 1 TER
        001926 FL 1 TER Lower Limit
        001927 FL 1 Body Surface Area m2
        001930 FL 1 CTQ Normal Margin
        001931 FL 1 CTQ Abnormal Sagittal Margin
        001932 FL 1 CTQ Abnormal Oblique Margin
        001941 SS 1 Accepted Beats
        001942 SS 1 Rejected Beats
        001943 SS 1 Percent of R-R Interval Framed
        001944 SS 1 Beats Rejected Post PVC
        001945 FL 1 Trigger Source
        001947 FL 1 Beat Rejection Parameter
        001948 SH 1 Rejection Scheme
        001949 FL 1 PVC Threshold msec
        00194A SS 1 Framing Mode 1 Forward 2 F/B
        00194B SS 1 Autobeat Window 0 No 1 Yes
        00194C FL 1 MicroDELTA Acquisition Time per Window msec
        00194E SS 1 CTQ Unknown Entry Count
        00194F SS 1 CTQ Matrix Size
        001950 SS 1 CTQ has been used
        001951 SS 1 CTQ Male Entry Count
        001952 SS 1 CTQ Female Entry Count
        001953 SS 1 CTQ Stress/Rest Time Delay
        001954 CS 1 CTQ Time Delay Units
        001955 SS 1 CTQ Min Oblique Stack Count
        001956 SS 1 CTQ Max Oblique Stack Count
        001957 SS 1 CTQ Min Sagittal Stack Count
        001958 SS 1 CTQ Max Sagittal Stack Count
        001959 SS 1 CTQ Min Radius Percent
        00195A UL 1 CTQ Find Max or Average Flag
        00195B SS 1 CTQ Basal Slice Index Offset
        00195C SS 1 CTQ Starting Line Index
        00195D SS 1 CTQ Line Counts
        00195E SS 1 CTQ Radii Counts
        00195F SS 1 CTQ Radial Angle Increment
        001960 SS 1 Whole Body Processed Flag 0:Raw 1:Img1-Img2 2:Im
        001961 SS 1 Whole Body View
        001962 SS 1 WB Display Field Length in cm
        001963 SS 1 WB Scan Length in cm
        001964 SS 1 WB Scan Speed cm/min
        001965 SS 1 WB Scan Speed Mode 0 Manual 1 Auto
        001966 SS 1 WB Scan Start 0 Head 1 Feet
        001967 SS 1 WB Scan Direction 0 Lt to Rt 1 Rt to Lt
        001968 FL 1 WB Aperature Width in cm
        001969 SS 1 WB Number of Passes
        00196A SS 1 WB Scan Time msec
        00196B FL 1 WB Anterior kCounts View 1
        00196C FL 1 WB Anterior kCounts View 2
        00196D FL 1 WB Count Density
        00196E SS 1 WB Reference View Flag 1 Ref
        00196F FL 1 WB Coun Density Speed cm/min
        001970 CS 1 WB Scan Type
        001971 LO 1 WB IRIS Corr. File Name
        001972 FL 1 WB Posterior kCounts View 1
        001973 FL 1 WB Posterior kCounts View 2
        001974 SS 1 WB Ant View Status No Img 1 Complete 2 Aborted
        001975 SS 1 WB Post View Status No Img 1 Complete 2 Aborted
        001976 SS 1 WB Post Scan Time msec
        001977 SS 1 WB Ant Pixel Overflow 1 Yes
        001978 SS 1 WB Post Pixel Overflow 1 Yes
        00197F SS 1 Segment Type 0 Segments 2 Time/Segment
        001980 SS 1 Number of Segments
        001981 SS 1 PVC Rejection Flag 1 Reject
        001982 SL 1 Total Counts Framed
        001983 SS 1 Total Beats Framed
        001984 SS 1 Present Time of Day
        001985 SS 1 Framed Counts
        001986 SS 1 Time per Segment msec
        001987 LT 1 BBA Miscellaneous Info
        001988 SL 1 Tolerance %
        001989 SS 1 SWG
        00198A SL 1 R-R Interval msec
        00198D SL 1 Total Counts in Acquisition
        00198E SL 1 Rejection Type
        001991 FL 1 Phase Total Counts
        001992 SL 1 Phase Pause msec
        001993 SL 1 Phase Start msec
        001994 SS 1 Window Center Method 0 Avg 1 Peak
        001995 SS 1 Number of Beats to Average
        001996 FL 1 Histogram Bin Interval msec
        001997 SS 1 Counts in Peak Bin
        0019A0 SS 1 VPDs Detected
        0019A1 SS 1 Number of Phases
        0019A2 SL 1 Requested Frame Duration msec
        0019A3 SL 1 Frames per Phase
        0019A4 SL 1 Frame Pause msec
        0019A5 SS 1-n Number of repeats per phase
        0019A6 SS 1-n Cycles per repeat
        0019A7 SL 1-n Repeat start time
        0019A8 SL 1-n Repeat stop time
        0019A9 SL 1-n Effective repeat time
        0019AA SS 1-n Acquired cycles per repeat
        0019C0 FL 1 Head Tilt degrees
        0019C1 SS 1 Uniformity Correction Flag
        0019C2 SS 1 Overflow Flag
        0019C3 ST 1
        0019F0 FL 1 Pixel Dimensions
        001F50 DS 1 Location RET
        002100 OB 1 ECAT File Menu Header
        002101 OB 1 ECAT File Subheader
        002110 ST 1
        003101 LO 1 Camera Name
        003102 SS 1 Unknown Element 0031 02
        003103 FL 1 External Zoom
        003104 FL 1 CCD Energy Level
        003105 SS 1 CCD Window Width
        003106 FL 1 CCD Window Offset
        003107 SS 1 CCD Peaking Mode
        003108 LO 1 CCD Autopeak Function
        003109 SS 1 CCD Count Rate Mode
        00310A SS 1 Analog Output Device
        00310B SS 1 Communication Type
        00310C SS 1 Control Unit 1 ICON 2 DOT 3 ScintiView
        00310D SS 1 WAM Mode
        00310E SS 1 Event Control Mode
        00310F FL 1 Zoom X Offset 0.1 mm
        003110 FL 1 Zoom Y Offset 0.1 mm
        003111 SS 1 Gantry Zero Position
        003112 SS 1
        003113 ST 1
        003114 ST 1
        003115 SL 1-n
        003116 SL 1-n
        003117 SS 1-n
        003120 ST 1
        003121 SS 1
        003300 FL 1-n Flood correction Matrix Det 1 up to SR 2.0
        003301 FL 1-n Flood correction Matrix Det 2 up to SR 2.0
        003310 FL 1-n COR Data for Detector 1
        003311 FL 1-n COR Data for Detector 2
        003314 FL 1 MHR ( Y-Shift) data for detector 1
        003315 FL 1 MHR ( Y-Shift) data for detector 2
        003318 FL 1-n NCO Data for detector 1
        003319 FL 1-n NCO Data for detector 2
        003320 FL 1 Bed correction angle
        003321 FL 1 Gantry correction angle
        003322 SS 1-n Bed U/D correction data
        003323 SS 1-n
        003324 FL 1 Backprojection angle head 1
        003325 FL 1 Backprojection angle head 2
        003328 SL 1 Number of point sources used for NCO and MHR
        003329 FL 1 Crystal thickness
        003330 LO 1 Preset name used for acquisition
        003331 FL 1 Camera config angle
        003332 LO 1 Crystal type Startburst or not
        003333 SL 1 Gantry step for COIN acquisitions
        003334 FL 1 Bed step for wholebody or Coin acquisitions
        003335 FL 1 Weight factor table for coincidence acquisitions
        003336 FL 1 Transaxial acceptance width for coincidence
        003337 SL 1 Starburst flags
        003338 FL 1 Pixel scale factor
        003500 LO 1 Specialized tomo type
        003501 LO 1 Energy window type
        003502 SS 1 Start and end row illuminated by wind position
        003503 LO 1 Blank scan image for profile
        003504 SS 1 Repeat number of the original dynamic SPECT
        003505 SS 1 Phase number of the original dynamic SPECT
        003700 OW 1 Flood correction matrix Detector 1
        003780 OW 1 Flood correction matrix Detector 2
        003900 LT 1 Toshiba CBF activity results
        004101 SL 1
        004102 SL 1
        004105 FD 1-n
        004106 FD 1-n
        004107 FD 1-n
        004108 FD 1-n
        004111 FL 1-n
        004121 LO 1 Text Relating to Data Object
        004130 DA 1 Folder Creation Date
        004132 TM 1 Folder Creation Time
        004134 DA 1 Folder Modification Date
        004136 TM 1 Folder Modification Time
        004140 LO 1 Folder Owner Name
        004150 SS 1 Folder Status
        004170 SL 1 Number of Images in Folder
        004171 SL 1 Number of Non-Image Objects
        004301 FL 1-n
        004303 FL 1-n
        004304 FL 1-n
        005110 SS 1 Number of Windows
        005111 SS 1 Average Heart Rate BPM
        005112 SS 1 Accepted Beats in Window
        005113 SS 1 Average R-R Interval msec
        005114 SS 1 Window Width %
        005115 SL 1 Hottest Pixel in Window
        005118 SL 1 Total Counts in Window
        005301 SS 1 Terminate on Pixel Overflow Flag 1 Terminate
        005302 SS 1 Terminate on List Buffer Overflow Flag
        005303 SS 1 First Frame by Counts
        005310 SS 1 Elapsed Time Start Condition 0 None 1 Any 2 All
        005311 SL 1 Elapsed Time Start msec
        005312 SS 1 Count Rate Start Condition 0 None 1 Any 2 All
        005313 SL 1 Count Rate Start
        005314 SS 1 Start Heart Beat Count Condition 0 None 1 Any 2
        005315 SL 1 Start Heart Beat Count
        005316 SS 1 Start Heart Rate Threshold Condition
        005317 SS 1 Start Heart Rate Increasing Flag
        005318 SL 1 Start Heart Rate
        005319 SL 1 Manual Stop Flag 0 No 1 Yes
        00531A SS 1 Elapsed Time Stop Condition 0 None 1 Any 2 All
        00531B SL 1 Elapsed Time Stop
        00531C SS 1 Stop Heart Beat Count Condition 0 None 1 Any 2 A
        00531D SL 1 Stop Heart Beat Count
        005330 SS 1 Info Density Stop Condition
        005331 SS 1 Info Density Stop Scaler
        005332 SS 1 Info Density Stop Region
        005333 SL 1 Info Density Stop Count
        005340 SS 1 Stop Condition Status 0 None 1 Any 2 All
        005341 SL 1 Stop Count
        005342 SS 1 Stop Count Condition Status 0 None 1 Any 2 All
        005343 SL 1 Stop Time
        005344 SS 1 Stop Time Condition Status 0 None 1 Any 2 All
        005502 SS 1 Unknown 55-02
        005504 SS 1 Prompt window width
        005505 SS 1 Random window width
        005520 SS 1 Flood Corr. Flag 1 Corr
        005521 DS 1 Flood Acquisition Date
        005530 SS 1 COR Corr. Flag 1 Corr
        005531 DA 1 COR Acquisition Date
        005538 OW 1 COR Data
        005540 SS 1 Noncircular Orbit Flag 1 NCO
        005548 FL 1 NCO Values
        00554C SL 1
        00554D SL 1
        005550 SS 1 Prone Flag 0 Supine 1 Prone
        005551 SS 1 Orbit 0 Circular 1 Elliptical
        005552 SS 1 Total Rotation in Degrees
        005553 CS 1 Zero Location (T=Top B=Bottom)
        005554 FL 1 Angular Step
        005555 FL 1 Start Angle
        005556 SS 1 Decay Corr. Flag 1 Corr
        005557 SS 1 Scatter Corr. Flag 1 Corr
        005558 FL 1 Radial Map Info in 0.1 mm Inc.
        005559 CS 1 Direction H HeadIn F FeetIn
        00555A FL 1 Table Traverse cm
        00555B SS 1 Multiplexor Flag 1 Multiplexed
        00555C DS 1 Pixel Acquisition Date
        00555D SS 1 Angle Type 1 360o 2 128 Steps
        00555E SL 1 Orbit Definition
        00555F FL 1 Arm Length in cm
        005560 SS 1 Auto Window Beats
        005561 SS 1 Non-gated File Extension
        005564 SS 1 TIC Error Values
        005565 SS 1 X1
        005566 SS 1 Y1
        005567 SS 1 X2
        005568 SS 1 Y2
        005569 SS 1 X3
        00556A SS 1 Y3
        00556B SS 1 X4
        00556C SS 1 Y4
        00556D SS 1 Pixel Size Flag 1 Valid Size
        005570 FL 1 X Focal Length
        005571 FL 1 Y Focal Length
        005572 FL 1 X Gains
        005573 FL 1 Y Gains
        005574 FL 1 X Offset
        005575 FL 1 Y Offset
        005576 FL 1 X Principal Ray
        005577 FL 1 Y Principal Ray
        005578 FL 1 Total Flood Counts
        00557E FL 1-n Collimator thickness
        00557F FL 1-n Collimator angular resolution
        005580 SS 1 File Altered Flag 1 Altered
        005581 SS 1 Raw Data Extension
        005582 SS 1 Sagittal Extension
        005583 SS 1 Coronal Extension
        005584 SS 1 Transverse Extension
        005585 SS 1 Volume Rendered Extension
        005586 SL 1 Plane of Transverse Bottom Slice
        005587 SL 1 Plane of Transverse Top Slice
        005588 SL 1 Slice Step in Pixels
        00558A SL 1 Y-Axis Smooth Slice Weights
        00558B SL 1 Number of Transverse Slices
        00558C SS 1 Attenuation Flag 1 Chang 2 Sorenson
        00558D SS 1 Sagittal Right Limit
        00558E SS 1 Sagittal Left Limit
        00558F SS 1 Coronal Posterior Limit
        005590 SS 1 Coronal Anterior Limit
        005591 SS 1 Isotope Used in Reconstruction
        005593 FL 1 Filter Cutoff Frequency
        005594 FL 1 Filter Alpha Coefficient
        005595 FL 1 Filter Order
        005596 FL 1 Attenuation Coefficient
        005597 SS 1 Percent Ray
        005598 SS 1 Astigmatic Collimator 1 Neuro 2 Cardiac
        005599 SS 1 XP0
        00559A SS 1 ZP0
        00559B SS 1 XP1
        00559C SS 1 ZP1
        00559D FL 1 Rotation Matrix
        00559E FL 1 X0
        00559F FL 1 X1
        0055A0 FL 1 Y0
        0055A1 FL 1 Y1
        0055A2 FL 1 Z0
        0055A3 FL 1 Z1
        0055A4 SS 1 Transverse Scale
        0055A5 FL 1 Pixel Size X Direction mm
        0055A6 FL 1 Pixel Size Y Direction mm
        0055A7 SS 1 Regions File Extension
        0055A8 SS 1 Gated SPECT Bins Reconstructed
        0055A9 SS 1 Vertical Oblique Image
        0055B0 SS 1 Oblique Region First Slice
        0055B1 SS 1 Oblique Region Last Slice
        0055C0 SS 1-n
        0055C2 SS 1
        0055C3 SS 1
        0055C4 SS 1
        0055D0 SS 1
        005701 LO 1 e.soft DICOM original image type
        005702 FL 1 Dose calibration factor
        005703 LO 1 Units
        005704 LO 1 Decay correction
        005705 SL 1-n Radio nuclide half life
        005706 FL 1 Rescale intercept
        005707 FL 1 Rescale Slope
        005708 FL 1 Frame reference time
        005709 SL 1 Number of Radiopharmaceutical information seq
        00570A FL 1 Decay factor
        00570B LO 1 Counts source
        00570C SL 1-n Radio Nuclide positron fraction
        005710 SS 1 Low Count
        005720 SS 1 Vertical Oblique Image
        500102 SL 1 Number of Points
        500103 FL 1 Minimal Value on X-Axis
        500104 FL 1 Maximal Value on X-Axis
        500105 FL 1 Minimal Value on Y-Axis
        500106 FL 1 Maximal Value on Y-Axis
        500107 LO 1 Curve Name
        500108 LO 1 Curve Function Label
        500109 SH 1 X Axis Label
        50010A SH 1 Y Axis Label
        50010B OW 1 Curve Data
        7FE110 OW 1 Compressed Pixel Data
        7FE300 UL 1 Length of Group 0x7FE3
        7FE314 SL 1 Lowest Pixel Value in THIS Frame
        7FE315 SL 1 Highest Pixel Value in THIS Frame
        7FE316 SL 1 Total Counts in THIS Frame
        7FE317 SL 1 Duration of THIS Frame msec
        7FE318 FL 1 Frame Angle
        7FE319 LO 1 Frame Name
        7FE31A FL 1 View Number
        7FE31B SS 1 Pixel Overflow Flag 1 Pixel Overflow
        7FE31C SS 1 Buffer Overflow Flag 1 Buffer Overflow
        7FE31E SL 1 Start Time of THIS Frame From Start of Study
        7FE31F SL 1 ROI Maximum Pixel Value
        7FE320 SL 1 ROI Average Pixel Value
        7FE321 SL 1 ROI Total Counts
        7FE322 SL 1 ROI Total Pixels
        7FE323 SL 1 ROI Center Coordinates
        7FE324 LO 1 ROI Name
        7FE325 SS 1 ROI Data
        7FE326 OW 1
        7FE327 OW 1
        7FE328 OW 1
        7FE329 OW 1
        @SIEMENS MED OCS ACKNOWLEDGE FLAG
        003981 IS 1 Acknowledge Flag
        @SIEMENS MED OCS AE TITLE
        003979 CS 1 AE Title
        @SIEMENS MED OCS CALIBRATION DATE
        003981 CS 1 Calibration Date
        @SIEMENS MED OCS CBT ARC INCREMENT
        003984 IS 1-n Arc Increment
        @SIEMENS MED OCS CBT ENDING GANTRY ANGLE
        003983 DS 1-n Ending Projection Angle
        @SIEMENS MED OCS CBT MISSING PROJECTION FRAMES
        003991 IS 1-n Missing Projection Frames
        @SIEMENS MED OCS CBT PATIENT_ORIENTATION
        003993 CS 1 Patient Orientation
        @SIEMENS MED OCS CBT PROJECTION GANTRY POSITIONS
        003986 DS 1-n Gantry Positions
        @SIEMENS MED OCS CBT RECON FILTER TYPE
        003990 IS 1 Reconstruction Filter Type
        @SIEMENS MED OCS CBT RECON NUM OF SLICES
        003989 IS 1 Number of Reconstruction Slices
        @SIEMENS MED OCS CBT RECON SLICE HEIGHT
        003988 IS 1 Reconstruction Slice Height
        @SIEMENS MED OCS CBT RECON SLICE WIDTH
        003987 IS 1 Reconstruction Slice Width
        @SIEMENS MED OCS CBT ROTATION DIRECTION
        003985 CS 1-n Gantry Rotation Direction
        @SIEMENS MED OCS CBT STARTING GANTRY ANGLE
        003982 DS 1-n Starting Projection Angle
        @SIEMENS MED OCS CBT TOTAL_MU
        003996 DS 1 Total MU delivered during Cone Beam
        @SIEMENS MED OCS COMMON EDGE
        003983 IS 1 Common Edge
        @SIEMENS MED OCS FIELD ID
        003980 CS 1 Field ID
        @SIEMENS MED OCS FIELD NAME
        003979 CS 1 Field Name
        @SIEMENS MED OCS FP Alignment Calibration Date / Time
        003995 DT 1 Flat Panel Alignment last calibration Date and Time
        @SIEMENS MED OCS I0 MU SCALE FACTOR
        003997 IS 1 I0-MU Scale Factor
        @SIEMENS MED OCS ICC MATRIX
        003982 DS 2 Image Center in Image Coordinates
        @SIEMENS MED OCS NUMBER OF FRAMES
        003976 IS 1 Number of Frames
        @SIEMENS MED OCS NUMBER OF SUB FRAMES
        003977 IS 1 Number of Sub-Frames
        @SIEMENS MED OCS PI ALIGNMENT IMAGE
        003994 IS 1 Alignment Offset Valid Flag
        @SIEMENS MED OCS PI VALID PIXEL MAP
        003992 IS 1 Valid Pixel Map Flag
        @SIEMENS MED OCS REFERENCE IMAGE
        003976 UI 1 Reference Image
        @SIEMENS MED OCS REFERENCE LOCKED
        003988 IS 1 Locked Flag
        @SIEMENS MED OCS SC IMG PIX SPC
        003987 DS 2 Non-RT Image Pixel Spacing
        @SIEMENS MED OCS SC IMG SAD
        003986 DS 1 Non-RT Image SAD
        @SIEMENS MED OCS SC IMG SID
        003985 DS 1 Non-RT Image SID
        @SIEMENS MED OCS SCALED IMG PIX SPC
        003984 DS 2 Scaled Image Pixel Spacing
        @SIEMENS MED OCS SITE NAME
        003978 CS 1 Site Name
        @SIEMENS MED OCS TABLE LATERAL POSITION
        003998 DS 1 Lateral Table Position
        @SIEMENS MED OCS TABLE LONGITUDINAL POSITION
        003999 DS 1 Longitudinal Table Position
        @SIEMENS MED OCS TABLE OFFSET
        003978 DS 3 Offset
        @SIEMENS MED OCS TABLE VERTICAL POSITION
        003975 DS 1 vertical Table Position
        @SIEMENS MED OCS TRANS MATRIX
        003980 DS 5 Transformation Matrix
        @SIEMENS MED SMS USG ANTARES
        001900 SH 1 Private Creator Version
        001903 UN 1 Frame Rate
        00190C US 1 Burned in Graphics
        00190D UN 1 SieClear Index
        001920 UN 1 B-Mode Submode
        001921 UN 1 B-Mode Dynamic Range
        001922 UN 1 B-Mode Overall Gain
        001923 UN 1 B-Mode Res/Speed Index
        001924 UN 1 B-Mode Edge Enhance Index
        001925 UN 1 B-Mode Persistence Index
        001926 UN 1 B-Mode Map Index
        001927 US 1 ???
        001928 US 1 ???
        001929 US 1 ???
        00192A US 1 B-Mode Tint Type
        00192D UN 1 B-Mode Tint Index
        00192E UN 1 ClarifyVE Index
        001931 US 1
        00193A UN 1 Image Flag
        00193B LT 1
        001940 UN 1 Color Flow state
        001941 UN 1 Color Flow Wall Filter Index
        001942 UN 1 Color Flow Submode
        001943 UN 1 Color Flow Overall Gain
        001944 UN 1 Color Flow Res/Speed Index
        001946 UN 1 Color Flow Smooth Index
        001947 UN 1 Color Flow Persistence Index
        001948 UN 1 Color Flow Map Index
        001949 UN 1 Color Flow Priority Index
        001954 UN 1 Color Flow Maximum Velocity
        001960 UN 1 Doppler Dynamic Range
        001961 UN 1 Doppler Overall Gain
        001962 UN 1 Doppler Wall Filter
        001963 UN 1 Doppler Gate Size
        001965 UN 1 Doppler Map Index
        001966 UN 1 Doppler Submode
        001967 US 1
        001969 UN 1 Doppler Time/Freq Res Index
        00196A US 1 Doppler Trace Inverted
        00196C US 1 Doppler Tint Type
        001972 UN 1 Doppler Tint Index
        001980 UN 1 M-Mode Dynamic Range
        001981 UN 1 M-Mode Overall Gain
        001982 UN 1 M-Mode Edge Enhance Index
        001983 UN 1 M-Mode Map Index
        001986 UN 1 M-Mode Tint Type
        001987 UN 1 M-Mode Submode
        001988 UN 1 M-Mode Tint Index
        0019A0 LT 1
        @SIEMENS MED SMS USG ANTARES 3D VOLUME
        003900 UN 1 Release Version
        003903 UN 1 VolumeAcquisitionDuration
        003904 UN 1 VolumeRawDataType
        003905 UN 1 ScanType
        003906 UN 1 ZlateralMin
        003907 UN 1 ZlateralSpan
        003908 UN 1 ZRadiusOfCurvature
        003909 UN 1 WobbleCorrection
        003910 UN 1 ScaleAlongWidth
        003911 UN 1 ScaleAlongHeight
        003912 UN 1 ScaleAlongDepth
        003913 UN 1 BufferSize
        003914 UN 1 AcquisitionRate
        003915 UN 1 DepthMinCm
        003916 UN 1 IsLeftRightFlippedEn
        003917 UN 1 IsUpDownFlippedEn
        003918 UN 1 IsVolumeGeomAccurate
        003919 UN 1 BByteMaskOffset
        003920 UN 1 BByteMaskSize
        003921 UN 1 DepthMaxCm
        003922 UN 1 AcqPlaneRotationDeg
        003923 UN 1 BeamAxialSpan
        003924 UN 1 BeamLateralMin
        003925 UN 1 BeamLateralSpan
        003926 UN 1 BeamAxialMin
        003927 UN 1 NumDisplaySamples
        003928 UN 1 DVolumeWidth
        003929 UN 1 DVolumeDepth
        003930 UN 1 DVolumeHeight
        003931 UN 1 DVolumePosX
        003932 UN 1 DVolumePosY
        003933 UN 1 DVolumePosZ
        003934 UN 1 DBeamAxialMin
        003935 UN 1 DBeamAxialSpan
        003936 UN 1 DBeamLateralMin
        003937 UN 1 DBeamLateralSpan
        003938 UN 1 NumOfVolumesInSequence
        003939 UN 1 DByteMaskOffset
        003940 UN 1 DByteMaskSize
        003950 UN 1 PrivateCreatorVersionOfBookmark
        003951 UN 1 BCutPlaneEnable
        003952 UN 1 BMprColorMapIndex
        003953 UN 1 BMprDynamicRangeDb
        003954 UN 1 BMprGrayMapIndex
        003955 UN 1 BVolumeRenderMode
        003956 UN 1 BVrBrightness
        003957 UN 1 BVrContrast
        003958 UN 1 BVrColorMapIndex
        003959 UN 1 BVrDynamicRangeDb
        00395A UN 1 BVrGrayMapIndex
        00395B UN 1 BVrOpacity
        00395C UN 1 BVrThresholdHigh
        00395D UN 1 BVrThresholdLow
        00395E UN 1 BPreProcessFilterMix
        00395F UN 1 CCutPlaneEnable
        003960 UN 1 CFrontClipMode
        003961 UN 1 CMprColorMapIndex
        003962 UN 1 CMprColorFlowPriorityIndex
        003963 UN 1 CVolumeRenderMode
        003964 UN 1 CVrColorMapIndex
        003965 UN 1 CVrColorFlowPriorityIndex
        003966 UN 1 CVrOpacity
        003967 UN 1 CVrThresholdHigh
        003968 UN 1 CVrThresholdLow
        003969 UN 1 VoiMode
        00396A UN 1 VoiRotationOffsetDeg
        00396B UN 1 VoiSizeRatioX
        00396C UN 1 VoiSizeRatioY
        00396D UN 1 VoiSizeRatioZ
        00396E UN 1 VoiSyncPlane
        00396F UN 1 VoiViewMode
        003970 UN 1 VrOrientationA
        003971 UN 1 MprOrientationA
        003972 UN 1 VrOffsetVector
        003973 UN 1 BlendingRatio
        003974 UN 1 FusionBlendMode
        003975 UN 1 QualityFactor
        003976 UN 1 RendererType
        003977 UN 1 SliceMode
        003978 UN 1 ActiveQuad
        003979 UN 1 ScreenMode
        00397A UN 1 CutPlaneSide
        00397B UN 1 WireframeMode
        00397C UN 1 CrossmarkMode
        00397D UN 1 MprDisplayType
        00397E UN 1 VolumeDisplayType
        00397F UN 1 LastReset
        003980 UN 1 LastNonFullScreenMode
        003981 UN 1 MprToolIndex
        003982 UN 1 VoiToolIndex
        003983 UN 1 ToolLoopMode
        003984 UN 1 VolumeArbMode
        003985 UN 1 MprZoomEn
        003986 UN 1 IsVolumeZoomEn
        003987 UN 1 ZoomLevelMpr
        003988 UN 1 ZoomLevelVolume
        003989 UN 1 IsAutoRotateEn
        00398A UN 1 AutoRotateAxis
        00398B UN 1 AutoRotateRangeIndex
        00398C UN 1 AutoRotateSpeedIndex
        00398D UN 1 CVrBrightness
        00398E UN 1 CFlowStateIndex
        00398F UN 1 BSubmodeIndex
        003990 UN 1 CSubmodeIndex
        003991 UN 1 DICOMAttrNameCutPlane
        003992 UN 1 BookmarkChunkId
        003993 UN 1 SequenceMinChunkId
        003994 UN 1 SequenceMaxChunkId
        003995 UN 1 VolumeRateHz
        00399A UN 1 VoiPositionOffsetX
        00399B UN 1 VoiPositionOffsetY
        00399C UN 1 VoiPositionOffsetZ
        00399D UN 1 VrToolIndex
        00399E UN 1 ShadingPercent
        00399F UN 1 VolumeType
        0039A0 UN 1 DICOMAttrNameVrQuadDisplayType
        0039A1 UN 1 DICOMAttrNameMprCenterLocation
        0039E0 UN 1 DICOMAttrNameSliceRangeType
        0039E1 UN 1 DICOMAttrNameSliceMPRPlane
        0039E2 UN 1 DICOMAttrNameSliceLayout
        0039E3 UN 1 DICOMAttrNameSliceSpacing
        0039E4 UN 1 DICOMAttrNameThinVrMode
        0039E5 UN 1 DICOMAttrNameThinVrThickness
        0039E6 UN 1 DICOMAttrNameVoiPivotX
        0039E7 UN 1 DICOMAttrNameVoiPivotY
        0039E8 UN 1 DICOMAttrNameVoiPivotZ
        0039E9 UN 1 DICOMAttrNameCTopVoiQuad
        @SIEMENS MED SMS USG S2000
        001900 UN 1 Private Creator Version
        001903 FD 1 Frame Rate
        00190C US 1 Burned in Graphics
        00190D SH 1 SieClear Index
        001920 SH 1 B-Mode Submode
        001921 FD 1 B-Mode Dynamic Range
        001922 FD 1 B-Mode Overall Gain
        001923 US 1 B-Mode Res/Speed Index
        001924 US 1 B-Mode Edge Enhance Index
        001925 US 1 B-Mode Persistence Index
        001926 US 1 B-Mode Map Index
        001927 US 1 ??
        001928 US 1 ??
        001929 US 1 ??
        00192A US 1 B-Mode Tint Type
        00192D US 1 B-Mode Tint Index
        00192E SH 1 ClarifyVE Index
        00193A UN 1 Image Flag
        00193B LT 1 IPDA/MDA Data
        00193C UT 1 Thumbnail Data
        001940 UN 1 Color Flow state
        001941 UN 1 Color Flow Wall Filter Index
        001942 UN 1 Color Flow Submode
        001943 UN 1 Color Flow Overall Gain
        001944 UN 1 Color Flow Res/Speed Index
        001946 UN 1 Color Flow Smooth Index
        001947 UN 1 Color Flow Persistence Index
        001948 UN 1 Color Flow Map Index
        001949 UN 1 Color Flow Priority Index
        001954 UN 1 Color Flow Maximum Velocity
        001960 UN 1 Doppler Dynamic Range
        001961 UN 1 Doppler Overall Gain
        001962 UN 1 S2000 Private Doppler Wall Filter
        001963 UN 1 Attributes Doppler Gate Size
        001965 UN 1 Doppler Map Index
        001966 UN 1 Doppler Submode
        001969 UN 1 Doppler Time/Freq Res Index
        00196A UN 1 Doppler Trace Inverted
        00196C UN 1 Doppler Tint Type
        001972 UN 1 Doppler Tint Index
        001980 UN 1 M-Mode Dynamic Range
        001981 UN 1 M-Mode Overall Gain
        001982 UN 1 M-Mode Edge Enhance Index
        001983 UN 1 M-Mode Map Index
        001986 UN 1 M-Mode Tint Type
        001987 UN 1 M-Mode Submode
        001988 UN 1 M-Mode Tint Index
        @SIEMENS MED SP DXMG WH AWS 1
        001901 UL 1-n
        001902 US 2
        004102 SH 1 Reason for the Requested Procedure
        005501 LO 1 Projection View Display String
        @SIEMENS MEDCOM HEADER
        002908 CS 1 MedCom Header Type
        002909 LO 1 MedCom Header Version
        002910 OB 1 MedCom Header Info
        002920 OB 1 MedCom History Information
        002931 LO 1 PMTF Information 1
        002932 UL 1 PMTF Information 2
        002933 UL 1 PMTF Information 3
        002934 CS 1 PMTF Information 4
        002935 UL 1 PMTF Information 5
        002940 SQ 1 Application Header Sequence
        002941 CS 1 Application Header Type
        002942 LO 1 Application Header ID
        002943 LO 1 Application Header Version
        002944 OB 1 Application Header Info
        002950 LO 8 Workflow Control Flags
        002951 CS 1 Arch. Management Flag Keep Online
        002952 CS 1 Arch. Mgmnt Flag Do Not Archive
        002953 CS 1 Image Location Status
        002954 DS 1 Estimated Retrieve Time
        002955 DS 1 Data Size of Retrieved Images
        002970 SQ 1 Siemens Link Sequence
        002971 AT 1 Referenced Tag
        002972 CS 1 Referenced Tag Type
        002973 UL 1 Referenced Value Length
        002974 CS 1 Referenced Object Device Type
        002975 OB 1 Referenced Object Device Location
        002976 OB 1 Referenced Object ID
        @SIEMENS MEDCOM HEADER2
        002960 LO 1 Series Workflow Status
        @SIEMENS MEDCOM OOG
        002908 CS 1 MedCom OOG Type
        002909 LO 1 MedCom OOG Version
        002910 OB 1 MedCom OOG Info
        @SIEMENS MR HEADER
        001908 CS 1 CSA Image Header Type
        001909 LO 1 CSA Image Header Version ??
        00190A US 1 NumberOfImagesInMosaic
        00190B DS 1 SliceMeasurementDuration
        00190C IS 1 B_value
        00190D CS 1 DiffusionDirectionality
        00190E FD 3 DiffusionGradientDirection
        00190F SH 1 GradientMode
        001911 SH 1 FlowCompensation
        001912 SL 3 TablePositionOrigin
        001913 SL 3 ImaAbsTablePosition
        001914 IS 3 ImaRelTablePosition
        001915 FD 3 SlicePosition_PCS
        001916 DS 1 TimeAfterStart
        001917 DS 1 SliceResolution
        001918 IS 1 RealDwellTime
        001923 IS 1 FMRIStimulInfo
        001925 FD 3 RBMoCoTrans
        001926 FD 3 RBMoCoRot
        001927 FD 6 B_matrix
        001928 FD 1 BandwidthPerPixelPhaseEncode
        001929 FD 1 MosaicRefAcqTimes
        005108 CS 1 CSA Image Header Type
        005109 LO 1 CSA Image Header Version ??
        00510A SH 1
        00510B SH 1 AcquisitionMatrixText
        00510C SH 1
        00510D SH 1
        00510E SH 1
        00510F LO 1 CoilString
        005111 LO 1 PATModeText
        005112 SH 1
        005113 SH 1 PositivePCSDirections
        005115 SH 1
        005116 LO 1
        005117 SH 1
        005118 SH 1
        005119 LO 1
        @SIEMENS MR VA0  COAD
        001912 DS 1 Magnetic Field Strength
        001914 DS 1 ADC Voltage
        001916 DS 1-n ADC Offset
        001920 DS 1 Transmitter Amplitude
        001921 IS 1 Number of Transmitter Amplitudes
        001922 DS 1 Transmitter Attenuator
        001924 DS 1 Transmitter Calibration
        001926 DS 1 Transmitter Reference
        001950 DS 1 Receiver Total Gain
        001951 DS 1 Receiver Amplifier Gain
        001952 DS 1 Receiver Preamplifier Gain
        001954 DS 1 Receiver Cable Attenuation
        001955 DS 1 Receiver Reference Gain
        001956 IS 1 Receiver Filter Frequency
        001960 DS 1 Reconstruction Scale Factor
        001962 DS 1 Reference Scale Factor
        001970 DS 1 Phase Gradient Amplitude
        001971 DS 1 Readout Gradient Amplitude
        001972 DS 1 Selection Gradient Amplitude
        001980 DS 1-n Gradient Delay Time
        001982 DS 1 Total Gradient Delay Time
        001990 LO 1 Sensitivity Correction Label
        001991 DS 1-5 Saturation Phase Encoding Vector Coronal Component
        001992 DS 1-5 Saturation Readout Vector Coronal Component
        0019A0 IS 1 RF Watchdog Mask
        0019A1 DS 1 EPI Reconstruction Slope
        0019A2 DS 1 RF Power Error Indicator
        0019A5 DS 1-n Specific Absorption Rate SAR
        0019A6 DS 1-n Specific Energy Dose SED
        0019B0 UL 1 Adjustment Status Mask
        0019C1 DS 1-n EPI Capacity
        0019C2 DS 1-n EPI Inductance
        0019C3 IS 1-n EPI Switch Configuration Code
        0019C4 IS 1-n EPI Switch Hardware Code
        0019C5 DS 1-n EPI Switch Delay Time
        0019D1 DS 1 Flow Sensitivity
        0019D2 CS 1 Calculation Submode
        0019D3 DS 1 Field of View Ratio
        0019D4 IS 1 Base Raw Matrix Size
        0019D5 IS 1 2D Phase Oversampling Lines
        0019D6 IS 1 3D Phase Oversampling Part
        0019D7 IS 1 Echo Line Position
        0019D8 IS 1 Echo Column Position
        0019D9 IS 1 Lines per Segment
        0019DA CS 1 Phase Coding Direction
        @SIEMENS MR VA0  GEN
        001910 DS 1 Total Measurement Time nominal
        001911 DS 1 Total Measurement Time current
        001912 DS 1 Start Delay Time
        001913 DS 1 Dwell Time
        001914 IS 1 Number of Phases
        001916 UL 1-n Sequence Control Mask
        001918 UL 1 Measurement Status Mask
        001920 IS 1 Number of Fourier Lines nominal
        001921 IS 1 Number of Fourier Lines current
        001926 IS 1 Number of Fourier Lines after Zero
        001928 IS 1 First Measured Fourier Line
        001930 IS 1 Acquisition Columns
        001931 IS 1 Reconstruction Columns
        001940 IS 1 AC Element Number
        001941 UL 1 AC Element Select Mask
        001942 UL 1 AC Element Data Mask
        001943 IS 1-n AC Element To ADC Connect
        001944 IS 1-n AC Element Noise Level
        001945 IS 1 AC ADC Pair Number
        001946 UL 1 AC Combination Mask
        001950 IS 1 Number of Averages current
        001960 DS 1 Flip Angle
        001970 IS 1 Number of Prescans
        001981 CS 1 Filter Type for Raw Data
        001982 DS 1-4 Filter Parameter for Raw Data
        001983 CS 1 Filter Type for Image Data
        001984 DS 1-4 Filter Parameter for Image Data
        001985 CS 1 Filter Type for Phase Correction
        001986 DS 1-4 Filter Parameter for Phase Correction
        001987 CS 1 Normalization Filter Type for Image Data
        001988 DS 1-4 Normalization Filter Parameter for Image Data
        001990 IS 1 Number of Saturation Regions
        001991 DS 1-5 Saturation Phase Encoding Vector Sagittal Compo...
        001992 DS 1-5 Saturation Readout Vector Sagittal Component
        001993 IS 1 EPI Stimulation Monitor Mode
        001994 DS 1 Image Rotation Angle
        001996 UL 1-n Coil ID Mask
        001997 UL 1-n Coil Class Mask
        001998 DS 1-n Coil Position
        0019A0 DS 1 EPI Reconstruction Phase
        0019A1 DS 1 EPI Reconstruction Slope
        002120 IS 1 Phase Corrections Rows sequence
        002121 IS 1 Phase Corrections Columns sequence
        002122 IS 1 Phase Corrections Rows reconstruction
        002124 IS 1 Phase Corrections Columns reconstruction
        002130 IS 1 Number of 3D Raw Partitions nominal
        002131 IS 1 Number of 3D Raw Partitions current
        002134 IS 1 Number of 3D Image Partitions
        002136 IS 1 Actual 3D Image Partition Number
        002139 DS 1 Slab Thickness
        002140 IS 1 Number of Slices nominal
        002141 IS 1 Number of Slices current
        002142 IS 1 Current Slice Number
        002143 IS 1 Current Group Number
        002144 DS 1 Current Slice Distance Factor
        002145 IS 1 MIP Start Row
        002146 IS 1 MIP Stop Row
        002147 IS 1 MIP Start Column
        002148 IS 1 MIP Stop Column
        002149 IS 1 MIP Start Slice
        00214A IS 1 MIP Stop Slice
        00214F CS 1 Order of Slices
        002150 UL 1 Signal Mask
        002152 IS 1 Delay after Trigger
        002153 IS 1 RRInterval
        002154 DS 1 Number of Trigger Pulses
        002156 DS 1 Repetition Time effective
        002157 CS 1 Gate Phase
        002158 DS 1 Gate Threshold
        002159 DS 1 Gated Ratio
        002160 IS 1 Number of Interpolated Images
        002170 IS 1 Number of Echoes
        002172 DS 1 Second Echo Time
        002173 DS 1 Second Repetition Time
        002180 IS 1 Cardiac Code
        002191 DS 1-n Saturation Phase Encoding Vector Transversal Co...
        002192 DS 1-n Saturation Readout Vector Transversal Component
        002193 DS 1 EPI Change Value of Magnitude
        002194 DS 1 EPI Change Value of X Component
        002195 DS 1 EPI Change Value of Y Component
        002196 DS 1 EPI Change Value of Z Component
        @SIEMENS MR VA0  RAW
        002100 CS 1 Sequence Type
        002101 IS 1 Vector Size original
        002102 IS 1 Vector Size extended
        002103 DS 1 Acquired Spectral Range
        002104 DS 1-n VOI Position
        002105 DS 1-n VOI Size
        002106 IS 1-n CSI Matrix Size original
        002107 IS 1-n CSI Matrix Size extended
        002108 DS 1-n Spatial Grid Shift
        002109 DS 1 Signal Limits Minimum
        002110 DS 1 Signal Limits Maximum
        002111 DS 1 Spec Info Mask
        002112 DS 1 EPI Time Rate of Change of Magnitude
        002113 DS 1 EPI Time Rate of Change of X Component
        002114 DS 1 EPI Time Rate of Change of Y Component
        002115 DS 1 EPI Time Rate of Change of Z Component
        002116 DS 1 EPI Time Rate of Change Legal Limit 1
        002117 IS 1 EPI Operation Mode Flag
        002118 DS 1 EPI Field Calculation Safety Factor
        002119 DS 1 EPI Legal Limit 1 of Change Value
        002120 DS 1 EPI Legal Limit 2 of Change Value
        002121 DS 1 EPI Rise Time
        002130 DS 1-n AC ADC Offset
        002131 DS 1-n AC Preamplifier Gain
        002150 CS 1 Saturation Type
        002151 DS 1-n Saturation Normal Vector
        002152 DS 1-n Saturation Position Vector
        002153 DS 1-n Saturation Thickness
        002154 DS 1-n Saturation Width
        002155 DS 1-n Saturation Distance
        @SIEMENS NUMARIS II
        7FE300 LO 1 Image Graphics Format Code
        7FE310 OB 1 Image Graphics
        7FE320 OB 1 Image Graphics Dummy
        @SIEMENS RA GEN
        001120 UL 1 Total Fluoro TimePatient
        001125 UL 1 Dose Area ProductPatient
        001130 LO 1 Patient DOB
        001135 LO 1 Patient Initial Puck Counter
        001140 CS 1 Patient Initial Position
        001915 CS 1 Acquired Plane
        001920 UL 1 Scene Flag
        001922 UL 1 ReferencePhotofile Flag
        001924 LO 1 Scene Name
        001926 US 1 Acquisition Index
        001928 US 1 Mixed Pulse Mode
        00192A US 1 Number of Positions
        00192C US 1 Number of Phases
        00192E US 1-n Framerate for 8 Positions
        001930 US 1-n FramesPhase
        001932 US 1 Stepping Direction
        001934 US 1
        001936 US 1
        001938 US 1
        00193A US 1
        00193C US 1
        00193E US 1
        001940 US 1
        001942 US 1
        001944 US 1 Image Transfer Delay
        001946 UL 1 InversNot Invers
        001948 US 1
        00194A US 1
        00194C US 1 Blanking Circle Diameter
        001950 US 1 Stand Data Valid
        001952 US 1 Table Tilt
        001954 US 1 Table Axis Rotation
        001956 US 1 Table Longitudinal Position
        001958 US 1 Table Side Offset
        00195A US 1 Table Isocenter Height
        00195C UN 1
        00195E UL 1 Collimation Data Valid
        001960 UL 1 PERI Sequence Number
        001962 UL 1 PERI Total Scenes
        001964 US 1 PERI Overlap Top
        001966 UL 1 PERI Overlap Bottom
        001968 UL 1 Raw Image Number
        00196A UL 1 XRay Data Valid
        001970 US 1-n
        001972 US 1-n
        001974 US 1-n
        001976 UL 1 Filling Average Factor
        001978 US 1-n
        00197A US 1-n
        00197C US 1-n
        00197E US 1-n
        001980 US 1-n
        001982 US 1-n
        001984 US 1-n
        001986 US 1-n
        001988 US 1-n
        00198A US 1-n
        00198C US 1-n
        00198E US 1-n
        001992 US 1-n
        001994 US 1-n
        001996 US 1-n
        001998 US 1-n
        00199A US 1-n
        00199C UL 1 II Level CalibrationFactor
        00199E UL 1 Nativ Review Flag
        002115 US 1 Images in Study
        002120 US 1 Scenes in Study
        002125 US 1 Images in Photofile
        002130 US 1 Images in All Scenes
        002140 US 1
        @SIEMENS RA PLANE A
        001920 UL 1 System Calibration Factor Plane A
        001922 US 1 XRay Parameter Set Number
        001924 US 1 XRay System
        001926 US 1
        001928 US 1 Acquired Display Mode
        00192A US 1
        00192C US 1 Acquisition Framerate
        00192E US 1 Maximum Frame Limit
        001930 US 1 Native Filter Type
        001932 US 1 Subtracted Filter Type
        001934 US 1 Filter Factor Native
        001936 US 1 Anatomic Blackground Factor
        001938 US 1 Window Upper Limit Native
        00193A US 1 Window Lower Limit Native
        00193C US 1 Window Brightness Phase 1 Sub
        00193E US 1 Window Brightness Phase 2 Sub
        001940 US 1 Window Contrast Phase 1 Sub
        001942 US 1 Window Contrast Phase 2 Sub
        001944 US 1 Filter Factor Subtraction
        001946 US 1 Peak Opacified
        001948 UL 1 Mask Frame
        00194A UL 1 BIH Frame
        00194C US 1 Center Beam Angulation CaudCran
        00194E US 1 Center Beam Angulation LR Anterior
        001950 US 1 Longitudinal Position
        001952 US 1 Side Offset
        001954 US 1 Isocenter Height
        001956 US 1 Image Twist
        001958 US 1 SourceImage Distance
        00195A US 1 Mechanical Magnet Factor
        00195C UL 1 Calibration Flag
        00195E UL 1 Calibration Angle CranCaud
        001960 UL 1 Calibration Angle RAOLAO
        001962 UL 1 Calibration Table to Floor Distance
        001964 UL 1 Calibration Isocenter to Floor Distance
        001966 UL 1 Calibration Isocenter to Source Distance
        001968 UL 1 Calibration Source to II Distance
        00196A UL 1 Calibration II Zoom
        00196C UL 1 Calibration II Field
        00196E UL 1 Calibration Factor
        001970 UL 1 Calibration Object to Image Distance
        001972 UL 1-n Calibration System Factor
        001974 UL 1-n Calibration System Correction
        001976 UL 1-n Calibration System II Formats
        001978 UL 1 Calibration Gantry Data Valid
        00197A US 1 Collimator Square Breadth
        00197C US 1 Collimator Square Height
        00197E US 1 Collimator Square Diameter
        001980 US 1 Collimator Finger Turn Angle
        001982 US 1 Collimator Finger Position
        001984 US 1 Collimator Diaphragm Turn Angle
        001986 US 1 Collimator Diagphragm Position 1
        001988 US 1 Collimator Diaphragm Position 2
        00198A US 1 Collimator Diaphragm Mode
        00198C US 1 Collimator Beam Limit Breadth
        00198E US 1 Collimator Beam Limit Height
        001990 US 1 Collimator Beam Limit Diameter
        001992 US 1 XRay Control Mode
        001994 US 1 XRay System
        001996 US 1 Focal Spot
        001998 US 1 Exposure Control
        00199A US 1 XRay Voltage
        00199C US 1 XRay Current
        00199E UL 1 XRay Current Time Product
        0019A0 US 1 Pulse Time
        0019A2 US 1 Scene Time Fluoro Clock
        0019A4 US 1 Maximum PulseRate
        0019A6 US 1 Pulses per Scene
        0019A8 UL 1 Dose Area Product of Scene
        0019AA US 1 Dose
        0019AC US 1 Dose Rate
        @SIEMENS RA PLANE B
        001920 UL 1 System Calibration Factor Plane B
        001922 US 1 XRay Parameter Set Number
        001924 US 1 XRay System
        001926 US 1
        001928 US 1 Acquired Display Mode
        00192A US 1
        00192C US 1 Acquisition Framerate
        00192E US 1 Maximum Frame Limit
        001930 US 1 Native Filter Type
        001932 US 1 Subtracted Filter Type
        001934 US 1 Filter Factor Native
        001936 US 1 Anatomic Blackground Factor
        001938 US 1 Window Upper Limit Native
        00193A US 1 Window Lower Limit Native
        00193C US 1 Window Brightness Phase 1 Sub
        00193E US 1 Window Brightness Phase 2 Sub
        001940 US 1 Window Contrast Phase 1 Sub
        001942 US 1 Window Contrast Phase 2 Sub
        001944 US 1 Filter Factor Subtraction
        001946 US 1 Peak Opacified
        001948 UL 1 Mask Frame
        00194A UL 1 BIH Frame
        00194C US 1 Center Beam Angulation CaudCran
        00194E US 1 Center Beam Angulation LR Anterior
        001950 US 1 Longitudinal Position
        001952 US 1 Side Offset
        001954 US 1 Isocenter Height
        001956 US 1 Image Twist
        001958 US 1 SourceImage Distance
        00195A US 1 Mechanical Magnet Factor
        00195C UL 1 Calibration Flag
        00195E UL 1 Calibration Angle CranCaud
        001960 UL 1 Calibration Angle RAOLAO
        001962 UL 1 Calibration Table to Floor Distance
        001964 UL 1 Calibration Isocenter to Floor Distance
        001966 UL 1 Calibration Isocenter to Source Distance
        001968 UL 1 Calibration Source to II Distance
        00196A UL 1 Calibration II Zoom
        00196C UL 1 Calibration II Field
        00196E UL 1 Calibration Factor
        001970 UL 1 Calibration Object to Image Distance
        001972 UL 1-n Calibration System Factor
        001974 UL 1-n Calibration System Correction
        001976 UL 1-n Calibration System II Formats
        001978 UL 1 Calibration Gantry Data Valid
        00197A US 1 Collimator Square Breadth
        00197C US 1 Collimator Square Height
        00197E US 1 Collimator Square Diameter
        001980 US 1 Collimator Finger Turn Angle
        001982 US 1 Collimator Finger Position
        001984 US 1 Collimator Diaphragm Turn Angle
        001986 US 1 Collimator Diagphragm Position 1
        001988 US 1 Collimator Diaphragm Position 2
        00198A US 1 Collimator Diaphragm Mode
        00198C US 1 Collimator Beam Limit Breadth
        00198E US 1 Collimator Beam Limit Height
        001990 US 1 Collimator Beam Limit Diameter
        001992 US 1 XRay Control Mode
        001994 US 1 XRay System
        001996 US 1 Focal Spot
        001998 US 1 Exposure Control
        00199A US 1 XRay Voltage
        00199C US 1 XRay Current
        00199E UL 1 XRay Current Time Product
        0019A0 US 1 Pulse Time
        0019A2 US 1 Scene Time Fluoro Clock
        0019A4 US 1 Maximum PulseRate
        0019A6 US 1 Pulses per Scene
        0019A8 UL 1 Dose Area Product of Scene
        0019AA US 1 Dose
        0019AC US 1 Dose Rate
        @SIEMENS RIS
        001110 LO 1 Patient UID
        001111 LO 1 Patient ID
        001120 DA 1 Patient Registration Date
        001121 TM 1 Patient Registration Time
        001130 PN 1 Patient NameRIS
        001131 PN 1 Patient Prename
        001140 LO 1 Patient Hospital Status
        001141 LO 1 Medical Alerts
        001142 LO 1 Contrast Allergy
        003110 LO 1 Request UID
        003145 LO 1 Requesting Physician
        003150 LO 1 Requested Physician
        003310 LO 1 Patient Study UID
        @SIEMENS SIENET
        001901 DS 1
        @SIEMENS SMS-AX  ACQ 1.0
        002100 US 1 Acquisition Type
        002101 US 1 Acquisition Mode
        002102 US 1 Footswitch Index
        002103 US 1 Acquisition Room
        002104 SL 1 Current Time Product
        002105 SL 1 Dose
        002106 SL 1 Skin Dose Percent
        002107 SL 1 Skin Dose Accumulation
        002108 SL 1 Skin Dose Rate
        002109 UL 1 Impac Filename
        00210A UL 1 Copper Filter
        00210B US 1 Measuring Field
        00210C SS 3 Post Blanking Circle
        00210D SS 2-2n Dyna Angles
        00210E SS 1 Total Steps
        00210F SL 3-3n Dyna X-Ray Info
        002110 US 1 Modality LUT Input Gamma
        002111 US 1 Modality LUT Output Gamma
        002112 OB 1-n SH_STPAR
        002113 US 1 Acquisition Zoom
        002114 SS 1 Dyna Angulation Step Width
        002115 US 1 Harmonization
        002116 US 1 DR Single Flag
        002117 SL 1 Source to Isocenter
        002118 US 1 Pressure Data
        002119 SL 1 ECG Index Array
        00211A US 1 FD Flag
        00211B OB 1 SH_ZOOM
        00211C OB 1 SH_COLPAR
        00211D US 1 K-Factor
        00211E US 8 EVE
        00211F SL 1 Total Scene Time
        002120 US 1 Restore Flag
        002121 US 1 Stand Movement Flag
        002122 US 1 FD Rows
        002123 US 1 FD Columns
        002124 US 1 Table Movement Flag
        002125 LO 1 Original Organ Program Name
        002126 DS 1 Crispy XPI Filter
        002128 SQ 1
        002130 OB 1
        002140 US 3
        002141 LO 1
        002142 US 1-n
        002157 SS 1-3
        002158 DS 1
        002171 DS 1
        @SIEMENS SMS-AX  ORIGINAL IMAGE INFO 1.0
        002500 US 1 View Native
        002501 US 1 Original Series Number
        002502 US 1 Original Image Number
        002503 US 1 Win Center
        002504 US 1 Win Width
        002505 US 1 Win Brightness
        002506 US 1 Win Contrast
        002507 US 1 Original Frame Number
        002508 US 1 Original Mask Frame Number
        002509 US 1 Opac
        00250A US 1 Original Number of Frames
        00250B DS 1 Original Scene Duration
        00250C LO 1 Identifier LOID
        00250D SS 1-n Original Scene VFR Info
        00250E SS 1 Original Frame ECG Position
        00250F SS 1 Original ECG 1st Frame Offset (retired)
        002510 SS 1 Zoom Flag
        002511 US 1 Flex
        002512 US 1 Number of Mask Frames
        002513 US 1 Number of Fill Frames
        002514 IS 1 Series Number
        002515 IS 1 Image Number
        002516 IS 1
        @SIEMENS SMS-AX  QUANT 1.0
        002300 DS 2 Horizontal Calibration Pixel Size
        002301 DS 2 Vertical Calibration Pixel Size
        002302 LO 1 Calibration Object
        002303 DS 1 Calibration Object Size
        002304 LO 1 Calibration Method
        002305 ST 1 Filename
        002306 IS 1 Frame Number
        002307 IS 2 Calibration Factor Multiplicity
        002308 IS 1 Calibration TOD Value
        @SIEMENS SMS-AX  VIEW 1.0
        001900 US 1 Review Mode
        001901 US 1 Anatomical Background Percent
        001902 US 1 Number of Phases
        001903 US 1 Apply Anatomical Background
        001904 SS 4-4n Pixel Shift Array
        001905 US 1 Brightness
        001906 US 1 Contrast
        001907 US 1 Enabled
        001908 US 1 Native Edge Enh. Percent Gain
        001909 SS 1 Native Edge Enh. LUT Index
        00190A SS 1 Native Edge Enh. Kernel Size
        00190B US 1 Subtr. Edge Enh. Percent Gain
        00190C SS 1 Subtr. Edge Enh. LUT Index
        00190D SS 1 Subtr. Edge Enh. Kernel Size
        00190E US 1 Fade Percent
        00190F US 1 Flipped Before Laterality Applied
        001910 US 1 Apply Fade
        001911 US 1 RefImages Taken
        001912 US 1 Zoom
        001913 SS 1 Pan X
        001914 SS 1 Pan Y
        001915 SS 1 Native Edge Enh. Adv Perc. Gain
        001916 SS 1 Subtr. Edge Enh. Adv Perc. Gain
        001917 US 1 Invert Flag
        00191A OB 1 Quant 1K Overlay
        00191B US 1 Original Resolution
        00191C DS 1 Auto Window Center
        00191D DS 1 Auto Window Width
        @SIEMENS Selma
        001906 IS 1
        001907 IS 1
        001908 IS 1
        001926 LO 1
        001929 LO 1
        001930 US 1
        001931 US 1
        001932 US 1
        001933 US 1
        001934 US 1
        001935 US 1
        @SIEMENS WH SR 1.0
        007101 LO 1
        007102 LO 1
        @SIEMENS_FLCOMPACT_VA01A_PROC
        00170A SS 1 Internal Data
        00170B SS 1 Internal Data
        00170C SS 1 Internal Data
        00170D FL 1 Internal Data
        00170E LO 1 Internal Data
        00170F LO 1 Internal Data
        001714 US 1 Internal Data
        001716 US 1 Internal Data
        001717 US 1 Internal Data
        001718 US 1 Internal Data
        001719 US 1 Internal Data
        00171A US 1 Internal Data
        00171B US 1 Internal Data
        00171C US 1 Internal Data
        00171E US 1 Internal Data
        00171F SS 1 Internal Data
        001720 SS 1 Internal Data
        001721 US 1 Internal Data
        001722 US 1 Internal Data
        001723 US 1 Internal Data
        001724 US 1 Internal Data
        001725 US 1 Internal Data
        001726 US 1 Internal Data
        001727 US 1 Internal Data
        001728 FL 1 Internal Data
        001729 FL 1 Internal Data
        001748 SS 1 Internal Data
        001749 SS 1 Internal Data
        00174A SS 1 Internal Data
        00174B SS 1 Internal Data
        00174C LO 1 Internal Data
        00174D SS 1 Internal Data
        00174E LO 1 Internal Data
        00174F LO 1 Internal Data
        001750 SS 1 Internal Data
        001751 FL 1 Internal Data
        001752 SS 1 Internal Data
        001753 SS 1 Internal Data
        001754 SS 1 Internal Data
        001755 SS 1 Internal Data
        00175A OW 1 Internal Data
        00175B OW 1 Internal Data
        00175C OW 1 Internal Data
        001764 US 1 Internal Data
        001766 US 1 Internal Data
        001767 US 1 Internal Data
        001768 US 1 Internal Data
        001785 US 1 Internal Data
        001786 US 1 Internal Data
        001787 US 1 Internal Data
        001788 US 1 Internal Data
        001789 US 1 Internal Data
        00178A US 1 Internal Data
        00178B US 1 Internal Data
        00178C FL 1 Internal Data
        00178D FL 1 Internal Data
        00178E US 1 Internal Data
        00178F US 1 Internal Data
        0017A0 US 1 Internal Data
        0017A1 US 1 Internal Data
        0017A2 US 1 Internal Data
        0017A3 US 1 Internal Data
        0017A4 US 1 Internal Data
        0017A5 US 1 Internal Data
        0017A6 US 1 Internal Data
        0017B0 DS 1 Internal Data
        0017C0 LO 1 Internal Data
        @SIENET
        000901 US 1 SIENET Command Field
        000914 LO 1 Receiver PLA
        000916 US 1 Transfer Priority
        000929 LO 1 Actual User
        000970 DS 1
        000971 DS 1
        000972 LO 1
        000973 LO 1
        000974 LO 1
        000975 LO 1
        009120 PN 1-n Patient Name
        009501 LO 1 Examination Folder ID
        009504 SL 1 Folder Reported Status
        009505 LO 1 Folder Reporting Radiologist
        009507 LO 1 SIENET ISA PLA
        00950C SL 1 Folder Rebuild Status
        009520 UN 1
        0095FB ST 1
        009902 UL 1 Key Images
        009905 SL 1 Image Number
        @SPI
        000910 LO 1 Comments
        000915 LO 1 Unique Identifier
        000940 US 1 Data Object Type
        000941 SH 1 Data Object Subtype
        001110 LO 1 Organ
        001115 LO 1 Allergy Indication
        001120 CS 1 Pregnancy
        002960 LO 1 Compression Algorithm
        @SPI RELEASE 1
        000910 LO 1 Comments
        000915 LO 1 Unique Identifier
        000940 US 1 Data Object Type
        000941 SH 1 Data Object Subtype
        001110 LO 1 Organ
        001115 LO 1 Allergy Indication
        001120 CS 1 Pregnancy
        002960 LO 1 Compression Algorithm
        @SPI Release 1
        000908 CS 1
        000910 LO 1 Comments
        000915 LO 1 UID
        000940 US 1 Data Object Type
        000941 SH 1 Data Object Subtype
        001110 LO 1 Organ
        001115 LO 1 Allergy Indication
        001120 LO 1 Pregnancy
        002960 LO 1 Compression Algorithm
        @SPI-P Release 1
        000900 LT 1 Data Object Recognition Code
        000904 LO 1-n Image Data Consistency
        000908 US 1
        000912 LO 1
        000915 LO 1 Unique Identifier
        000916 LO 1
        000918 LO 1
        000921 LT 1
        000922 LO 1
        000931 LO 1 PACS Unique Identifier
        000934 LO 1 Cluster Unique Identifier
        000938 LO 1 System Unique Identifier
        000939 LO 1
        000940 LO 1
        000941 LO 1
        000951 LO 1 Study Unique Identifier
        000961 LO 1 Series Unique Identifier
        000991 LT 1
        0009A0 UN 1
        0009F2 LT 1
        0009F3 UN 1
        0009F4 LT 1
        0009F5 UN 1
        0009F7 LT 1
        001110 LT 1 Patient Entry ID
        001120 UN 1
        001121 UN 1
        001122 UN 1
        001130 UN 1
        001131 UN 1
        001132 UN 1
        001900 LO 1
        001901 LO 1
        001902 UN 1
        001910 US 1 Mains Frequency
        001925 LO 1-n Original Pixel Data Quality
        001930 US 1 ECG Triggering
        001931 UN 1 ECG 1 Offset
        001932 UN 1 ECG 2 Offset 1
        001933 UN 1 ECG 2 Offset 2
        001950 US 1 Video Scan Mode
        001951 US 1 Video LineRate
        001960 US 1 Xray Technique
        001961 DS 1 Image Identifier Format
        001962 US 1 Iris Diaphragm
        001963 CS 1 Filter
        001964 CS 1 Cine Parallel
        001965 CS 1 Cine Master
        001970 US 1 Exposure Channel
        001971 UN 1 Exposure Channel First Image
        001972 US 1 Processing Channel
        001980 DS 1 Acquisition Delay
        001981 UN 1 Relative Image Time
        001990 CS 1 Video White Compression
        0019A0 US 1 Angulation
        0019A1 US 1 Rotation
        002112 LT 1 Series Unique Identifier
        002114 LT 1
        002900 DS 4
        002920 DS 1 Pixel Aspect Ratio
        002925 LO 1-n Processed Pixel Data Quality
        002930 LT 1
        002938 US 1
        002960 LT 1
        002961 LT 1
        002967 LT 1
        002970 LT 1 Window ID
        002971 CS 1 Video Invert Subtracted
        002972 CS 1 Video Invert Nonsubtracted
        002977 CS 1 Window Select Status
        002978 LT 1 ECG Display Printing ID
        002979 CS 1 ECG Display Printing
        00297E CS 1 ECG Display Printing Enable Status
        00297F CS 1 ECG Display Printing Select Status
        002980 LT 1 Physiological Display ID
        002981 US 1 Preferred Physiological Channel Display
        00298E CS 1 Physiological Display Enable Status
        00298F CS 1 Physiological Display Select Status
        002990 DS 1-n
        002991 US 1
        00299F CS 1
        0029A0 DS 1-n
        0029A1 US 1
        0029AF CS 1
        0029B0 DS 1-n
        0029B1 US 1
        0029BF CS 1
        0029C0 LT 1 Functional Shutter ID
        0029C1 US 1 Field Of Shutter
        0029C5 LT 1 Field Of Shutter Rectangle
        0029CE CS 1 Shutter Enable Status
        0029CF CS 1 Shutter Select Status
        7FE110 UN 1 Pixel Data
        @SPI-P Release 1;1
        0009C0 LT 1
        0009C1 LT 1
        001900 UN 1 Physiological Data Type
        001901 UN 1 Physiological Data Channel And Kind
        001902 US 1 Sample Bits Allocated
        001903 US 1 Sample Bits Stored
        001904 US 1 Sample High Bit
        001905 US 1 Sample Representation
        001906 UN 1 Smallest Sample Value
        001907 UN 1 Largest Sample Value
        001908 UN 1 Number Of Samples
        001909 UN 1 Sample Data
        00190A UN 1 Sample Rate
        001910 UN 1 Physiological Data Type 2
        001911 UN 1 Physiological Data Channel And Kind 2
        001912 US 1 Sample Bits Allocated 2
        001913 US 1 Sample Bits Stored 2
        001914 US 1 Sample High Bit 2
        001915 US 1 Sample Representation 2
        001916 UN 1 Smallest Sample Value 2
        001917 UN 1 Largest Sample Value 2
        001918 UN 1 Number Of Samples 2
        001919 UN 1 Sample Data 2
        00191A UN 1 Sample Rate 2
        002141 LO 1
        002142 US 1
        002143 US 1
        002144 DS 1
        002145 LO 1
        002150 US 1
        002151 US 1
        002152 US 1
        002160 IS 1-n
        002161 IS 1-n
        002167 LO 1-n
        00216A DS 1-n
        00216B DS 1-n
        00216C US 1-n
        00216D DS 1-n
        00216E US 1-n
        00216F DS 1-n
        002900 LT 1 Zoom ID
        002901 DS 1-n Zoom Rectangle
        002903 DS 1 Zoom Factor
        002904 US 1 Zoom Function
        00290E CS 1 Zoom Enable Status
        00290F CS 1 Zoom Select Status
        002940 LT 1 Magnifying Glass ID
        002941 DS 1-n Magnifying Glass Rectangle
        002943 DS 1 Magnifying Glass Factor
        002944 US 1 Magnifying Glass Function
        00294E CS 1 Magnifying Glass Enable Status
        00294F CS 1 Magnifying Glass Select Status
        @SPI-P Release 1;2
        002900 LT 1 Subtraction Mask ID
        002904 UN 1 Masking Function
        00290C UN 1 Proprietary Masking Parameters
        00291E CS 1 Subtraction Mask Enable Status
        00291F CS 1 Subtraction Mask Select Status
        @SPI-P Release 1;3
        002900 LT 1 Image Enhancement ID
        002901 LT 1 Image Enhancement
        002902 LT 1 Convolution ID
        002903 LT 1 Convolution Type
        002904 LT 1 Convolution Kernel Size ID
        002905 US 2 Convolution Kernel Size
        002906 US 1-n Convolution Kernel
        00290C DS 1 Enhancement Gain
        00291E CS 1 Image Enhancement Enable Status
        00291F CS 1 Image Enhancement Select Status
        @SPI-P Release 2;1
        001118 LT 1
        00230D UI 1
        00230E UI 1
        @SPI-P-CTBE Release 1
        001900 IS 1
        001902 IS 1
        001903 DS 1
        001904 IS 1
        001905 DS 1
        00190B DS 1
        00190C IS 1
        001914 IS 1
        001918 IS 1
        001919 IS 1
        00191A DS 1
        00191B IS 1
        00191C IS 1
        00191D DS 1
        @SPI-P-CTBE-Private Release 1
        002100 DS 1
        @SPI-P-GV-CT Release 1
        000900 LO 1
        000910 LO 1
        000920 LO 1
        000930 LO 1
        000940 LO 1
        000950 LO 1
        000960 LO 1
        000970 LO 1
        000975 LO 1
        000980 LO 1
        000990 LO 1
        001908 IS 1
        001909 IS 1
        00190A IS 1
        001910 LO 1
        001920 TM 1
        001950 LO 1
        001960 DS 1
        001961 US 1
        001963 LO 1
        001964 US 1
        001965 IS 1
        001970 LT 1
        001980 LO 1
        001981 LO 1
        001990 LO 1
        0019A0 LO 1
        0019A1 US 1
        0019A2 US 1
        0019A3 US 1
        0019B0 LO 1
        0019B1 LO 1
        002120 LO 1
        002130 DS 1
        002140 LO 1
        002150 LO 1
        002160 DS 1
        002170 DS 1
        002180 DS 1
        002190 DS 1
        0021A0 US 1
        0021A1 DS 1
        0021A2 DS 1
        0021A3 LT 1
        0021A4 LT 1
        0021B0 LO 1
        0021C0 LO 1
        002910 LO 1
        002930 UL 1
        002931 UL 1
        002932 UL 1
        002933 UL 1
        002980 LO 1
        002990 LO 1
        0029D0 IS 1
        0029D1 IS 1
        @SPI-P-PCR Release 2
        001910 US 1 Reader Mode
        001920 ST 1 MRM Code
        001930 US 1
        001940 DS 1 Latitude
        001960 ST 1 View Name
        001980 US 1
        0019A1 ST 1
        0019A3 DS 1
        0019A4 DS 1
        0019A5 DS 1
        0019A6 DS 1
        0019A7 DS 1
        0019A8 DS 1
        0019A9 DS 1
        0019AA DS 1
        0019AB DS 1
        0019AC DS 1
        0019AD DS 1
        0019AE DS 1
        0019AF ST 1
        0019B0 ST 1
        0019B1 ST 1
        0019B2 IS 1
        0019B3 IS 1
        0019B4 IS 1
        0019B5 DS 1
        0019B6 DS 1
        0019B7 ST 1
        0019B8 DS 1
        0019B9 ST 1
        0019BA ST 1
        @SPI-P-Private-CWS Release 1
        002100 LT 1 Window Of Images ID
        002101 CS 1 Window Of Images Type
        002102 IS 1-n WindowOfImagesScope
        @SPI-P-Private-DCI Release 1
        001910 UN 1
        001911 UN 1
        001912 UN 1
        001913 UN 1
        001914 UN 1
        001915 UN 1
        001916 UN 1
        001917 UN 1
        @SPI-P-Private-DiDi Release 1
        001900 LT 1 Post Mode String
        001901 LT 1 Post Data
        001910 LT 1 Image Header
        001920 LT 1 SCPreName
        001921 IS 1 SCPostNo
        001922 LT 1 SCSOPInstanceUID
        001923 LT 1 SCCreationDate
        001924 LT 1 SCProcessingCategory
        001925 LT 1 SCPostMethod
        001926 LT 1 SCPostString
        001927 LT 1 SCPostString2
        001928 LT 1 SCMode
        001929 IS 1 SCStCommit
        00192A IS 1 SCExported
        00192B IS 1 SCPrinted
        00192C LT 1 SCOperator
        001940 LT 1 SCPreName
        001941 IS 1 SCPreType
        @SPI-P-Private_CDS Release 1
        002140 IS 1
        002900 UN 1
        002910 OB 1
        @SPI-P-Private_ICS Release 1
        001930 DS 1
        001931 LO 1
        002907 SQ 1
        002908 SQ 1
        00290C SQ 1
        00290D SQ 1
        00290E SQ 1
        00290F SQ 1
        002910 SQ 1
        002918 FD 1
        00291B SQ 1
        00291C SQ 1
        00291D SQ 1
        00291E SQ 1
        002920 UN 1
        002921 SQ 1
        00294C SQ 1
        00294D SQ 1
        00294E UN 1
        00294F UN 1
        002950 UN 1
        002951 UN 1
        002966 DS 4
        002967 LO 1
        002968 US 1
        00296A LO 1
        00296B US 1
        002972 SQ 1
        002991 IS 1
        002993 LO 1-n
        002994 LO 1-n
        @SPI-P-Private_ICS Release 1;1
        002900 SL 1
        002905 FL 1
        002906 FL 1
        002920 FL 1
        002921 FL 1
        002922 US 1
        002923 FD 1
        002924 FD 1
        002925 FD 1
        002926 FD 1
        002930 ST 1
        00296B FD 1
        0029C1 US 1
        0029CB FD 1
        0029CC FD 1
        0029CD SQ 1
        0029D4 FL 1
        0029D5 FL 1
        0029D6 ST 1
        @SPI-P-Private_ICS Release 1;2
        002900 FD 1
        002901 FD 1
        002902 FD 1
        002903 SL 1
        002904 SL 1
        002905 SL 1
        002930 LT 1
        0029A0 SL 1
        0029A1 FD 1
        0029A2 SL 1
        0029A3 SL 1
        0029A5 SQ 1
        0029A6 SL 1
        0029D9 SQ 1
        @SPI-P-Private_ICS Release 1;3
        002900 ST 1
        002901 ST 1
        002960 US 1
        0029B0 SL 1
        0029B1 FL 1
        0029B2 FL 1
        0029B4 FL 1
        0029B9 FL 1
        0029C0 SQ 1
        0029C1 SQ 1
        0029C2 SQ 1
        0029C3 SQ 1
        0029C4 SQ 1
        0029C5 SQ 1
        @SPI-P-Private_ICS Release 1;4
        002900 UL 1
        002901 FL 2
        002902 SQ 1
        002906 UL 1
        002907 SL 1
        002908 US 1
        002909 FL 1
        00290A FL 1
        00290B FL 1
        00290C FL 1
        00290E US 1
        00290F US 1
        002910 SL 1
        002990 SL 1
        00299A SQ 1
        00299C SQ 1
        0029A0 US 1
        0029A1 US 1
        0029B1 US 1
        0029B2 US 1
        0029B3 SL 1
        0029B5 FL 1
        0029B6 SL 1
        0029BC SL 1
        0029BD SL 1
        0029BE US 1
        0029D6 FD 1
        0029D7 FD 1
        0029D8 UN 1
        0029D9 UN 1
        0029DA UN 1
        0029DC FD 1
        0029DD FD 1
        0029E0 SQ 1
        @SPI-P-Private_ICS Release 1;5
        002950 CS 1
        002955 CS 1
        @SPI-P-Private_ICS Release 1;6
        002901 FL 1
        002902 LO 1
        002903 UL 1
        002904 LO 1
        002906 SQ 1
        002907 SQ 1
        002908 US 1
        00290A US 1
        00290B US 1
        00290C US 1
        00290D US 1
        00290F LO 1
        002910 US 1
        002914 SQ 1
        002915 UL 2
        002916 FL 1
        002917 FL 1
        00291A UL 1
        00291D US 1
        00291F FL 1
        002920 FL 1
        002921 UL 1
        002923 US 1
        002924 UL 1
        00292A UL 1
        00292B SQ 1
        00292C UL 1
        00292D SQ 1
        00292E SQ 1
        00292F SQ 1
        002932 SQ 1
        002934 SQ 1
        002935 SQ 1
        002936 SQ 1
        002937 SQ 1
        002938 SQ 1
        002939 FL 1
        00293D SQ 1
        002943 US 1
        002944 US 1
        002948 UL 1
        00294F SQ 1
        00295C SQ 1
        00295D UL 1-n
        00295E UL 1
        00295F US 1
        002963 US 1
        002965 SQ 1
        002966 UL 1
        002967 UL 1
        002968 UL 1
        002969 UL 1
        00296D SQ 1
        @SPI-P-XSB-DCI Release 1
        001910 LT 1 Video Beam Boost
        001911 US 1 Channel Generating Video Sync
        001912 US 1 Video Gain
        001913 US 1 Video Offset
        001920 DS 1 RTD Data Compression Factor
        @SPI-P-XSB-VISUB Release 1
        001900 UN 1
        001910 UN 1
        001911 UN 1
        001912 UN 1
        001920 LO 1
        001940 UN 1
        001950 LO 1
        002900 LO 1
        002901 DS 1
        002902 CS 1
        00290F CS 1
        002910 LO 1
        002911 DS 1
        002912 CS 1
        00291F CS 1
        002920 LO 1
        002921 DS 1
        002922 CS 1
        00292F CS 1
        002930 LO 1
        002931 DS 1
        002932 CS 1
        00293F CS 1
        @STENTOR
        007301 ST 1
        007302 LT 1 Private Creator
        007303 UT 1 Stentor Remote AETitle Element
        007304 UT 1 Stentor Local AETitle Element
        007306 UT 1 Stentor Transfer Syntax Value
        @SVISION
        001700 LO 1 Extended Body Part
        001710 LO 1 Extended View Position
        001720 SQ 1 Scheduled Procedure Step
        0017A0 IS 1 Fixed Grid System
        0017F0 IS 1 Images SOP Class
        001900 IS 1 AEC Field
        001901 IS 1 AEC Film Screen
        001902 IS 1 AEC Density
        001910 IS 1 Patient Thickness
        001916 IS 1
        001918 IS 1 Beam Distance
        001920 IS 1 Workstation Number
        001928 IS 1 Tube Number
        001930 IS 1 Bucky Grid
        001934 IS 1 Focus
        001938 IS 1 Age Group
        001940 IS 1 Collimator Distance X
        001941 IS 1 Collimator Distance Y
        001950 IS 1 Bucky Height
        001960 IS 1 Bucky Angle
        001968 IS 1 C-Arm Angle
        001969 IS 1 Collimator Angle
        001970 IS 1 Filter Number
        001974 LO 1 Filter Material 1
        001975 LO 1 Filter Material 2
        001978 DS 1 Filter Thickness 1
        001979 DS 1 Filter Thickness 2
        001980 IS 1 Bucky Format
        001981 IS 1 Object Position
        001990 LO 1 Desk Command
        001991 IS 1 Central Beam X
        001992 IS 1 Central Beam Y
        001993 IS 1 Tube Turn Angle
        001994 IS 1 Stand drive level
        0019A0 DS 1 Extended Exposure Time
        0019A1 DS 1 Actual Exposure Time
        0019A8 DS 1 Extended X-ray Tube Current
        0019B0 IS 1 Dose Indicator
        0019B1 IS 1 Shift Reference Value
        0019F0 IS 1
        002100 DS 1 Noise Reduction
        002101 DS 1 Contrast Amplification
        002102 DS 1 Edge Contrast Boosting
        002103 DS 1 Latitude Reduction
        002110 LO 1 Find Range Algorithm
        002111 DS 1 Threshold C-Algorithm
        002120 LO 1 Sensometric Curve
        002130 DS 1 Lower Window Offset
        002131 DS 1 Upper Window Offset
        002140 DS 1 Min. Printable Density
        002141 DS 1 Max. Printable Density
        002150 DS 1 Min. Window Latitude
        002151 DS 1 Max. Window Latitude
        002152 DS 1 Rel. Window Alignment
        002160 DS 1 Decomposition Layer
        002190 DS 1 Brightness
        002191 DS 1 Contrast
        002192 DS 1 Shape Factor
        002300 LO 1 Image Laterality
        002301 IS 1 Letter Position
        002302 IS 1 Burned In Annotation
        002303 LO 1
        0023F0 IS 1 Image SOP Class
        002500 IS 1 Original Image
        002501 IS 1 Not Processed Image
        002502 IS 1 Cut Out Image
        002503 IS 1 Duplicated Image
        002504 IS 1 Stored Image
        002505 IS 1 Retrieved Image
        002506 IS 1 New Image
        002507 IS 1 Media Stored Image
        002508 IS 1 Image State
        002509 IS 1 Image Stitched Manually
        00250A IS 1 Image Stitched Automatically
        002520 LO 1 Source Image File
        002521 LO 1 Source UID
        002700 IS 1 Number of Series
        002701 IS 1 Number of Studies
        002710 DT 1 Oldest Series
        002711 DT 1 Newest Series
        002712 DT 1 Oldest Study
        002713 DT 1 Newest Study
        002900 IS 1 Key Note Instance UID
        002901 IS 1 Storage State
        002902 IS 1 Referenced Image SOP Class
        002903 LO 1 Ref. Image Instance UID
        002904 IS 1 Rel. Presentation State Number
        002905 LO 1 Rel. Presentation State UID
        @Siemens Ultrasound Miscellaneous
        001920 SH 1
        @Siemens: Thorax/Multix FD Image Stamp
        002300 US 1
        002301 US 1
        002302 US 1
        002303 US 1
        002304 US 1
        @Siemens: Thorax/Multix FD Lab Settings
        001900 LT 1 Internal Value
        001902 LO 1 Total Area Dose Product
        001904 LO 1
        001905 US 1 Cassette Image
        001906 FD 1 Table Object Distance
        001907 FD 1 Table Detector Distance
        001908 US 1 Ortho Step Distance
        002108 US 1 Auto Window Flag
        002109 SL 1 Auto Window Center
        00210A SL 1 Auto Window Width
        00210B SS 1 Filter ID
        002114 US 1 Anatomic Correct View
        002115 SS 1 Auto Window Shift
        002116 DS 1 Auto Window Expansion
        002117 LO 1 System Type
        002130 SH 1 Anatomic Sort Number
        002131 SH 1 Acquisition Sort Number
        @Siemens: Thorax/Multix FD Post Processing
        002100 US 1 Label Left
        002101 SS 1 Label Left Orientation
        002102 FL 1 Label Left Percentage X
        002103 FL 1 Label Left Percentage X
        002104 US 1 Label Right
        002105 SS 1 Label Right Orientation
        002106 FL 1 Label Right Percentage X
        002107 FL 1 Label Right Percentage X
        002108 US 1 Auto Window Flag
        002109 SL 1 Auto Window Center
        00210A SL 1 Auto Window Width
        00210B SS 1 Filter ID
        00210C FL 1 Degree of Edge Enhancement
        00210D SS 1 Half Kernel Size
        00210E US 1 Dose Control Value
        00210F US 1 Deleted Image Flag
        002110 US 1 Same Size Support
        002111 SS 1 Label Left Init Position
        002112 SS 1 Label Right Init Position
        002113 SS 1 Patient Rotation
        002114 US 1 Anatomic Correct View Flag
        002115 SS 1 Auto Window Shift
        002116 DS 1 Auto Window Expansion
        @Siemens: Thorax/Multix FD Raw Image Settings
        002500 SS 1 Raw Image Amplification
        002501 SS 1 Gamma LUT
        002502 US 1 Collimator Manual
        002503 FL 1 Collimator Up Left X Percentage
        002504 FL 1 Collimator Up Right X Percentage
        002505 FL 1 Collimator Low Left X Percentage
        002506 FL 1 Collimator Low Right X Percentage
        002507 FL 1 Collimator Up Left Y Percentage
        002508 FL 1 Collimator Up Right Y Percentage
        002509 FL 1 Collimator Low Left Y Percentage
        00250A FL 1 Collimator Low Right Y Percentage
        00250B US 1 Set Gray
        00250C SS 1 Harmonization Kernel
        00250D FL 1 Harmonization Gain
        00250E SS 1 Edge Enhancement Kernel
        00250F FL 1 Edge Enhancement Gain
        002510 LT 1 Raw Image File Name
        002511 SS 1 Global Offset
        002512 SS 1 Image Columns
        002513 SS 1 Image Rows
        002514 SS 1 Image Alignment
        002515 SS 1 Active Image Columns
        002516 SS 1 Active Image Rows
        002517 LO 1 System Type
        002518 US 1 Auto Gain
        002519 US 1 Ortho Sub Sampling
        00251A US 2 Image Crop Upper Left
        00251B US 2 Image Crop Upper Right
        00251C US 2 Image Crop Lower Left
        00251D US 2 Image Crop Lower Right
        002530 US 1 Manual Cropping
        002531 SS 1 Gamma LUT Parameter 1
        002532 DS 1 Gamma LUT Parameter 2
        002533 SS 1 Gamma LUT Parameter 3
        002534 SS 1 Gamma LUT Parameter 4
        @Siemens: Thorax/Multix FD Version
        001700 LO 1 Build Date
        001701 LO 1 IOD Version
        @Silhouette Annot V1.0
        002911 IS 1 Annotation Name
        002912 LT 1 Annotation Font
        002913 LT 1 Annotation Text Foreground Color
        002914 LT 1 Annotation Text Background Color
        002915 UL 1 Annotation Text Backing Mode
        002916 UL 1 Annotation Text Justification
        002917 UL 1 Annotation Text Location
        002918 LT 1 Annotation Text String
        002919 UL 1 Annotation Text Attach Mode
        002920 UL 1 Annotation Text Cursor Mode
        002921 UL 1 Annotation Text Shadow Offset X
        002922 UL 1 Annotation Text Shadow Offset Y
        002923 LT 1 Annotation Line Color
        002924 UL 1 Annotation Line Thickness
        002925 UL 1 Annotation Line Type
        002926 UL 1 Annotation Line Style
        002927 UL 1 Annotation Line Dash Length
        002928 UL 1 Annotation Line Attach Mode
        002929 UL 1 Annotation Line Point Count
        002930 FD 1 Annotation Line Points
        002931 UL 1 Annotation Line Control Size
        002932 LT 1 Annotation Marker Color
        002933 UL 1 Annotation Marker Type
        002934 UL 1 Annotation Marker Size
        002935 FD 1 Annotation Marker Location
        002936 UL 1 Annotation Marker Attach Mode
        002937 LT 1 Annotation Geom Color
        002938 UL 1 Annotation Geom Thickness
        002939 UL 1 Annotation Geom Line Style
        002940 UL 1 Annotation Geom Dash Length
        002941 UL 1 Annotation Geom Fill Pattern
        002942 UL 1 Annotation Interactivity
        002943 FD 1 Annotation Arrow Length
        002944 FD 1 Annotation Arrow Angle
        002945 UL 1 Annotation Don't Save
        @Silhouette Graphics Export V1.0
        002900 UI 1
        @Silhouette Line V1.0
        002911 IS 1 Line Name
        002912 LT 1 Line Name Font
        002913 UL 1 Line Name Display
        002914 LT 1 Line Normal Color
        002915 UL 1 Line Type
        002916 UL 1 Line Thickness
        002917 UL 1 Line Style
        002918 UL 1 Line Dash Length
        002919 UL 1 Line Interactivity
        002920 LT 1 Line Measurement Color
        002921 LT 1 Line Measurement Font
        002922 UL 1 Line Measurement Dash Length
        002923 UL 1 Line Point Space
        002924 FD 1 Line Points
        002925 UL 1 Line Control Point Size
        002926 UL 1 Line Control Point Space
        002927 FD 1 Line Control Points
        002928 LT 1 Line Label
        002929 UL 1 Line Don't Save
        @Silhouette ROI V1.0
        002911 IS 1 ROI Name
        002912 LT 1 ROI Name Font
        002913 LT 1 ROI Normal Color
        002914 UL 1 ROI Fill Pattern
        002915 UL 1 ROI Bp Seg
        002916 UN 1 ROI Bp Seg Pairs
        002917 UL 1 ROI Seed Space
        002918 UN 1 ROI Seeds
        002919 UL 1 ROI Line Thickness
        002920 UL 1 ROI Line Style
        002921 UL 1 ROI Line Dash Length
        002922 UL 1 ROI Interactivity
        002923 UL 1 ROI Name Position
        002924 UL 1 ROI Name Display
        002925 LT 1 ROI Label
        002926 UL 1 ROI Shape
        002927 FD 1 ROI Shape Tilt
        002928 UL 1 ROI Shape Points Count
        002929 UL 1 ROI Shape Points Space
        002930 FD 1 ROI Shape Points
        002931 UL 1 ROI Shape Control Points Count
        002932 UL 1 ROI Shape Control Points Space
        002933 FD 1 ROI Shape Control Points
        002934 UL 1 ROI Don't Save
        @Silhouette Sequence Ids V1.0
        002941 SQ 1
        002942 SQ 1
        002943 SQ 1
        @Silhouette V1.0
        002913 UL 1
        002914 UL 1
        002917 UN 1
        002918 UN 1
        002919 UL 1
        00291A UN 1
        00291B UL 1
        00291C UL 1
        00291D UN 1
        00291E UN 1
        002921 US 1
        002922 US 1
        002923 US 1
        002924 US 1
        002925 US 1
        002927 UN 1
        002928 UN 1
        002929 UN 1
        002930 UN 1
        002952 US 1
        002953 LT 1
        002954 UN 1
        002955 LT 1
        002956 LT 1
        002957 UN 1
        @Silhouette VRS 3.0
        002913 UL 1
        002914 UL 1
        002917 FD 2
        002918 FD 2
        002919 UL 1
        00291A FD 1
        00291B UL 1
        00291C UL 1
        00291D UL 3
        00291E UL 3
        002927 US 1
        002928 OB 1
        002930 US 1
        002932 US 1
        002934 LO 1
        002935 CS 1
        002936 US 1
        @Sound Technologies
        F00100 CS 1 Patient Species
        F00101 CS 1 Patient Breed
        F00102 CS 1 Patient Category Size
        F00103 CS 1 Patient Sex Extended (including spay/neuter)
        F00104 CS 1 Image View
        F00105 CS 1 Anatomy Imaged
        F00106 CS 1 Image enhancements
        F00107 CS 1 Detector Settings
        F00108 CS 1 Application Version
        F00109 LO 1 Image Laterality Extended
        F0010A PN 1 Client Name
        F0010B UI 1 Reference Study Instance Uid
        F0010C UI 1 Reference Series Instance Uid
        F0010D LO 1 Exam Ref Id
        F0010E ST 1 Physician Of Record Address
        F0010F SH 1 Physician Of Record Phone Numbers
        F00110 LT 1 Reason For Study
        F00111 LO 1 Protocol
        F00112 LO 1 CaptureInputType
        F00113 LT 1 Exam Complaint
        F00114 LO 1 Exam Web Code
        F00115 LO 1 Exam Category
        F00116 SH 1 Exam Diagnosis
        F00117 PN 1 Exam Created By
        F00118 LO 1 Exam Created By Group
        F00119 DT 1 Exam Required By DateTime
        F0011A LO 1 Capture Type
        F0011B IS 1 Telemed Exam ID
        F0011C LO 1 Exam Created By Guid
        F0011D LO 1 Client Name Guid
        @TMDTK
        7EFF21 SQ 1
        7EFF2E LT 1
        @TOSHIBA COMAPL HEADER
        002908 CS 1 COMAPL Header Type
        002909 LO 1 COMAPL Header Version
        002910 LO 1
        002920 OB 1 COMAPL History Information
        002931 LO 1-n
        002932 UL 1-n
        002933 UL 1-n
        002934 CS 1-n
        @TOSHIBA COMAPL OOG
        002908 CS 1 COMAPL OOG Type
        002909 LO 1 COMAPL OOG Version
        002910 LO 1
        002931 LO 1-n
        002932 UL 1-n
        002933 UL 1-n
        002934 CS 1-n
        @TOSHIBA ENCRYPTED SR DATA
        701500 OB 1 Toshiba US Private Data
        @TOSHIBA MDW HEADER
        002908 CS 1 Application Header Type
        002909 LO 1 Application Header Version
        002910 CS 1 Image Header Type
        002911 LO 1 Image Header Version
        002912 OB 1 Image Header Info
        002918 CS 1 Series Header Type
        002919 LO 1 Series Header Version
        002920 OB 1 Series Header Info
        002931 LO 1 PMTF Information 1
        002932 UL 1 PMTF Information 2
        002933 UL 1 PMTF Information 3
        002934 CS 1 PMTF Information 4
        @TOSHIBA MDW NON-IMAGE
        002908 CS 1 Application Header Type
        002909 LO 1 Application Header Version
        002910 OB 1 Application Header Data
        002920 OB 1 Application Header Data
        7FE110 OB 1 Toshiba US Private Data
        @TOSHIBA_MEC_1.0
        000901 LT 1
        000902 US 1-n
        000903 US 1-n
        000904 US 1-n
        001101 LT 1
        001102 US 1-n
        001901 US 1-n
        001902 US 1-n
        002101 US 1-n
        002102 US 1-n
        002103 US 1-n
        7FF101 US 1-n
        7FF102 US 1-n
        7FF103 US 1-n
        7FF110 US 1-n
        @TOSHIBA_MEC_CT3
        700500 OB 1-n CT Private Data 1
        700503 SH 1 Cardiac R-R Mean Time
        700504 SH 1 Cardiac Reconstruction Gating Phase in Percent
        700505 SH 1 Cardiac Reconstruction Gating Phase in ms
        700506 SH 1 Cardiac Reconstruction Mode
        700507 DS 2 Reconstruction Center
        700508 DS 1 Detector Slice Thickness in mm
        700509 LO 1 Number of Detector rows to Reconstruct
        70050A DS 1 Table Speed in mm/rot
        70050B SH 1 Filter
        70050C SH 1 Reconstruction Correction Type
        70050D CS 1 Organ
        70050E SH 1 File Type Remarks
        70050F SH 1 Direction
        700510 OB 1-n CT Private Data 2
        700511 LT 1 Series Comment
        700512 SH 1 Position
        700513 US 1 Expert Plan No.
        700514 US 1 Reconstruction ROI No.
        700515 US 1 Special Helical ACQ No.
        700516 UI 1 Volume UID
        700517 US 1 Total Frame Count in the Volume
        700518 US 1 Frame No.
        700519 UL 1 Frame Sort Key
        70051A US 1 Frame Sort Order
        70051B SH 1 Convolution Kernel
        70051C LO 1 Contrast/Bolus Agent
        70051D UL 1 Reconstruction Number
        70051E UL 1 Raw Data Number
        70051F LO 1 Volume Number
        700520 UL 1 Local Series Number
        700521 LO 1 Decrease in Artifact Filter
        700522 DS 1 Reconstruction Interval
        700523 DS 1 Pitch Factor
        700524 DA 1 The Acquisition Date of NRA
        700525 UL 1 Large Data File Attribute
        700526 CS 1-8 Large Data File Name
        700528 SQ 1 Enhanced CT Private Sequence
        700529 UI 1 Frame UID
        700530 CS 1 Main Modality in Study
        700535 DS 2 Scan Range
        700536 OB 1-n CT Private Data 3
        700537 IS 1 Total Frames
        700538 IS 1 Start Frame
        700539 IS 1 End Frame
        700540 FD 1 DLP Dose Length Product
        700541 SH 1 Raw Slice Information
        700542 US 1 Local Frame No
        700543 DS 3 Volume Vector
        700544 US 1 Volume Type
        700545 DS 1 Relative Table Position of 4D Volume
        700546 DS 1 Absolute Table Position of 4D Volume
        700547 DS 1 Slice Pitch of 4D Volume
        700548 LO 1 Respiratory Gating Inf.
        700549 SH 1 Respiration Phase
        7005F1 CS 1 Protect Mark for Image, Curve or Private Record
        7005F2 CS 1 Protect Mark for Series Record
        7005F3 CS 1 Protect Mark for Study Record
        @TOSHIBA_MEC_CT_1.0
        001901 IS 1
        001902 IS 1
        001903 US 1-n
        001904 LT 1
        001905 LT 1
        001906 US 1-n
        001907 US 1-n
        001908 LT 1 Orientation Head Feet
        001909 LT 1 View Direction
        00190A LT 1 Orientation Supine Prone
        00190B DS 1 Location
        00190C CS 1 Scan View Direction
        00190D TM 1 Time
        00190E DS 1
        7FF101 US 1-n
        7FF102 US 1-n
        7FF103 IS 1
        7FF104 IS 1
        7FF105 US 1-n
        7FF107 US 1-n
        7FF108 US 1-n
        7FF109 US 1-n
        7FF10A LT 1
        7FF10B US 1-n
        7FF10C US 1-n
        7FF10D US 1-n
        @TOSHIBA_MEC_MR3
        700D00 DS 1 Scale Factor
        700D01 OB 1 Acquisition Order
        700D02 DS 9 Orientation Vector
        700D03 SS 1 Flip Flag
        700D04 OB 1 Rotate Information
        700D05 DS 1 FOV
        700D06 US 4 Image Matrix
        700D07 OB 1 Image Information
        700D08 OB 1 Original Data
        700D09 SS 1 Original Data Flag
        700D0C CS 1 Receiver Gain Correction Check Flag
        700D20 SH 1 Identification Flag of 3D GDC
        700D80 US 1 Number of PAC channel
        700D81 US 1 Reference mode
        700D82 SQ 1 Gain value group for MRS
        700D83 FL 1 Gain value of each channel for MRS
        700D84 FL 1 Phase value of each channel for MRS
        700D85 FL 1 Reference gain value of each channel for MRS
        700D86 FL 1 Reference gain value of each channel for MRS
        700D87 FL 1 Receiver gain of reference scan
        700D88 UL 1 Flag of water Sat pulse
        700D89 FL 1 Selected contrast TE
        700D8A SQ 1 Raw Data Set Sequence
        700D8B DS 1 Multi Slice number
        700D8C DS 1 Multi Coverage number
        700D8D SQ 1 Raw Data Sequence
        700D8E DS 1 Coil Channel No.
        700D8F OB 1 MRS Raw Data
        700D90 OF 1 MRS Ref Raw Data
        700D91 FL 1 Receiver gain of prescan
        @TOSHIBA_MEC_OT3
        000900 LO 1 HIS/RIS Study ID
        701971 CS 1 Indicator of creator
        701972 LO 1 ID of quality assurance reviewer
        701973 PN 1 Name of quality assurance reviewer
        701974 DA 1 Date of completion of quality assurance
        701975 TM 1 Time of completion of quality assurance
        701976 LO 1 Host name of quality assurance station
        701977 CS 1 Station name and version of quality assurance station
        701978 CS 1 Flag of completion of quality assurance
        701979 CS 1 Status of quality assurance review
        70197A UI 1 Original SOP Instance UID
        70197B UI 1 Original Series Instance UID
        70197C UI 1 Original Study Instance UID
        70197D US 1 Rotation information for image display from original image
        70197E SQ 1 Sequence of LR mark
        70197F US 1 Rotation status at creation of LR mark
        701980 OB|OW 1 Original image data on area of original LR mark
        701981 SS 1 X start position of LR mark
        701982 SS 1 Y start position of LR mark
        701983 US 1 Size of LR mark in X direction
        701984 US 1 Size of LR mark in Y direction
        701985 LO 1 Previous Patient ID
        701986 CS 1 Previous modality
        @TOSHIBA_MEC_XA3
        707910 LO 1
        707921 SH 5
        707922 IS 2
        707923 IS 2
        707924 DS 1
        707925 SH 1
        707926 DS 2
        707927 US 2
        707928 US 1
        707929 US 10
        70792A US 5
        70792B UN 1
        70792C SH 3
        70792D SS 2
        70792E SH 1
        70792F SH 1
        707930 US 1
        707931 US 1-n
        707932 SH 2
        707933 US 1-n
        707934 SH 1
        707935 SH 1
        707936 SH 1
        707937 US 4
        707938 SS 1-n
        707939 SS 1-n
        70793A US 2
        70793B SH 1
        70793C DS 2
        70793D SS 2
        70793E SH 1
        70793F US 2
        707940 SH 2
        707941 SS 2
        707942 SH 1
        707943 SH 1
        707944 US 1
        707945 SH 1
        707946 SS 1
        707947 SS 18
        707948 US 12
        707949 US 3
        70794A US 1
        70794B LO 3
        70794C OB 1
        70794D LO 3
        70794E SL 35
        70794F SH 3
        707950 US 1-n
        707951 US 1-n
        707952 US 1
        707953 SH 1
        707954 US 5
        707955 UL 47-47n
        707956 US 1
        707957 US 1-n
        707958 US 1
        707959 US 2-2n
        70795A US 1
        70795B US 2
        70795C US 2-2n
        70795D SH 1
        70795E US 2
        70795F SS 4-4n
        707960 US 1-n
        707961 SS 30-30n
        707962 US 4
        707963 US 1-n
        707964 US 1-n
        707965 US 1-n
        707966 US 1-n
        707967 US 1-n
        707968 US 1-n
        707969 US 1-n
        70796A US 1-n
        70796B US 1-n
        70796C US 1
        70796D DS 1
        70796E LO 1
        70796F DS 1
        707970 DS 1
        707971 DS 1-n
        707972 DS 1-n
        707973 SL 4
        707974 SL 28
        707975 SH 1
        707976 US 1
        707977 SL 1
        707978 US 1
        707979 US 1
        70797B SH 1
        707980 LO 1
        707981 SS 1-n
        707982 SS 1-n
        @TOSHIBA_SR
        701510 OB 1
        701560 OB 1
        @V1
        001101 OB 1 User Data
        001102 DS 1 Normalization Coefficient
        001103 DS 1-n Receiving Gain
        001104 DS 1 Mean Image Noise
        @VEPRO BROKER 1.0
        005710 SQ 1 VEPRO Data replace sequence
        @VEPRO BROKER 1.0 DATA REPLACE
        005720 SQ 1 Original data sequence
        005730 SQ 1 Replaced data sequence
        005740 DA 1 Date of data replacement
        005741 TM 1 Time of data replacement
        005742 LO 1 Dicom receive node
        005743 LO 1 Application name
        005744 LO 1 Computer name
        @VEPRO DICOM RECEIVE DATA 1.0
        005940 DA 1 Receive date
        005941 TM 1 Receive time
        005942 ST 1 Receive node
        005943 ST 1 Receive application
        005950 ST 1 Receive local computer
        005951 ST 1 Receive local ae title
        005960 ST 1 Receive remote computer
        005961 ST 1 Receive remote ae title
        005970 UI 1 Receive original transfer syntax
        @VEPRO DICOM TRANSFER 1.0
        005910 SQ 1 Dicom Transfer Info
        @VEPRO VIF 3.0 DATA
        005530 OB 1 Icon data
        005565 OB 1 Image hash value
        @VEPRO VIM 5.0 DATA
        005510 OB 1 VIFHEADER2
        005520 OB 1 VIMDATA2
        005530 OB 1 ICONDATA2
        005551 UI 1 VEPRO UID ??
        005565 OB 1 ??
        @Varian Medical Systems VISION 3253
        325300 UN 1 XML stream.
        325301 UN 1 Data length of the XML stream
        325302 UN 1 Extended Interface Format tag
        @Viewing Protocol
        006593 CS 1
        @Vital Images SW 3.4
        565310 OB 1 Saved Workflow
        565311 LO 1 Saved Workflow File Name
        565312 OB 1 Saved Workflow File Data
        565313 SL 1 Saved Workflow File Length
        565314 SQ 1 Saved Workflow File Sequence
        565315 SQ 1 Image Sequence
        565316 SL 1 Volume Interpolated Slices
        565317 UI 1 Volume SOP Instance UID
        565318 SH 1 Saved Workflow Mark
        565319 UI 1
        565322 UI 1
        565323 LO 1
        @Voxar 2.16.124.113543.6003.1999.12.20.12.5.0
        113500 UI 1 Private Voxar Capture UID
        113501 OB 1 Private Voxar Saved State
        113502 SQ 1 Private Voxar Icon Image Sequence
        113503 ST 1 Private Voxar Top Right Display Demographics
        113504 ST 1 Private Voxar Bottom Left Display Demographics
        113505 IS 1 Private Voxar Span State Schema
        113506 UL 1 Private Voxar Live Image Restored Size
        113507 UI 1 Private Voxar CaptureType
        113508 SQ 1 Private Voxar Capture Source Series UID Sequence
        113509 UI 1 Private Voxar Capture Source Series UID
        113510 IS 1 Private Voxar Background Gray For Capture
        113511 IS 1 Private Voxar Calcium Scoring Report Schema
        113512 IS 1 Private Voxar Source Series Number
        113513 LO 1 Private Voxar Bottom Left Display Demographics
        @WG12 Supplement 43
        000901 SQ 1 Event Timer Sequence
        000902 FD 1 Event Time Interval
        000903 SQ 1 Event Code Sequence
        001901 FD 1 Focus Depth(s)
        001903 SQ 1 Excluded Intervals Sequence
        001904 DT 1 Exclusion Start Datetime
        001905 FD 1 Exclusion Duration
        001906 SQ 1 US Image Description Sequence
        001907 SQ 1 Image Data Type Sequence
        001908 CS 1 Data Type
        001909 SQ 1 Transducer Scan Geometry Code Sequence
        00190B CS 1 Aliased Data Type
        00190C CS 1 Position Measuring Device Used
        00190D SQ 1 Transducer Scanning Configuration Code Sequence
        00190E SQ 1 Transducer Beam Steering Code Sequence
        00190F SQ 1 Transducer Access Code Sequence
        002101 FD 1 Image Position (Volume)
        002102 FD 1 Image Orientation (Volume)
        002107 CS 1 Ultrasound Acquisition Geometry
        002108 FD 1 Apex Position
        002109 FD 1 Volume to Transducer Mapping Matrix
        00210A FD 1 Volume to Table Mapping Matrix
        00210C CS 1 Patient Frame of Reference Source
        00210D FD 1 Temporal Position Time Offset
        00210E SQ 1 Plane Position (Volume) Sequence
        00210F SQ 1 Plane Orientation (Volume) Sequence
        002110 SQ 1 Temporal Position Sequence
        002111 CS 1 Dimension Organization Type
        002901 SQ 1 Data Frame Assignment Sequence
        002902 CS 1 Data Path Assignment
        002903 US 1 Bits Mapped to Color Lookup Table
        002904 SQ 1 Opacity 1 LUT Sequence
        002905 CS 1 Opacity 1 LUT Transfer Function
        002906 FD 1 Opacity Constant
        002907 US 1 Opacity Lookup Table Descriptor
        002908 OW 1 Opacity Lookup Table Data
        00290B SQ 1 Enhanced Palette Color Lookup Table Sequence
        00290C SQ 1 Opacity 2 LUT Sequence
        00290D CS 1 Opacity 2 LUT Transfer Function
        00290E CS 1 Data Path ID
        00290F CS 1 RGB LUT Transfer Function
        002910 CS 1 Alpha LUT Transfer Function
        004101 CS 1 Performed Protocol Type
        @http://www.gemedicalsystems.com/it_solutions/bamwallthickness/1.0
        311910 DT 1 BAM WallThickness Session Date/Time
        311920 PN 1 BAM WallThickness Session Creator
        311930 CS 1 BAM WallThickness Session Completion Flag
        311940 SQ 1 BAM WallThickness File Sequence
        311950 ST 1 BAM WallThickness File Name
        311960 OB 1 BAM WallThickness File Content
        @http://www.gemedicalsystems.com/it_solutions/orthoview/2.1
        311710 DT 1 OrthoView Session Date/Time
        311720 PN 1 OrthoView Session Creator
        311730 CS 1 OrthoView Session Completion Flag
        311740 SQ 1 OrthoView File Sequence
        311750 ST 1 OrthoView File Name
        311760 OB 1 OrthoView File Content
        @http://www.gemedicalsystems.com/it_solutions/rad_pacs/
        311501 UT 1 Reference to pacs study
        311502 UT 1 Reference to pacs image
        311503 CS 1 Pacs examnotes flag
        @syngoDynamics
        0021AE OB 1
        """#
}
