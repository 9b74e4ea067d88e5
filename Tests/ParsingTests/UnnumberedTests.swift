import Minutes
import Testing

@testable import Parsing

/// Documents whose items carry no number.
@Suite struct UnnumberedTests {
  private func read(_ text: String) throws -> Meeting {
    let decoded = try DecodedText.decode(Array(text.utf8), file: "x.txt")
    let context = DocumentContext(file: "x.txt", source: SourceDocument(file: "x", sha256: ""))
    return try DocumentReader(dialects: Dialect.builtIn()).read(decoded, context: context).meeting
  }

  private let head = "REFERAT Kulturudvalget d. 12-03-2024\n\nMødedato Tirsdag d. 12. marts 2024 kl. 16:00\n\n"

  @Test("titles of a contents list head the items") func contents() throws {
    let meeting = try read(
      head + """
        Indholdsfortegnelse

        Godkendelse af dagsorden.....3
        Lukket: Køb af jord.....4
        Nye åbningstider på biblioteket i den indre.....5

        Godkendelse af dagsorden

        Beslutning

        Godkendt.

        Lukket: Køb af jord

        Beslutning

        Godkendt.

        Nye åbningstider på biblioteket i den indre by

        Sagsfremstilling

        1. august åbner biblioteket en time før.

        Beslutning

        Udsat.
        """)
    #expect(
      meeting.items.map(\.title) == [
        "Godkendelse af dagsorden", "Køb af jord", "Nye åbningstider på biblioteket i den indre by",
      ])
    #expect(meeting.items.map(\.number) == [nil, nil, nil])
    #expect(meeting.items.map(\.closed) == [false, true, false])
    #expect(meeting.itemFolders == ["p1", "p2", "p3"])
  }

  @Test("headings above sections head the items") func headings() throws {
    let meeting = try read(
      head + "## Godkendelse af dagsorden\n\n### Beslutning\n\nGodkendt.\n\n## Eventuelt\n\n### Beslutning\n\nIntet.\n")
    #expect(meeting.items.map(\.title) == ["Godkendelse af dagsorden", "Eventuelt"])
  }

  @Test("titles above case numbers head the items") func cases() throws {
    let meeting = try read(
      head
        + "Godkendelse af dagsorden\nSagsnr.: 24/100\n\nBeslutning\nGodkendt.\n\nEventuelt\nSagsnr.: 24/101\n\nBeslutning\nIntet.\n"
    )
    #expect(meeting.items.map(\.title) == ["Godkendelse af dagsorden", "Eventuelt"])
  }
}
