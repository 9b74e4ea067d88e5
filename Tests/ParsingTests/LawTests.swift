import Minutes
import Testing

@testable import Parsing

/// The acts of law that a text names, and their sections.
@Suite struct LawTests {
  /// "key § section | the link's words", one a mention.
  private static func read(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return LawReader.read(text).map { mention in
      let words = String(decoding: bytes[mention.range], as: UTF8.self)
      return "\(mention.act.key)\(mention.section.map { " § \($0)" } ?? "") | \(words)"
    }
  }

  @Test(
    "what the five samples say",
    arguments: [
      (
        "er udgifterne til servicelovens § 109 (krisecentre) og § 110 (herberg og omsorgshjem) vanskelige at styre",
        ["serviceloven § 109 | servicelovens § 109", "serviceloven § 110 | § 110"]
      ),
      ("den fleksible bostøtteenhed efter servicelovens § 85a, der", ["serviceloven § 85a | servicelovens § 85a"]),
      (
        "kvindekrisecentre (jævnfør Servicelovens § 109) og forsorghjem (jævnfør Servicelovens § 110) samt boliger",
        ["serviceloven § 109 | Servicelovens § 109", "serviceloven § 110 | Servicelovens § 110"]
      ),
      (
        "(jævnfør Almenboliglovens § 105 med Servicelovens § 85)",
        ["almenboligloven § 105 | Almenboliglovens § 105", "serviceloven § 85 | Servicelovens § 85"]
      ),
      (
        "Herlev Kommune er jævnfør integrationsloven § 12 forpligtet til",
        ["integrationsloven § 12 | integrationsloven § 12"]
      ),
      ("Integrationsloven § 12.", ["integrationsloven § 12 | Integrationsloven § 12"]),
      (
        "LOV nr. 1750 af 29/12/2025: Lov om ændring af lov om en aktiv beskæftigelsesindsats.",
        [
          "lov-2025-1750 | LOV nr. 1750 af 29/12/2025",
          "beskaeftigelsesindsatsloven | lov om en aktiv beskæftigelsesindsats",
        ]
      ),
      (
        "Det følger af lov om kommunernes styrelse § 22, stk. 1, at udvalget selv vælger deres formand.",
        ["kommunestyrelsesloven § 22 | lov om kommunernes styrelse § 22, stk. 1"]
      ),
      (
        "er enighed om andet, jævnfør lov om kommunernes styrelse § 24.",
        ["kommunestyrelsesloven § 24 | lov om kommunernes styrelse § 24"]
      ),
      (
        "Lov om kommunernes styrelse § 22, stk. 1 og § 24.",
        ["kommunestyrelsesloven § 22 | Lov om kommunernes styrelse § 22, stk. 1", "kommunestyrelsesloven § 24 | § 24"]
      ),
      (
        "jævnfør lovbekendtgørelse om vederlag m.v. for varetagelse af kommunale hverv.",
        [
          "vederlagsbekendtgoerelsen | lovbekendtgørelse om vederlag m.v. for varetagelse af kommunale hverv"
        ]
      ),
      (
        "Lov om aktiv beskæftigelsesindsats\tLov om aktiv social politik\tLoven om social pension\tLov om Sygedagpenge",
        [
          "beskaeftigelsesindsatsloven | Lov om aktiv beskæftigelsesindsats",
          "aktivloven | Lov om aktiv social politik",
          "pensionsloven | Loven om social pension", "sygedagpengeloven | Lov om Sygedagpenge",
        ]
      ),
      (
        "opholdstilladelse efter særloven, er omfattet af integrationsloven.", ["integrationsloven | integrationsloven"]
      ),
      (
        "forsorgshjem (SEL §110), bostøtte (SEL §85), midlertidig botilbud (SEL §107)",
        ["serviceloven § 110 | SEL §110", "serviceloven § 85 | SEL §85", "serviceloven § 107 | SEL §107"]
      ),
      (
        "kriterierne for botilbud efter servicelovens §§ 107 eller 108, mens andre ikke formår det. Det kan også være "
          + "borgere, som i dag er i botilbud efter §§ 107 eller 108, hvor det vurderes",
        ["serviceloven § 107 | servicelovens §§ 107", "serviceloven § 108 | 108"]
      ),
      ("Merforbrug vedrørende §107 botilbud. Dog skal dette ses i sammenhæng med §110 (forsorgshjem).", []),
      ("Den sociale lovgivning og lovpligtige samtaler, lovkrav, en særlov om midlertidig opholdstilladelse", []),
      ("tilsagn fra Finansloven om tilskud; en ny ukrainsk lov, der giver mænd under 23 år mulighed", []),
    ] as [(String, [String])])
  func samples(text: String, expected: [String]) { #expect(Self.read(text) == expected) }

  @Test(
    "sections of one act",
    arguments: [
      ("servicelovens § 110", ["serviceloven § 110 | servicelovens § 110"]),
      ("SERVICELOVENS §110", ["serviceloven § 110 | SERVICELOVENS §110"]),
      ("servicelovens\u{A0}§\u{A0}110", ["serviceloven § 110 | servicelovens\u{A0}§\u{A0}110"]),
      ("servicelovens §\n110", ["serviceloven § 110 | servicelovens §\n110"]),
      ("serviceloven, § 85", ["serviceloven § 85 | serviceloven, § 85"]),
      ("Serviceloven: § 85", ["serviceloven § 85 | Serviceloven: § 85"]),
      ("serviceloven, jf. § 85", ["serviceloven § 85 | serviceloven, jf. § 85"]),
      ("serviceloven (§ 85)", ["serviceloven | serviceloven", "serviceloven § 85 | § 85"]),
      ("barnets lovs kapitel 4, § 32", ["barnets-lov § 32 | barnets lovs kapitel 4, § 32"]),
      ("Barnets Lov § 32 a, stk. 2", ["barnets-lov § 32a | Barnets Lov § 32 a, stk. 2"]),
      (
        "servicelovens §§107-108",
        ["serviceloven § 107 | servicelovens §§107", "serviceloven § 108 | 108"]
      ),
      ("Planlovens §§ 24–27.", ["planloven § 24 | Planlovens §§ 24", "planloven § 27 | 27"]),
      ("planlovens § 24-27.", ["planloven § 24 | planlovens § 24", "planloven § 27 | 27"]),
      ("Planlovens §§ 23 c og 27.", ["planloven § 23c | Planlovens §§ 23 c", "planloven § 27 | 27"]),
      ("planlovens § 13, stk. 2, jf. § 5", ["planloven § 13 | planlovens § 13, stk. 2", "planloven § 5 | § 5"]),
      (
        "Lov om planlægning §§ 13, 15 og 24. Lov om miljøvurdering af planer og programmer § 8, stk. 2.",
        [
          "planloven § 13 | Lov om planlægning §§ 13", "planloven § 15 | 15", "planloven § 24 | 24",
          "miljoevurderingsloven § 8 | Lov om miljøvurdering af planer og programmer § 8, stk. 2",
        ]
      ),
      (
        "servicelovens §§ 41, 42, stk. 1, nr. 2 og 3, 52 og 54",
        [
          "serviceloven § 41 | servicelovens §§ 41", "serviceloven § 42 | 42, stk. 1, nr. 2 og 3",
          "serviceloven § 52 | 52",
          "serviceloven § 54 | 54",
        ]
      ),
      (
        "servicelovens § 107 og 108.", ["serviceloven § 107 | servicelovens § 107", "serviceloven § 108 | 108"]
      ),
      ("servicelovens § 107 og 120 borgere", ["serviceloven § 107 | servicelovens § 107"]),
      ("servicelovens § 107, 3 pladser", ["serviceloven § 107 | servicelovens § 107"]),
      ("servicelovens § 17, stk. 4-udvalg", ["serviceloven § 17 | servicelovens § 17, stk. 4"]),
      (
        "forvaltningslovens § 3, stk. 1, nr. 1 og 2, litra b, 2. pkt., gælder",
        ["forvaltningsloven § 3 | forvaltningslovens § 3, stk. 1, nr. 1 og 2, litra b, 2. pkt."]
      ),
      (
        "kommunestyrelseslovens § 15, stk. 2, er opfyldt",
        ["kommunestyrelsesloven § 15 | kommunestyrelseslovens § 15, stk. 2"]
      ),
      (
        "vejlovens § 14 (optagelse), § 15 (nedlæggelse) samt § 124",
        ["vejloven § 14 | vejlovens § 14", "vejloven § 15 | § 15", "vejloven § 124 | § 124"]
      ),
      (
        "Efter servicelovens § 83 gives hjælp, mens § 86 dækker træning.",
        ["serviceloven § 83 | servicelovens § 83", "serviceloven § 86 | § 86"]
      ),
      (
        "Efter servicelovens § 83, bl.a. § 83 a, og nr. 3 m.v. i § 84",
        ["serviceloven § 83 | servicelovens § 83", "serviceloven § 83a | § 83 a", "serviceloven § 84 | § 84"]
      ),
      ("LAB § 2 og STU-lovens § 3", ["beskaeftigelsesindsatsloven § 2 | LAB § 2", "stu-loven § 3 | STU-lovens § 3"]),
      (
        "Bekendtgørelse om kommunernes låntagning og meddelelse af garantier m.v., § 2.",
        ["laanebekendtgoerelsen § 2 | Bekendtgørelse om kommunernes låntagning og meddelelse af garantier m.v., § 2"]
      ),
      (
        "lov om almene boliger m.v. § 105, stk. 1",
        ["almenboligloven § 105 | lov om almene boliger m.v. § 105, stk. 1"]
      ),
      ("Lov om kommunernes styrelse, kapitel 5.", ["kommunestyrelsesloven | Lov om kommunernes styrelse"]),
      (
        "Serviceloven er ændret, så lovens § 85 nu omfatter flere.",
        ["serviceloven | Serviceloven", "serviceloven § 85 | § 85"]
      ),
    ] as [(String, [String])])
  func sections(text: String, expected: [String]) { #expect(Self.read(text) == expected) }

  @Test(
    "the act behind its section",
    arguments: [
      ("§ 85 a i serviceloven", ["serviceloven § 85a | § 85 a i serviceloven"]),
      ("§ 85 i serviceloven", ["serviceloven § 85 | § 85 i serviceloven"]),
      ("§ 12 i i lov om integration", ["integrationsloven § 12i | § 12 i i lov om integration"]),
      ("§ 16 i lov om social service", ["serviceloven § 16 | § 16 i lov om social service"]),
      ("§ 16, stk. 3, i Lov om Social Service", ["serviceloven § 16 | § 16, stk. 3, i Lov om Social Service"]),
      ("§§ 107 og 108 i serviceloven", ["serviceloven § 107 | §§ 107", "serviceloven § 108 | 108 i serviceloven"]),
      ("§ 107 og § 108 i serviceloven", ["serviceloven § 107 | § 107", "serviceloven § 108 | § 108 i serviceloven"]),
      ("§ 110 (herberg) i serviceloven", ["serviceloven § 110 | § 110 (herberg) i serviceloven"]),
      ("§ 41 af lov om kommunernes styrelse", ["kommunestyrelsesloven § 41 | § 41 af lov om kommunernes styrelse"]),
      ("§ 4, jf. offentlighedsloven", ["offentlighedsloven § 4 | § 4, jf. offentlighedsloven"]),
      (
        "servicelovens § 83 og § 18 i sundhedsloven",
        ["serviceloven § 83 | servicelovens § 83", "sundhedsloven § 18 | § 18 i sundhedsloven"]
      ),
      (
        "§ 3 i lov nr. 453 af 10. juni 2003", ["lov-2003-453 § 3 | § 3 i lov nr. 453 af 10. juni 2003"]
      ),
      ("jf. § 5, servicelovens § 107", ["serviceloven § 107 | servicelovens § 107"]),
      ("§ 6 i musikskoleloven", ["musikskoleloven § 6 | § 6 i musikskoleloven"]),
    ] as [(String, [String])])
  func behind(text: String, expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "acts by number, and consolidated ones that are an act of the list",
    arguments: [
      (
        "lovbekendtgørelse nr. 1089 af 16. august 2023",
        "lbk-2023-1089", nil, "lovbekendtgørelse nr. 1089 af 16. august 2023"
      ),
      ("LBK nr 1089 af 16/08/2023", "lbk-2023-1089", nil, "LBK nr 1089 af 16/08/2023"),
      ("LBK 1089 af 16-08-2023", "lbk-2023-1089", nil, "LBK 1089 af 16-08-2023"),
      ("lbk. nr. 1089/2023", "lbk-2023-1089", nil, "lbk. nr. 1089/2023"),
      ("BEK nr. 77 af 01.02.2024", "bek-2024-77", nil, "BEK nr. 77 af 01.02.2024"),
      ("lov nr.\u{A0}453 af den 10.\u{A0}juni 2003", "lov-2003-453", nil, "lov nr.\u{A0}453 af den 10.\u{A0}juni 2003"),
      ("Lov nr. 453 af 10/6/03 trådte i kraft", "lov-2003-453", nil, "Lov nr. 453 af 10/6/03"),
      (
        "bekendtgørelse nr. 1234 af 1. juli 2024 om tilskud til nødovernatning.",
        "bek-2024-1234", "Bekendtgørelse om tilskud til nødovernatning", "bekendtgørelse nr. 1234 af 1. juli 2024"
      ),
      (
        "Efter bekendtgørelse nr. 1234 af 1. juli 2024 om tilskud skal kommunen betale",
        "bek-2024-1234", "Bekendtgørelse om tilskud", "bekendtgørelse nr. 1234 af 1. juli 2024"
      ),
      (
        "LOV nr. 1750 af 29/12/2025: Lov om ændring af lov om en aktiv beskæftigelsesindsats.",
        "lov-2025-1750", "Lov om ændring af lov om en aktiv beskæftigelsesindsats", "LOV nr. 1750 af 29/12/2025"
      ),
      (
        "lovbekendtgørelse nr. 1089 af 16. august 2023 om social service",
        "serviceloven", "Lov om social service", "lovbekendtgørelse nr. 1089 af 16. august 2023 om social service"
      ),
      (
        "LBK nr 1089 af 16/08/2023: Bekendtgørelse af lov om social service",
        "serviceloven", "Lov om social service", "LBK nr 1089 af 16/08/2023"
      ),
      (
        "LBK nr. 1089 af 16/08/2023 (serviceloven)", "serviceloven", "Lov om social service",
        "LBK nr. 1089 af 16/08/2023"
      ),
    ] as [(String, String, String?, String)])
  func numbers(text: String, key: String, title: String?, words: String) throws {
    let mention = try #require(LawReader.read(text).first)
    #expect(mention.act.key == key)
    #expect(mention.act.title == title)
    #expect(mention.act.number != nil && mention.act.year != nil)
    #expect(mention.section == nil)
    #expect(String(decoding: Array(text.utf8)[mention.range], as: UTF8.self) == words)
  }

  @Test("the number behind an act's name is that act's")
  func numberOfKnown() {
    #expect(
      Self.read("lov om social service, jf. lovbekendtgørelse nr. 1089 af 16. august 2023, § 85") == [
        "serviceloven | lov om social service",
        "serviceloven § 85 | lovbekendtgørelse nr. 1089 af 16. august 2023, § 85",
      ])
    let act = LawReader.read("planloven (LBK nr. 572 af 29/05/2024)").last?.act
    #expect(act == Act(key: "planloven", name: "Planloven", title: "Lov om planlægning", number: 572, year: 2024))
  }

  @Test(
    "acts named alone, and acts that no list knows",
    arguments: [
      ("efter integrationsloven", ["integrationsloven | integrationsloven"]),
      ("Kommunen følger lov om social service.", ["serviceloven | lov om social service"]),
      ("ifølge Ældreloven og ældrelovens regler", ["aeldreloven | Ældreloven", "aeldreloven | ældrelovens"]),
      (
        "lov om dag-, fritids- og klubtilbud m.v. til børn og unge",
        ["dagtilbudsloven | lov om dag-, fritids- og klubtilbud m.v. til børn og unge"]
      ),
      (
        "lov om kommunernes\nstyrelse", ["kommunestyrelsesloven | lov om kommunernes\nstyrelse"]
      ),
      (
        "lov om leje af almene boliger og lov om leje",
        ["almenlejeloven | lov om leje af almene boliger", "lejeloven | lov om leje"]
      ),
      ("Grundlovens § 77", ["grundloven § 77 | Grundlovens § 77"]),
      ("den kommunale styrelseslovs § 20", ["kommunestyrelsesloven § 20 | den kommunale styrelseslovs § 20"]),
      ("musikskolelovens § 3", ["musikskoleloven § 3 | musikskolelovens § 3"]),
      ("Affaldsgebyrbekendtgørelsens § 4", ["affaldsgebyrbekendtgoerelsen § 4 | Affaldsgebyrbekendtgørelsens § 4"]),
      (
        "Lov om maritim fysisk planlægning § 2",
        ["lov-om-maritim-fysisk-planlaegning § 2 | Lov om maritim fysisk planlægning § 2"]
      ),
      ("musikskoleloven", []), ("Lov om maritim fysisk planlægning", []),
    ] as [(String, [String])])
  func acts(text: String, expected: [String]) { #expect(Self.read(text) == expected) }

  @Test(
    "what names no act",
    arguments: [
      "", "§", "§ 3", "§ 17, stk. 4-udvalg", "§107 botilbud", "loven", "lovens § 3", "Loven siger, at § 3 gælder.",
      "efter særlovens § 3", "finanslovens § 16", "orlovens § 2", "Efter vedtægternes § 9 udpeges formanden.",
      "Lokalplanens § 4 og § 5.", "§ 3 i forretningsordenen", "lov nr. 3", "lov nr. 1750 af hensyn til",
      "en lov om noget",
      "lovbekendtgørelsens § 3", "Selvom SEL er et ord", "lovforslaget", "kommunalfuldmagten",
      "Integrationsloven-festival",
      "Vi skal love os selv", "bekendtgørelse nr. 3 af 40. juli 2024", "De fik lov om aftenen.",
    ])
  func none(text: String) { #expect(Self.read(text) == []) }

  @Test(
    "a section without an act belongs to the act of its sentence, and of no other sentence",
    arguments: [
      ("Efter servicelovens § 85. Efter § 107 gives mere.", 1), ("Efter servicelovens § 85, stk. 1. Efter § 107", 1),
      ("Efter servicelovens § 85 (jf. § 107)", 2), ("servicelovens § 85; § 107", 2),
      ("servicelovens § 85\n\n§ 107", 1), ("servicelovens § 85\nEfter § 107", 1),
      ("servicelovens § 85 og\nefter § 107", 2),
      ("servicelovens § 85\t§ 107", 1), ("servicelovens § 85! § 107", 1),
      ("servicelovens § 85 og vedtægternes § 9 og § 10", 1), ("servicelovens § 85 samt § 4 i lokalplanen", 1),
    ])
  func context(text: String, count: Int) { #expect(LawReader.read(text).count == count) }

  @Test("ranges are in bounds, in order and disjoint, and hold whole characters")
  func ranges() {
    var random = Seeded(20_260_325)
    let pieces = [
      "servicelovens", "§", "§§", " ", "\u{A0}", "\n", "107", "85 a", ",", ".", " og ", " i ", "-", "–", "stk. 1",
      "nr. 2", "(",
      ")", "lov om ", "social service", "LOV nr. ", "1750", " af ", "29/12/2025", "lovbekendtgørelse", "Ældre", "loven",
      "lovens", "jf. ", "SEL", "é", "æ", "🙂", "m.v.", "bekendtgørelse", "kap. 3", "barnets lov", "\t", "om", "ændring",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let bytes = Array(text.utf8)
      var end = 0
      for mention in LawReader.read(text) {
        #expect(mention.range.lowerBound >= end && mention.range.upperBound <= bytes.count && !mention.range.isEmpty)
        let words = Array(bytes[mention.range])
        #expect(Array(String(decoding: words, as: UTF8.self).utf8) == words, "\(text)")
        #expect(!mention.act.key.isEmpty && mention.section != "")
        end = mention.range.upperBound
      }
    }
  }

  @Test("the list of acts: keys are their names' slugs, and no name is of two acts")
  func table() {
    let acts = ActTable.shared.acts
    #expect(acts.count >= 100)
    #expect(Set(acts.map(\.key)).count == acts.count)
    for act in acts {
      #expect(act.key == Slug.make(act.name))
      #expect(LawReader.read("efter \(act.name)").map(\.act.key) == [act.key], "\(act.name)")
      if let title = act.title { #expect(LawReader.read("efter \(title)").map(\.act.key) == [act.key], "\(title)") }
    }
  }

  @Test(
    "hostile text takes time in proportion to its length", .timeLimit(.minutes(1)),
    arguments: [
      "§", "§ ", "§ 1, ", "lov om ", "serviceloven, ", "lov nr. 1 af ", "(", "§ 1 (", "servicelovens § 1 og ",
    ])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 30_000)
    #expect(LawReader.read(text + " lov").allSatisfy { $0.range.upperBound <= text.utf8.count })
  }
}
