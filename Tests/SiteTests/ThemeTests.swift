import Archive
import Foundation
import Minutes
import Mustache
import Parsing
import Testing
import Theme

@testable import Site

/// The theme that ships: what the program carries, and what pages hand to it.
@Suite struct ThemeTests {
  @Test("the program carries every file of Templates/, byte for byte")
  func embedded() throws {
    let root = URL(filePath: Repository.templates)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root.appending(path: name).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(BuiltInTheme.files.map(\.path) == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for file in BuiltInTheme.files {
      #expect(try Data(contentsOf: root.appending(path: file.path)) == Data(file.bytes), "\(file.path)")
    }
  }

  private static func model(language: String = "da") throws -> SiteModel {
    let archive = ArchiveFolder(path: Repository.content)
    var settings = try archive.settings()
    settings.language = language
    settings.baseURL = "https://example.org/"
    settings.logo = Settings.Logo(file: "logo.svg")
    settings.footerLinks = [.init(title: "Kommunen", address: "https://example.org/")]
    let files = try ThemeFiles(archive: archive, folder: nil)
    let interface = try SiteTheme.interface(files, settings: settings, settingsFile: "site.yml")
    let reading = SiteReading(
      archive: archive, settings: settings, interface: interface, dialects: try archive.dialects())
    let read = try reading.read(reading.look())
    return SiteModel(meetings: read.meetings, settings: settings, interface: interface, about: nil)
  }

  @Test("every page hands over the fields that are declared, no more and no fewer", arguments: ["da", "en"])
  func fields(language: String) throws {
    let model = try Self.model(language: language)
    var pages: [(String, TemplateValue)] = [
      ("home", HomePage(model: model).data()), ("topics", TopicsPage(model: model).data()),
      ("accessibility", AccessibilityPage(model: model).data()),
    ]
    for municipality in model.municipalities {
      pages.append(("municipality", MunicipalityPage(model: model, municipality: municipality).data()))
      pages += municipality.bodies.map { ("body", BodyPage(model: model, body: $0).data()) }
    }
    for (index, meeting) in model.meetings.enumerated() {
      pages.append(("meeting", MeetingPage(model: model, meeting: index).data()))
      pages += try meeting.items.indices.map { ("item", try ItemPage(model: model, meeting: index, item: $0).data()) }
    }
    pages += model.topics.map { ("topic", TopicPage(model: model, topic: $0).data()) }
    pages.append(("cases", CasesPage(model: model).data()))
    pages += try model.cases.cases.map { ("case", try CasePage(model: model, found: $0).data()) }
    pages.append(("laws", LawsPage(model: model).data()))
    for law in model.laws.acts {
      pages.append(("law", LawPage(model: model, law: law).data()))
      pages += law.sections.map { ("law", LawPage(model: model, law: law, section: $0).data()) }
    }
    pages.append(("decisions", DecisionsPage(model: model).data()))
    for group in model.decisions.groups {
      pages.append(("outcome-list", OutcomePage(model: model, group: group).data()))
      pages += group.years.map { ("outcome-list", OutcomePage(model: model, group: group, year: $0).data()) }
    }
    pages.append(("people", PeoplePage(model: model, municipality: model.municipalities.first).data()))
    pages += model.people.people.map { ("person", PersonPage(model: model, person: $0).data()) }
    pages += ([nil] + model.calendar.years).map { ("calendar", CalendarPage(model: model, year: $0).data()) }
    pages += try model.meetings.indices.filter { !model.meetings[$0].agendas.isEmpty }.map {
      ("agenda", try AgendaPage(model: model, meeting: $0).data())
    }
    pages.append(("gaps", GapsPage(model: model, gaps: model.gaps).data()))
    let frame = PageFrame(model: model, path: "404.html", title: "", rootedAt: "/")
    pages.append(("404", frame.fields([:])))
    pages.append(("search", PageFrame(model: model, path: "soeg/", title: "").searchFields))
    for (kind, data) in pages {
      let fields = try #require(PageFields.pages[kind])
      #expect(fields.mismatches(data) == [], "\(kind)")
    }
    let unseen = Set(PageFields.pages.keys).subtracting(pages.map(\.0))
    #expect(unseen == ["about", "agenda"], "the archive that ships has no page of these kinds, or no data")
  }

  @Test("the interface has the same words in each language, none of them empty")
  func languages() throws {
    let files = ThemeFiles()
    #expect(files.languages == ["da", "en"])
    var keys: [Set<String>] = []
    for language in files.languages {
      let file = try #require(files.strings[language]?.first)
      let strings = try StringsFile(file: file.shown, bytes: file.bytes)
      keys.append(Set(strings.texts.keys))
      for (key, text) in strings.texts {
        switch text.value {
        case .plain(let words): #expect(!words.isEmpty, "\(language) \(key)")
        case .plural(let forms): #expect(forms.values.allSatisfy { $0.contains("{number}") }, "\(language) \(key)")
        }
      }
    }
    #expect(keys[0].symmetricDifference(keys[1]) == [])
    #expect(keys[0].isSuperset(of: StringsFile.needed))
  }

  @Test("dates, times and numbers are written as the language writes them")
  func formats() throws {
    let day = try #require(CalendarDate(iso: "2026-03-25"))
    let time = try #require(ClockTime(text: "16:05"))
    let danish = try Self.model().interface
    #expect([danish.date(day), danish.weekday(day), danish.time(time)] == ["25. marts 2026", "onsdag", "16.05"])
    #expect([0, 999, 1234, 1_234_567].map(danish.number) == ["0", "999", "1.234", "1.234.567"])
    let english = try Self.model(language: "en").interface
    #expect([english.date(day), english.weekday(day), english.time(time)] == ["25 March 2026", "Wednesday", "16:05"])
    #expect(english.number(1234) == "1,234")
    #expect(
      [1, 2].map { danish.count($0, forms: ["one": "{number} punkt", "other": "{number} punkter"]) } == [
        "1 punkt", "2 punkter",
      ])
  }

  @Test("names are sorted as in a Danish list: æ, ø and å last, aa as å")
  func order() {
    let names = ["Åbenrå Råd", "Ældreråd", "Aalborg", "Zoo", "Økonomi", "Byråd", "ældreråd", "Abe"]
    let sorted = names.sorted(by: DanishOrder.precedes)
    #expect(sorted == ["Abe", "Byråd", "Zoo", "Ældreråd", "ældreråd", "Økonomi", "Åbenrå Råd", "Aalborg"])
  }

  @Test("the theme's colours stand out from one another as far as their pairs say, in light and in dark")
  func palette() throws {
    let file = try #require(ThemeFiles().files["colours.yml"])
    var palette = try Palette(file: file.shown, bytes: file.bytes)
    #expect(palette.pairs.count > 10)
    try palette.take([], settingsFile: "site.yml")
    #expect(palette.stylesheet.hasPrefix(":root{color-scheme:light dark;--accent:#"))
  }

  @Test(
    "contrast is what WCAG says it is",
    arguments: [
      ("#000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#767676", "#fff", 4.542), ("#0b5a60", "#0B5A60", 1.0),
    ])
  func contrast(text: String, ground: String, expected: Double) throws {
    let ratio = try #require(Colour(text)).contrast(with: try #require(Colour(ground)))
    #expect(abs(ratio - expected) < 0.001)
  }

  @Test(
    "what is no colour is none",
    arguments: ["", "#", "red", "#12", "#12345", "#gggggg", "#+1+1+1", "#0b5a60;}", "0b5a60"])
  func noColour(text: String) { #expect(Colour(text) == nil) }
}
