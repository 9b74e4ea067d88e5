import Foundation
import Minutes
import Testing

@testable import Parsing

/// Items that only keep the meeting going.
@Suite struct ProceduralTests {
  /// Those of the samples' 57 items, by a person's reading; of the meetings' plan by its case number.
  private static let samples: [String: Set<String>] = [
    "gladsaxe-2025-06-04-referat": ["3", "8", "9", "10"], "haderslev-2022-09-15-referat": ["88", "95", "96", "97"],
    "herlev-2024-01-31-referat": ["8", "9", "10", "11"], "herlev-2026-03-25-referat": ["35", "36", "37", "38"],
    "herning-2026-06-02-dagsorden": ["47", "48", "49"],
  ]

  @Test("every item of the samples", arguments: samples.keys.sorted())
  func items(name: String) throws {
    let path = try #require(SampleTests.documents[name])
    let document = try Reading.read(Folders.package.appending(path: "Content/\(path)"))
    let dialect = Fixtures.dialect(document.meeting.dialect)
    let items = Interpreter(meeting: document.meeting, dialect: dialect).items()
    #expect(Set(items.filter(\.isProcedural).compactMap(\.record.number.value)) == Self.samples[name])
  }

  @Test(
    "by title",
    arguments: [
      "Godkendelse af dagsorden", "Godkendelse af dagsordenen", "GODKENDELSE AF DAGSORDEN", "Godkendelse af dagsorden.",
      "Godkendelse af dagsorden for mødet den 3. maj", "Godkendelse", "Godkendelse af referat fra møde nr. 6",
      "Godkendelse af protokol", "Godkendelse af beslutningsprotokol", "Godkendelse af referatet", "Meddelelser",
      "Meddelelser:", "Meddelelser - Lukket møde", "Mundtlige meddelelser", "Meddelelser til og fra formanden",
      "Orientering fra borgmesteren", "Orientering fra formand og forvaltning", "Gensidig orientering",
      "Generel orientering", "Orienteringer", "Orientering", "Eventuelt", "EVENTUELT", "Evt.", "Eventuelt (lukket)",
      "Underskriftsblad", "Underskriftsside", "Underskriftsark", "Underskrift af digital beslutningsprotokol",
      "Digitalt underskriftsblad", "Godkendelse af det digitale underskriftsblad", "Siden sidst", "Bordet rundt",
      "Spørgetid", "Spørgetid for borgere", "Næste møde", "Næste møde den 4. juni", "Lukket punkt",
      "Velkomst og godkendelse af dagsorden", "Valg af ordstyrer", "Spørgsmål fra tilhørerne", "Aktuelt",
    ])
  func titles(title: String) {
    #expect(ProceduralItem.isOne(title: title, caseNumber: nil, dialect: Fixtures.dialect()))
  }

  @Test(
    "what has something of its own on it",
    arguments: [
      "Orientering om status på indsatsen for fordrevne fra Ukraine", "Godkendelse af budgetforslag 2027",
      "Mødeplan for 2026",
      "Orientering om måltal for søgning til ungdomsuddannelserne 2027",
      "Godkendelse af plan for markering af navneskift",
      "Godkendelse af investeringssamarbejde", "Valg af midlertidig formand", "Eventueltpulje til idræt",
      "Underskriftsindsamling mod vejen", "Protokollat om løn", "Referatsystem til byrådet",
      "Nyttehaver ved Søndergade",
      "Aktuelle anlægsprojekter", "Orienteringsløb i skoven", "Spørgetidens længde", "Lukket punkt: Salg af grund",
      "Godkendelse af dagsordenspunkters rækkefølge", "Afbudsgebyr ved tandlægen", "Konstituering", "Pausearealer", "",
    ])
  func others(title: String) {
    #expect(!ProceduralItem.isOne(title: title, caseNumber: nil, dialect: Fixtures.dialect()))
  }

  @Test(
    "by case number: KLE's subject of meetings and its facet of holding them",
    arguments: [
      ("00.22.00P35-1-25", true), ("21-1-00.22.00-P35", true), ("00.22.04-P35-3-24", true), ("24-7-00.22.04-P35", true),
      ("00.22.00-P19-2-26", false), ("00.22.00-A00-4-24", false), ("15.00.00-P35-1-25", false), ("22/19162", false),
      ("00.22.00-P351-1", false), ("100.22.00-P35", false),
    ])
  func cases(number: String, expected: Bool) {
    #expect(
      ProceduralItem.isOne(title: "Mødeplan for 2026", caseNumber: number, dialect: Fixtures.dialect()) == expected)
  }

  @Test("of a closed item only its title tells") func closed() throws {
    let document = try Fixtures.read(
      "REFERAT Kulturudvalget d. 12-03-2024\n\nPunkt 1: Lukket: Salg af grund\n\n00.22.00P35-1-25\n\n"
        + "Punkt 2: Lukket: Eventuelt\n\n15.00.00P35-1-25\n")
    let items = Interpreter(meeting: document.meeting, dialect: Fixtures.dialect()).items()
    #expect(items.map(\.record.closed) == [true, true])
    #expect(items.map(\.isProcedural) == [false, true])
  }

  @Test(
    "other languages by their dialects",
    arguments: [
      ("Godkjenning av innkalling og saksliste", "norsk"), ("Referatsaker", "norsk"), ("Eventuelt", "norsk"),
      ("Apologies for absence", "english"), ("Any Other Business", "english"),
      ("Minutes of the previous meeting held on 3 May", "english"), ("Date of next meeting", "english"),
    ])
  func languages(title: String, dialect: String) {
    #expect(ProceduralItem.isOne(title: title, caseNumber: nil, dialect: Fixtures.dialect(dialect)))
  }

  @Test("a publisher's dialect adds titles and takes some away; a wrong key is said")
  func dialects() throws {
    let text =
      "name: øby\nextends: generic\nprocedural: {titles: [kaffe], beginnings: [sang]}\nremove: [runde, siden sidst]\n"
    let dialect = try #require(try Dialect.load([("x.yml", Array(text.utf8))], known: Fixtures.dialects).last)
    func isOne(_ title: String) -> Bool { ProceduralItem.isOne(title: title, caseNumber: nil, dialect: dialect) }
    #expect(isOne("Kaffe") && isOne("Sang nr. 4") && isOne("Eventuelt"))
    #expect(!isOne("Runde") && !isOne("Siden sidst") && !isOne("Sangbøger til skolen") && !isOne("Kaffe til gæster"))
    #expect(throws: DiagnosticList.self) {
      try Dialect.load([("x.yml", Array("name: y\nextends: generic\nprocedural: {ord: [a]}\n".utf8))], known: [dialect])
    }
  }
}
