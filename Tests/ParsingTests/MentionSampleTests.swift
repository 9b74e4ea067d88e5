import Foundation
import Testing

@testable import Parsing

/// Every line of the samples that holds a date: what a person reads in it, and what every line keeps to.
@Suite struct MentionSampleTests {
  /// The line's number, and its mentions; a line with a date that names no meeting has none. Other lines have none.
  static let table: [String: [Int: [String]]] = [
    "gladsaxe-2025-06-04-referat": [
      3: [
        "Beskæftigelses- og Integrationsudvalget 2022-2025 d. 04-06-2025 | Beskæftigelses- og Integrationsudvalget | 2025-06-04"
      ],
      5: [],
      52: [
        "Økonomiudvalget 01.04.2025, punkt 8 | Økonomiudvalget | 2025-04-01 | 8"
      ],
      104: [
        "Økonomiudvalget 01.04.2025, punkt 8 | Økonomiudvalget | 2025-04-01 | 8"
      ],
      194: [],
      232: [
        "Økonomiudvalget har 04.02.2025, punkt 15 | Økonomiudvalget | 2025-02-04 | 15"
      ],
      242: [],
      244: [],
      246: [],
      248: [],
      250: [],
      252: [],
      254: [
        "Mødet afholdes mandag 07.09.2026 | own | 2026-09-07"
      ],
      256: [],
      258: [],
      260: [],
      266: [
        "Økonomiudvalget 04.02.2025, punkt 15 | Økonomiudvalget | 2025-02-04 | 15"
      ],
      294: [
        "Beskæftigelses- og Integrationsudvalget besluttede 31.05.2023, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2023-05-31 | 1"
      ],
      302: [
        "Beskæftigelses- og Integrationsudvalget 31.05.2023, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2023-05-31 | 1"
      ],
      306: [
        "Beskæftigelses- og Integrationsudvalget 06.05.2024, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2024-05-06 | 1",
        "Beskæftigelses- og Integrationsudvalget 04.06.2025, punkt 5 | Beskæftigelses- og Integrationsudvalget | 2025-06-04 | 5",
      ],
      342: [
        "Beskæftigelses- og Integrationsudvalget besluttede 31.05.2023, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2023-05-31 | 1"
      ],
      350: [
        "Beskæftigelses- og Integrationsudvalget 31.05.2023, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2023-05-31 | 1",
        "8 | Beskæftigelses- og Integrationsudvalget | 2023-05-31 | 8",
      ],
      352: [
        "Byrådet 21.06.2023, punkt 7 | Byrådet | 2023-06-21 | 7"
      ],
      354: [
        "Beskæftigelses- og Integrationsudvalget 06.12.2023, punkt 2 | Beskæftigelses- og Integrationsudvalget | 2023-12-06 | 2"
      ],
      356: [
        "Beskæftigelses- og Integrationsudvalget 06.05.2024, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2024-05-06 | 1"
      ],
      358: [
        "Beskæftigelses- og Integrationsudvalget 04.06.2025, punkt 5 | Beskæftigelses- og Integrationsudvalget | 2025-06-04 | 5"
      ],
      376: [
        "Byrådet besluttede 21.06.2023, punkt 7 | Byrådet | 2023-06-21 | 7"
      ],
      380: [
        "Byrådet besluttede 21.06.2023, punkt 7 | Byrådet | 2023-06-21 | 7",
        "Beskæftigelses og Integrationsudvalget 04.06.2025, punkt 4 | Beskæftigelses og Integrationsudvalget | 2025-06-04 | 4",
      ],
      384: [
        "Beskæftigelses og Integrationsudvalget 06.12.2023, punkt 2 | Beskæftigelses og Integrationsudvalget | 2023-12-06 | 2"
      ],
      388: [],
      410: [
        "Beskæftigelses- og Integrationsudvalget 31.05.2023, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2023-05-31 | 1",
        "8 | Beskæftigelses- og Integrationsudvalget | 2023-05-31 | 8",
      ],
      412: [
        "Byrådet 21.06.2023, punkt 7 | Byrådet | 2023-06-21 | 7"
      ],
      414: [
        "Beskæftigelses- og Integrationsudvalget 06.12.2023, punkt 2 | Beskæftigelses- og Integrationsudvalget | 2023-12-06 | 2"
      ],
      416: [
        "Beskæftigelses- og Integrationsudvalget 06.05.2024, punkt 1 | Beskæftigelses- og Integrationsudvalget | 2024-05-06 | 1"
      ],
      418: [
        "Beskæftigelses- og Integrationsudvalget 04.06.2025, punkt 4 | Beskæftigelses- og Integrationsudvalget | 2025-06-04 | 4"
      ],
      436: [
        "Børne- og Undervisningsudvalget 20.05.2025 | Børne- og Undervisningsudvalget | 2025-05-20"
      ],
      453: [
        "Beskæftigelses- og Integrationsudvalget 06.05.2024, punkt. 4 | Beskæftigelses- og Integrationsudvalget | 2024-05-06 | 4"
      ],
      468: [
        "Beskæftigelses- og Integrationsudvalget 04.12.2024, punkt 5 | Beskæftigelses- og Integrationsudvalget | 2024-12-04 | 5"
      ],
      494: [],
      571: [
        "Beskæftigelses- og Integrationsudvalget 06.05.2024, punkt 4 | Beskæftigelses- og Integrationsudvalget | 2024-05-06 | 4"
      ],
      595: [
        "Beskæftigelses- og Integrationsudvalget besluttede 28.02.2024, punkt 4 | Beskæftigelses- og Integrationsudvalget | 2024-02-28 | 4"
      ],
      601: [
        "Beskæftigelses- og Integrationsudvalget 30.04.2025, punkt 4 | Beskæftigelses- og Integrationsudvalget | 2025-04-30 | 4"
      ],
      633: [
        "Beskæftigelses- og Integrationsudvalget 06.12.2023, punkt 4 | Beskæftigelses- og Integrationsudvalget | 2023-12-06 | 4"
      ],
      635: [
        "Beskæftigelses- og Integrationsudvalget 06.12.2023, punkt 5 | Beskæftigelses- og Integrationsudvalget | 2023-12-06 | 5"
      ],
      637: [
        "Beskæftigelses- og Integrationsudvalget 28.02.2024, punkt 4 | Beskæftigelses- og Integrationsudvalget | 2024-02-28 | 4"
      ],
      639: [
        "Beskæftigelses- og Integrationsudvalget 30.10.2024, punkt 2 | Beskæftigelses- og Integrationsudvalget | 2024-10-30 | 2"
      ],
      641: [
        "Beskæftigelses- og Integrationsudvalget 30.04.2025, punkt 4 | Beskæftigelses- og Integrationsudvalget | 2025-04-30 | 4"
      ],
    ],
    "haderslev-2022-09-15-referat": [
      3: [
        "Beskæftigelse- og Borgerserviceudvalget (2022-2025) d. 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      5: [],
      18: [],
      32: [
        "Beskæftigelse og Borgerserviceudvalget 15. september 2022 | Beskæftigelse og Borgerserviceudvalget | 2022-09-15"
      ],
      40: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      89: [],
      104: [
        "Beskæftigelse- og Borgerserviceudvalget 15. september 2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      112: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      152: [
        "Beskæftigelse- og Borgerserviceudvalget 15. september 2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      160: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      178: [],
      220: [
        "Beskæftigelse- og Borgerserviceudvalget 15. september 2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      228: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      297: [
        "Senior- og Sundhedsudvalget – den 6. oktober 2022 | Senior- og Sundhedsudvalget | 2022-10-06"
      ],
      298: [
        "Ungeudvalget – den 6. oktober 2022 | Ungeudvalget | 2022-10-06"
      ],
      299: [
        "Børne- og familieudvalget – den 10. oktober 2022 | Børne- og familieudvalget | 2022-10-10"
      ],
      300: [
        "Kultur og Fritidsudvalget – den 11. oktober 2022 | Kultur og Fritidsudvalget | 2022-10-11"
      ],
      301: [
        "Social og Handicapudvalget – den 11. oktober 2022 | Social og Handicapudvalget | 2022-10-11"
      ],
      302: [
        "Vækst- og Udviklingsudvalget – den 11. oktober 2022 | Vækst- og Udviklingsudvalget | 2022-10-11"
      ],
      303: [
        "Udsatterrådet – den 25. oktober 2022 | Udsatterrådet | 2022-10-25"
      ],
      304: [
        "Handicaprådet - den 31. oktober 2022 | Handicaprådet | 2022-10-31"
      ],
      308: [
        "Beskæftigelse- og Borgerserviceudvalget 15. september 2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      317: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      372: [
        "Beskæftigelse- og Borgerserviceudvalget 18. september 2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-18"
      ],
      380: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      413: [],
      415: [],
      417: [],
      423: [],
      434: [
        "Beskæftigelse- og Borgerserviceudvalget 15. september 2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      443: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      468: [],
      473: [
        "Beskæftigelse og Borgerserviceudvalget 15. september 2022 | Beskæftigelse og Borgerserviceudvalget | 2022-09-15"
      ],
      481: [
        "Beskæftigelse- og Borgerserviceudvalget den 15-09-2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
      511: [
        "Beskæftigelse- og Borgerserviceudvalget 15. september 2022 | Beskæftigelse- og Borgerserviceudvalget | 2022-09-15"
      ],
    ],
    "herlev-2024-01-31-referat": [
      3: [
        "Arbejdsmarkedsudvalget 2022-2025 d. 31-01-2024 | Arbejdsmarkedsudvalget | 2024-01-31"
      ],
      5: [],
      39: [
        "Kommunalbestyrelsen godkendte den 17. januar 2024 | Kommunalbestyrelsen | 2024-01-17"
      ],
      436: [],
      471: [],
    ],
    "herlev-2026-03-25-referat": [
      3: [
        "Beskæftigelses-, Social-, Handicap- og Psykiatriudvalget d. 25-03-2026 | Beskæftigelses-, Social-, Handicap- og Psykiatriudvalget | 2026-03-25"
      ],
      5: [],
      111: [
        "Børne-, Familie- og Forebyggelsesudvalgets møde den 27. marts 2026 | Børne-, Familie- og Forebyggelsesudvalget | 2026-03-27"
      ],
      141: [
        "kommunalbestyrelsens møde den 15. april 2026 | Kommunalbestyrelsen | 2026-04-15"
      ],
      143: [
        "kommunalbestyrelsens møde den 15. april 2026 | Kommunalbestyrelsen | 2026-04-15"
      ],
      182: [
        "Kommunalbestyrelsens behandling den 10. december 2025 | Kommunalbestyrelsen | 2025-12-10"
      ],
      200: [],
      202: [
        "mødet den 28. januar 2026 | own | 2026-01-28"
      ],
      217: [
        "kommunalbestyrelsens møde den 15. april 2026 | Kommunalbestyrelsen | 2026-04-15"
      ],
      219: [
        "kommunalbestyrelsens møde den 15. april 2026 | Kommunalbestyrelsen | 2026-04-15"
      ],
      368: [],
      403: [],
      482: [],
      675: [],
    ],
    "herning-2026-06-02-dagsorden": [
      3: [
        "Beskæftigelsesudvalget d. 02-06-2026 | Beskæftigelsesudvalget | 2026-06-02"
      ],
      5: [],
      12: [],
      86: [],
      102: [],
      104: [
        "Byrådet den 21. april 2026 | Byrådet | 2026-04-21"
      ],
      108: [
        "Økonomi-, Erhvervs- og Uddannelsesudvalget den 15. juni 2026 | Økonomi-, Erhvervs- og Uddannelsesudvalget | 2026-06-15",
        "Byrådet den 22. juni 2026 | Byrådet | 2026-06-22",
      ],
      112: [],
      114: [],
      116: [],
      122: [],
      141: [],
      190: [],
      199: [
        "Byrådsmødet den 18. december 2025 | Byrådet | 2025-12-18"
      ],
      203: [],
      209: [],
      229: [
        "Økonomi-, Erhvervs- og Uddannelsesudvalget den 15. juni 2026 | Økonomi-, Erhvervs- og Uddannelsesudvalget | 2026-06-15",
        "Byrådet den 22. juni 2026 | Byrådet | 2026-06-22",
      ],
      233: [],
      261: [
        "udvalgsmødet den 26. marts 2027, punkt 23 | own | 2027-03-26 | 23"
      ],
      269: [
        "udvalgsrådet den 26. marts 2026 | own | 2026-03-26 | 24"
      ],
      278: [
        "Beskæftigelsesudvalget har drøftet og godkendt på møderne den 17. februar | Beskæftigelsesudvalget | 2026-02-17",
        "26. marts | Beskæftigelsesudvalget | 2026-03-26",
        "28. april 2026 | Beskæftigelsesudvalget | 2026-04-28",
      ],
      358: [
        "udvalgsmøde den 26. marts, punkt 26 | own | - | 26"
      ],
      392: [
        "udvalgs møde den 26. marts, punkt 26 | own | - | 26"
      ],
      534: [
        "Børne- og Familieudvalget den 28. april 2026 | Børne- og Familieudvalget | 2026-04-28"
      ],
      648: [],
    ],
  ]

  private func lines(_ name: String) throws -> [String] {
    let path = try #require(SampleTests.documents[name])
    let text = try String(contentsOf: Folders.package.appending(path: "Content/\(path)"), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("a sample's line names the meetings that a person reads in it", arguments: table.keys.sorted())
  func read(name: String) throws {
    for (index, line) in try lines(name).enumerated() {
      #expect(MentionTests.described(line) == Self.table[name]?[index + 1] ?? [], "line \(index + 1)")
    }
  }

  @Test("ranges are in the text, on its characters, in order and apart", arguments: table.keys.sorted())
  func ranges(name: String) throws {
    let lines = try lines(name)
    for text in lines + [lines.joined(separator: " "), lines.joined(separator: "\n")] { try check(text) }
  }

  @Test("so they are in the document in a text that is cut anywhere", arguments: table.keys.sorted())
  func cut(name: String) throws {
    for line in try lines(name) where !MentionReader.read(line).isEmpty {
      for end in line.unicodeScalars.indices { try check(String(line[..<end].suffix(120))) }
    }
  }

  private func check(_ text: String) throws {
    let bytes = Array(text.utf8)
    var end = 0
    for mention in MentionReader.read(text) {
      let range = mention.range
      try #require(range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty, "\(text)")
      let words = try #require(String(validating: bytes[range], as: UTF8.self), "\(text)")
      for edge in [words.unicodeScalars.first, words.unicodeScalars.last] {
        #expect(edge?.properties.isAlphabetic == true || edge?.isDigit == true, "\(words)")
      }
      var depth = 0
      for character in words {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        #expect(depth >= 0, "\(words)")
      }
      #expect(depth == 0, "\(words)")
      end = range.upperBound
    }
  }
}
