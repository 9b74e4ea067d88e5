import Foundation
import Minutes
import Testing

@testable import Parsing

/// Minutes of other countries' bodies, by the dialects that come with the program.
@Suite struct NeighbourTests {
  private func record(_ text: String) throws -> (document: ParsedDocument, record: MeetingRecord) {
    let decoded = try DecodedText.decode(Array(text.utf8), file: "x.txt")
    let context = DocumentContext(file: "x.txt", source: SourceDocument(file: "x", sha256: ""))
    let document = try DocumentReader(dialects: Dialect.builtIn()).read(decoded, context: context)
    return (document, try Reading.record(document))
  }

  @Test("a Norwegian møteprotokoll") func norwegian() throws {
    let (document, record) = try record(
      """
      Møteprotokoll

      Utvalg: Formannskapet
      Møtested: Kommunestyresalen, Rådhuset
      Dato: 24.05.2018
      Tidspunkt: 09:00 - 12:30

      Følgende faste medlemmer møtte:
      Navn	Funksjon	Representerer
      Kari Nordmann	Leder	SP
      Ola Hansen	Medlem	AP

      Forfall:
      Per Olsen (H)

      Saksliste

      PS 18/26 Godkjenning av protokoll
      PS 18/27 Budsjettregulering nr. 1 2018
      PS 18/28 Kjøp av tomt (Unntatt offentlighet)

      PS 18/26 Godkjenning av protokoll

      Vedtak:
      Protokollen godkjennes.

      PS 18/27 Budsjettregulering nr. 1 2018

      Rådmannens innstilling:
      1. Budsjettet reguleres med 250.000 kr.
      2. Beløpet dekkes av disposisjonsfondet.

      Behandling:
      Ola Hansen (AP) foreslo å utsette saken. Forslaget falt med 2 mot 5 stemmer.

      Vedtak:
      Som innstilling. Enstemmig vedtatt.

      PS 18/28 Kjøp av tomt (Unntatt offentlighet)

      Vedtak:
      Tilbudet på 1,2 mill. aksepteres.
      """)
    #expect(document.report.dialect == "norsk")
    #expect(record.kind == "minutes" && record.body == "Formannskapet" && record.date == "2018-05-24")
    #expect(record.items.map(\.number.value) == ["PS 18/26", "PS 18/27", "PS 18/28"])
    #expect(record.items.map(\.closed) == [false, false, true])
    #expect(record.items.last?.title == "Kjøp av tomt")
    #expect(record.items.first?.decision.value == Decision(text: "Protokollen godkjennes.", outcomes: [.approved]))
    #expect(record.items.dropFirst().first?.decision.value?.outcomes.contains(.approved) == true)
  }

  @Test("minutes of an English council") func english() throws {
    let (document, record) = try record(
      """
      MINUTES OF THE MEETING OF THE PLANNING COMMITTEE
      held on Tuesday 12th March 2024 at 7.00 pm in the Village Hall

      Present: Cllr Jane Smith (Chair), Cllr Robert Brown, Cllr Anne Green
      Apologies: Cllr Peter White

      C048/23 Apologies for absence
      Resolved: To accept the apologies from Cllr White.

      C049/23 Declarations of interest
      There were none.

      C050/23 Application 23/01234/FUL: 12 High Street
      The committee considered the application for a rear extension.
      Resolved: No objection. The application was supported and approved.

      C051/23 Legal advice (Confidential)
      The clerk reported on the boundary dispute.
      Resolved: To instruct the solicitor.
      """)
    #expect(document.report.dialect == "english")
    #expect(record.kind == "minutes" && record.body == "PLANNING COMMITTEE" && record.date == "2024-03-12")
    #expect(record.items.map(\.number.value) == ["C048/23", "C049/23", "C050/23", "C051/23"])
    #expect(record.items.map(\.closed) == [false, false, false, true])
    #expect(
      record.items.dropFirst(2).first?.decision.value?.text
        == "No objection. The application was supported and approved.")
    #expect(record.items.dropFirst(2).first?.title == "Application 23/01234/FUL: 12 High Street")
  }
}
