import Minutes
import Testing

@testable import Parsing

/// Meetings and their items that a text names.
@Suite struct MentionTests {
  /// "words of the link | body | date | item"; "own" for the meeting's own body, "-" for a date without a year.
  static func described(_ text: String) -> [String] {
    MentionReader.read(text).map { mention in
      let link = String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
      let facts = [link, mention.body ?? "own", mention.date?.description ?? "-"]
      return (facts + (mention.item.map { [$0] } ?? [])).joined(separator: " | ")
    }
  }

  @Test(
    "a body, a date and the number of an item",
    arguments: [
      (
        "Økonomiudvalget 01.04.2025, punkt 8",
        ["Økonomiudvalget 01.04.2025, punkt 8 | Økonomiudvalget | 2025-04-01 | 8"]
      ),
      (
        "Økonomiudvalget 01.04.2025, punkt 1 og 8",
        [
          "Økonomiudvalget 01.04.2025, punkt 1 | Økonomiudvalget | 2025-04-01 | 1",
          "8 | Økonomiudvalget | 2025-04-01 | 8",
        ]
      ),
      (
        "Byrådet 24/4-2025, punkterne 3, 4 og 5.",
        [
          "Byrådet 24/4-2025, punkterne 3 | Byrådet | 2025-04-24 | 3", "4 | Byrådet | 2025-04-24 | 4",
          "5 | Byrådet | 2025-04-24 | 5",
        ]
      ),
      (
        "Se punkt 214 på Økonomiudvalgets møde den 3. maj 2024.",
        ["punkt 214 på Økonomiudvalgets møde den 3. maj 2024 | Økonomiudvalget | 2024-05-03 | 214"]
      ),
      (
        "jf. punkt 3 og 4 på byrådets møde den 3. maj 2024",
        ["punkt 3 | Byrådet | 2024-05-03 | 3", "4 på byrådets møde den 3. maj 2024 | Byrådet | 2024-05-03 | 4"]
      ),
      (
        "Der henvises til pkt. 12 på dagsordenen for Teknisk Udvalgs møde d. 3. maj 2024.",
        ["pkt. 12 på dagsordenen for Teknisk Udvalgs møde d. 3. maj 2024 | Teknisk Udvalg | 2024-05-03 | 12"]
      ),
      (
        "Miljø- og Klimaudvalget den 4. marts 2025, sag nr. 7, og Økonomiudvalget den 18. marts 2025, sag nr. 11",
        [
          "Miljø- og Klimaudvalget den 4. marts 2025, sag nr. 7 | Miljø- og Klimaudvalget | 2025-03-04 | 7",
          "Økonomiudvalget den 18. marts 2025, sag nr. 11 | Økonomiudvalget | 2025-03-18 | 11",
        ]
      ),
      (
        "Borgerrepræsentationen (BR) 2025-05-22, dagsordenspunkt 4",
        ["Borgerrepræsentationen (BR) 2025-05-22, dagsordenspunkt 4 | Borgerrepræsentationen | 2025-05-22 | 4"]
      ),
      (
        "Udvalget har den 4. juni 2024 behandlet sagen som punkt 11.",
        ["Udvalget har den 4. juni 2024 behandlet sagen som punkt 11 | own | 2024-06-04 | 11"]
      ),
      (
        "udvalgets møde den 26. marts 2026 (punkt 24 og 25)",
        ["udvalgets møde den 26. marts 2026 | own | 2026-03-26 | 24", "25 | own | 2026-03-26 | 25"]
      ),
      (
        "(Økonomiudvalget den 12-05-2025, punkt 3-4)",
        [
          "Økonomiudvalget den 12-05-2025, punkt 3 | Økonomiudvalget | 2025-05-12 | 3",
          "4 | Økonomiudvalget | 2025-05-12 | 4",
        ]
      ),
      (
        "Økonomiudvalget 01.04.2025, punkt 8, og 06.05.2025, punkt 2",
        [
          "Økonomiudvalget 01.04.2025, punkt 8 | Økonomiudvalget | 2025-04-01 | 8",
          "06.05.2025, punkt 2 | Økonomiudvalget | 2025-05-06 | 2",
        ]
      ),
      (
        "Byrådet 21.06.2023, punkt 7 og 6. december 2023",
        ["Byrådet 21.06.2023, punkt 7 | Byrådet | 2023-06-21 | 7", "6. december 2023 | Byrådet | 2023-12-06"]
      ),
      (
        "Økonomiudvalget drøftede rammerne den 4. marts 2025 (pkt. 3.a).",
        ["Økonomiudvalget drøftede rammerne den 4. marts 2025 | Økonomiudvalget | 2025-03-04 | 3.a"]
      ),
      (
        "Teknik- og Forsyningsudvalget den 09.03.2023, punkt C012/23.",
        [
          "Teknik- og Forsyningsudvalget den 09.03.2023, punkt C012/23 | Teknik- og Forsyningsudvalget | 2023-03-09 | C012/23"
        ]
      ),
      ("På udvalgsmøde den 26. marts, punkt 26., blev", ["udvalgsmøde den 26. marts, punkt 26 | own | - | 26"]),
      (
        "Byrådet den 12. marts 2024 kl. 17.00, lukket punkt 4",
        ["Byrådet den 12. marts 2024 kl. 17.00, lukket punkt 4 | Byrådet | 2024-03-12 | 4"]
      ),
    ] as [(String, [String])])
  func items(text: String, expected: [String]) { #expect(Self.described(text) == expected) }

  @Test(
    "a body and a date name a meeting",
    arguments: [
      (
        "kommunalbestyrelsens møde den 15. april 2026",
        "kommunalbestyrelsens møde den 15. april 2026 | Kommunalbestyrelsen | 2026-04-15"
      ),
      ("godkendt på Byrådsmødet den 18. december 2025.", "Byrådsmødet den 18. december 2025 | Byrådet | 2025-12-18"),
      (
        "behandles på kommunalbestyrelsesmødet den 28. maj 2026",
        "kommunalbestyrelsesmødet den 28. maj 2026 | Kommunalbestyrelsen | 2026-05-28"
      ),
      (
        "på økonomiudvalgets møde d. 8. juni 2026",
        "økonomiudvalgets møde d. 8. juni 2026 | Økonomiudvalget | 2026-06-08"
      ),
      (
        "Sagen blev udsat i teknik- og miljøudvalget den 2. juni 2025.",
        "teknik- og miljøudvalget den 2. juni 2025 | Teknik- og miljøudvalget | 2025-06-02"
      ),
      (
        "Regionsrådet vedtog den 24. september 2025 budgettet",
        "Regionsrådet vedtog den 24. september 2025 | Regionsrådet | 2025-09-24"
      ),
      (
        "Økonomiudvalget anbefalede indstillingen den 27. februar 2024.",
        "Økonomiudvalget anbefalede indstillingen den 27. februar 2024 | Økonomiudvalget | 2024-02-27"
      ),
      (
        "Byrådets 2. behandling den 9. oktober 2025",
        "Byrådets 2. behandling den 9. oktober 2025 | Byrådet | 2025-10-09"
      ),
      (
        "Økonomiudvalgets beslutning af 15. april 2009",
        "Økonomiudvalgets beslutning af 15. april 2009 | Økonomiudvalget | 2009-04-15"
      ),
      (
        "Byrådet har på sit møde torsdag den 30. april 2026 godkendt",
        "Byrådet har på sit møde torsdag den 30. april 2026 | Byrådet | 2026-04-30"
      ),
      ("Beslutning i Økonomiudvalget den 16-03-2026", "Økonomiudvalget den 16-03-2026 | Økonomiudvalget | 2026-03-16"),
      (
        "Folkeoplysningsudvalget den 12. februar 2026: Udsat.",
        "Folkeoplysningsudvalget den 12. februar 2026 | Folkeoplysningsudvalget | 2026-02-12"
      ),
      ("Teknikudvalget, 2024-06-04: Anbefales godkendt.", "Teknikudvalget, 2024-06-04 | Teknikudvalget | 2024-06-04"),
      ("Formanden orienterede om mødet i Idrætsrådet den 6. maj.", "Idrætsrådet den 6. maj | Idrætsrådet | -"),
      (
        "drøftet på mødet den 27. marts 2026 i Børneudvalget",
        "mødet den 27. marts 2026 i Børneudvalget | Børneudvalget | 2026-03-27"
      ),
      ("Planen blev godkendt den 3. maj 2026 af Byrådet.", "den 3. maj 2026 af Byrådet | Byrådet | 2026-05-03"),
      (
        "Den 17. januar 2024 besluttede Kulturudvalget at sende",
        "Den 17. januar 2024 besluttede Kulturudvalget | Kulturudvalget | 2024-01-17"
      ),
      (
        "Økonomiudvalget udsatte sagen til mødet den 3. maj 2026.",
        "mødet den 3. maj 2026 | Økonomiudvalget | 2026-05-03"
      ),
      (
        "Punktet genoptages i Social\u{2011} og Sundhedsudvalget den\u{A0}3.\u{A0}maj 2026",
        "Social\u{2011} og Sundhedsudvalget den\u{A0}3.\u{A0}maj 2026 | Social\u{2011} og Sundhedsudvalget | 2026-05-03"
      ),
      ("Ældrerådet orienteres den 3. maj 2026", "Ældrerådet orienteres den 3. maj 2026 | Ældrerådet | 2026-05-03"),
      ("Økonomiudvalget (den 3. maj 2026)", "Økonomiudvalget | Økonomiudvalget | 2026-05-03"),
      (
        "Byrådets decembermøde den 17. december 2025",
        "Byrådets decembermøde den 17. december 2025 | Byrådet | 2025-12-17"
      ),
      (
        "Udvalget for Klima og Miljøs møde den 13. maj 2025",
        "Udvalget for Klima og Miljøs møde den 13. maj 2025 | Udvalget for Klima og Miljø | 2025-05-13"
      ),
      (
        "udvalget for Kultur, Fritid og Idræt den 13. maj 2025",
        "udvalget for Kultur, Fritid og Idræt den 13. maj 2025 | Udvalget for Kultur, Fritid og Idræt | 2025-05-13"
      ),
      (
        "BESLUTNING BØRNE- OG UNGEUDVALGET DEN 04-05-2022",
        "BØRNE- OG UNGEUDVALGET DEN 04-05-2022 | BØRNE- OG UNGEUDVALGET | 2022-05-04"
      ),
      (
        "Byrådets beslutning på mødet den 28. maj 2025",
        "Byrådets beslutning på mødet den 28. maj 2025 | Byrådet | 2025-05-28"
      ),
      ("Udvalget blev den 14. januar 2025 præsenteret for", "Udvalget blev den 14. januar 2025 | own | 2025-01-14"),
      (
        "Formanden for Ældrerådet deltager på mødet den 14. januar 2025.",
        "mødet den 14. januar 2025 | own | 2025-01-14"
      ),
      // The meeting's own body.
      ("Udvalget har på mødet den 28. januar 2026 godkendt", "mødet den 28. januar 2026 | own | 2026-01-28"),
      (
        "Udvalget besluttede den 17. januar 2024 at sætte", "Udvalget besluttede den 17. januar 2024 | own | 2024-01-17"
      ),
      ("På sidste møde den 20. august 2025 bad udvalget om tal", "møde den 20. august 2025 | own | 2025-08-20"),
      ("Næste møde er torsdag den 11. juni 2026.", "møde er torsdag den 11. juni 2026 | own | 2026-06-11"),
      ("Den 3. maj 2026 besluttede udvalget at", "Den 3. maj 2026 besluttede udvalget | own | 2026-05-03"),
      ("Referat fra mødet den 20. august 2025 er godkendt", "mødet den 20. august 2025 | own | 2025-08-20"),
      ("genoptages på udvalgets møde den 4. maj", "udvalgets møde den 4. maj | own | -"),
    ] as [(String, String)])
  func meetings(text: String, expected: String) { #expect(Self.described(text) == [expected]) }

  @Test(
    "several dates of one body",
    arguments: [
      (
        "Byrådet drøftede sagen den 3. og 10. maj 2026",
        ["Byrådet drøftede sagen den 3 | Byrådet | 2026-05-03", "10. maj 2026 | Byrådet | 2026-05-10"]
      ),
      (
        "på møderne den 17. februar, 26. marts og 28. april 2026",
        [
          "møderne den 17. februar | own | 2026-02-17", "26. marts | own | 2026-03-26",
          "28. april 2026 | own | 2026-04-28",
        ]
      ),
      (
        "Sagen blev på Økonomiudvalgets møde den 14. januar 2025 udsat til mødet den 4. februar 2025.",
        [
          "Økonomiudvalgets møde den 14. januar 2025 | Økonomiudvalget | 2025-01-14",
          "mødet den 4. februar 2025 | Økonomiudvalget | 2025-02-04",
        ]
      ),
      (
        "Byrådet den 14. januar 2025. På mødet den 4. februar 2025 blev sagen udsat.",
        ["Byrådet den 14. januar 2025 | Byrådet | 2025-01-14", "mødet den 4. februar 2025 | own | 2025-02-04"]
      ),
      (
        "Oversendes fra Teknisk Udvalg den 12. august 2025 til Byrådet den 26. august 2025",
        [
          "Teknisk Udvalg den 12. august 2025 | Teknisk Udvalg | 2025-08-12",
          "Byrådet den 26. august 2025 | Byrådet | 2025-08-26",
        ]
      ),
      // Which year the first date means is not safe to say.
      (
        "Byrådet den 17. december og 7. januar 2026",
        ["Byrådet den 17. december | Byrådet | -", "7. januar 2026 | Byrådet | 2026-01-07"]
      ),
      (
        "Økonomiudvalget den 15. juni 2026 henholdsvis Byrådet den 22. juni 2026",
        [
          "Økonomiudvalget den 15. juni 2026 | Økonomiudvalget | 2026-06-15",
          "Byrådet den 22. juni 2026 | Byrådet | 2026-06-22",
        ]
      ),
      (
        "Den 3. maj 2026 behandlede Økonomiudvalget sagen, og den 10. maj 2026 vedtog Byrådet planen.",
        [
          "Den 3. maj 2026 behandlede Økonomiudvalget | Økonomiudvalget | 2026-05-03",
          "den 10. maj 2026 vedtog Byrådet | Byrådet | 2026-05-10",
        ]
      ),
      (
        "Byrådet den 3. maj 2026, den 10. maj 2026 sendes planen i høring",
        ["Byrådet den 3. maj 2026 | Byrådet | 2026-05-03"]
      ),
    ] as [(String, [String])])
  func lists(text: String, expected: [String]) { #expect(Self.described(text) == expected) }

  @Test(
    "an item's number that is none leaves the meeting",
    arguments: [
      "Økonomiudvalget 01.04.2025, jf. bilag 2, punkt 3",
      "Økonomiudvalget den 01.04.2025: Indstillingens punkt 1 godkendt",
      "Økonomiudvalget tiltrådte den 01.04.2025 indstillingens punkt 1 og 2",
      "Økonomiudvalget mødes 01.04.2025. Her er punkt 8 på dagsordenen.",
      "Økonomiudvalget besluttede den 01.04.2025 at ændre punkt 5 i vedtægten",
      "Økonomiudvalget den 01.04.2025, punkt 5 i vedtægten", "Økonomiudvalget den 01.04.2025, sag nr",
      "bilag 2, punkt 3 på Økonomiudvalgets møde den 01.04.2025",
      "punkt 8 i planen, som Økonomiudvalget vedtog den 01.04.2025",
    ])
  func meetingOnly(text: String) {
    let mentions = MentionReader.read(text)
    #expect(mentions.map(\.body) == ["Økonomiudvalget"] && mentions.map(\.item) == [nil])
  }

  @Test(
    "what names no meeting",
    arguments: [
      "", "Godkendt.", "bilag 2, punkt 3", "punkt 4", "Punktet behandles 3 gange",
      "Budgetopfølgning pr. 31. marts 2026",
      "pr. 1. januar 2024 overtog Byrådet ansvaret", "Byrådets budgetopfølgning pr. 31. marts 2026",
      "Byrådet vedtog en plan, som træder i kraft den 1. maj 2026", "Byrådet vedtog takster gældende fra 1. juli 2026",
      "Økonomiudvalget skal senest den 1. maj 2026 tage stilling", "Byrådet har frem til den 1. maj 2026",
      "Byrådet behandler sagen inden den 1. maj 2026", "Byrådet 1. januar 2022 – 31. december 2025",
      "i projektperioden 20. december 2023 til 1. marts 2027", "Folketinget vedtog onsdag den 16. marts 2022 en særlov",
      "Temamødet blev afholdt 13.11.2024 på Telefonfabrikken", "på borgermødet den 3. maj 2026",
      "på mødet den 3. maj 2026 med naboerne", "på mødet den 3. maj 2026 i styregruppen",
      "på styregruppens møde den 3. maj 2026", "Forvaltningen holder et møde den 3. maj 2026",
      "Forvaltningen holder møde den 3. maj 2026", "valget til Byrådet den 18. november 2025",
      "indtrådte i Byrådet den 1. januar 2026", "Notatet er sendt til udvalget den 3. maj 2026",
      "fristen for Ældrerådet er den 15. april 2026", "Brev fra udvalget den 14. januar 2025",
      "Byrådet har besluttet, at ordningen evalueres den 1. maj 2026", "Handicaprådets høringssvar af 3. maj 2026",
      "Byrådet godkendte planen, der gælder fra 1. januar 2026, punkt 4",
      "Lokalplanen har været i høring fra den 14. januar 2025 til den 11. marts 2025 efter Byrådets beslutning",
      "Folketingets Social- og Ældreudvalg den 3. maj 2026",
      "KL's Børneudvalg den 3. maj 2026", "Økonomiudvalget den 31.02.2025, punkt 8",
      "Nævnets afgørelse af 14. april 2023",
      "Mødedato: Torsdag den 23.11.2023", "Sagsnr. 22-28-15.00.00-P20", "Økonomiudvalget 2022-2025",
      "Byrådet afsatte i 2024 1.500.000 kr.", "Udvalget\n3. maj 2026",
      "Efter Byrådets ønske er tallene fra undersøgelsen den 3. maj 2026 vedlagt",
      "BHPU 25.03.26 - Regnskab", "LOV nr. 1750 af 29/12/2025", "siden den 1. september 2021",
    ])
  func none(text: String) { #expect(Self.described(text) == []) }
}
