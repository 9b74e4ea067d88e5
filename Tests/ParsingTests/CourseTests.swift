import Foundation
import Minutes
import Testing

@testable import Parsing

/// How a decision relates to what was recommended.
@Suite struct CourseTests {
  /// The course of one item with a recommendation (nil: none) and a decision.
  private func course(_ recommendation: String?, _ decision: String, dialect: String = "generic") -> CourseOfDecision? {
    let dialect = Fixtures.dialect(dialect)
    let lines = decision.split(separator: "\n").map(String.init)
    let outcomes = OutcomeReader(dialect: dialect, otherItems: []).outcomes(of: lines)
    let recommended = recommendation.map { $0.split(separator: "\n").map(String.init) } ?? []
    return CourseReader(dialect: dialect, recommendation: recommended).course(of: lines, outcomes: outcomes)
  }

  /// What a person says about every decision of the samples; nil where there is none, or the text does not say.
  private static let samples: [String: [String: CourseOfDecision]] = [
    "gladsaxe-2025-06-04-referat": [
      "1": .asRecommended, "2": .asRecommended, "3": .asRecommended, "4": .asRecommended, "5": .asRecommended,
      "6": .asRecommended, "7": .asRecommended,
    ],
    "haderslev-2022-09-15-referat": [
      "89": .asRecommended, "90": .postponed, "93": .asRecommended, "94": .asRecommended, "95": .asRecommended,
    ],
    "herlev-2024-01-31-referat": [
      "2": .asRecommended, "3": .asRecommended, "4": .asRecommended, "5": .asRecommended, "6": .asRecommended,
      "7": .asRecommended,
    ],
    "herlev-2026-03-25-referat": [
      "25": .asRecommended, "26": .asRecommended, "27": .asRecommended, "28": .asRecommended, "29": .asRecommended,
      "30": .asRecommended, "31": .postponed, "32": .postponed, "33": .asRecommended, "34": .asRecommended,
    ],
    "herning-2026-06-02-dagsorden": [:],
  ]

  @Test("every decision of the samples", arguments: samples.keys.sorted())
  func decisions(name: String) throws {
    let path = try #require(SampleTests.documents[name])
    let document = try Reading.read(Folders.package.appending(path: "Content/\(path)"))
    let dialect = Fixtures.dialect(document.meeting.dialect)
    var found: [String: CourseOfDecision] = [:]
    for facts in Interpreter(meeting: document.meeting, dialect: dialect).items() {
      if let number = facts.record.number.value { found[number] = facts.course }
    }
    #expect(found == Self.samples[name])
  }

  @Test(
    "nothing but an approval is one as recommended",
    arguments: [
      "Tiltrådt.", "Godkendt.", "GODKENDT", "Vedtaget.", "Tiltraadt", "Indstillingen blev godkendt.",
      "Indstillingen blev tiltrådt.", "Indstillingen blev enstemmigt vedtaget.", "Godkendt som indstillet.",
      "Som indstillet.", "Indstilling tiltrådt.", "Udvalget godkendte indstillingen.",
      "Økonomiudvalget tiltrådte indstillingen.", "Byrådet vedtog enstemmigt indstillingen.",
      "Teknik- og Miljøudvalget godkendte indstillingen.", "I overensstemmelse med indstillingen.",
      "Godkendt i overensstemmelse med indstillingen.", "Udvalget besluttede at følge indstillingen.",
      "Forvaltningens indstilling blev fulgt.", "Administrationens indstilling tiltrædes.", "Indstillingen følges.",
      "Anbefales godkendt.", "Anbefales.", "Indstilles godkendt.", "Indstillingen anbefales over for Byrådet.",
      "Udvalget anbefaler indstillingen.", "Ad 1: Godkendt.", "Godkendt med 5 stemmer mod 2.",
      "Et flertal (A, C og F) godkendte indstillingen. Et mindretal (V) stemte imod.",
      "For stemte: Bo Zabel og Ole Skrald. Imod stemte: Finn Olsen. Indstillingen er dermed godkendt.",
      "Godkendt. Finn Olsen undlod at stemme.", "Godkendt. Oplæg fra mødet er vedhæftet referatet.",
      "Godkendt.\nPræsentationen vedlægges referatet.", "Anbefales godkendt. Liberal Alliance tager forbehold.",
      "Punkt 1: Godkendt.", "For: 3 (A, F, V). Imod: 1 (Ø). Indstillingen er godkendt.",
      "For: 12 (A, C)\nImod: 3 (Ø)\nUndlod: 1 (O)\nIndstillingen blev vedtaget.",
      "Der blev foretaget afstemning om indstillingen. For stemte: Bo Zabel. Indstillingen er herefter godkendt.",
      "Indstilles til Byrådets godkendelse.",
    ])
  func asRecommended(decision: String) {
    #expect(course("Forvaltningen indstiller, at planen godkendes.", decision) == .asRecommended)
    #expect(course(nil, decision) == nil)
  }

  @Test(
    "what was recommended to do, was done",
    arguments: [
      ("at orienteringen tages til efterretning", "Taget til efterretning."),
      ("at orienteringen tages til efterretning", "Orienteringen blev taget til efterretning."),
      ("at statistikken tages til efterretning", "Udvalget tog statistikken til efterretning."),
      ("at udvalget drøfter sagen", "Drøftet."), ("at sagen drøftes", "Udvalget drøftede sagen."),
      ("Sagen forelægges til orientering.", "Sagen blev forelagt til orientering."),
      ("at udvalget drøfter og godkender planen", "Drøftet og godkendt."),
      (
        "Forvaltningen indstiller, at\norienteringen tages til efterretning\nplanen godkendes",
        "Ad 1: Taget til efterretning.\nAd 2: Godkendt."
      ),
      (
        "Forvaltningen indstiller til Byrådet, at\nplanen godkendes\nbudgettet godkendes\nstatus tages til efterretning",
        "Ad 1) og 2) Anbefales godkendt.\nAd 3) Taget til efterretning."
      ),
      ("at planen godkendes\nat budgettet godkendes", "Punkt 1-2: Godkendt."),
      ("at planen godkendes\nat budgettet godkendes", "a) Tiltrådt. b) Tiltrådt."),
    ])
  func done(recommendation: String, decision: String) {
    #expect(course(recommendation, decision) == .asRecommended)
  }

  @Test(
    "the text does not say",
    arguments: [
      "De foreslåede ændringer godkendes. Forvaltningen indarbejder ændret sprogbrug.",
      "Ad 1.: Godkendt. Ad 2.: Udsat.", "Taget til efterretning.", "Drøftet.", "Drøftet og godkendt.",
      "Godkendt med bemærkning om, at sagen forelægges igen.", "Godkendt, idet punkt 3 udsættes.",
      "Godkendt under forudsætning af Byrådets godkendelse.", "Godkendt. Udvalget ønsker en status i juni.",
      "Bo Zabel blev valgt.", "Intet.", "Sagen udgår.", "Godkendt. Punkt 90 udsættes til næste møde.",
      "Udvalget godkendte model B.", "Sagen oversendes til budgetforhandlingerne.", "",
      "Et ændringsforslag fra V blev forkastet.", "Et forslag om at udsætte sagen blev forkastet.",
      "Ændringsforslaget blev forkastet. Indstillingen blev godkendt.", "Protokollen blev underskrevet.",
      "Ad 1: Godkendt. Ad 2: Ikke godkendt.",
    ])
  func unknown(decision: String) {
    #expect(course("Forvaltningen indstiller, at planen godkendes.", decision) == nil)
  }

  @Test("a point that no label answers is left open")
  func points() {
    let recommendation = "at planen godkendes\nat budgettet godkendes\nat status tages til efterretning"
    #expect(course(recommendation, "Ad 1: Godkendt.") == nil)
    #expect(course(recommendation, "Taget til efterretning.") == nil)
    #expect(course(recommendation, "Godkendt.") == .asRecommended)
    #expect(course(recommendation, "Ad 1: Taget til efterretning. Ad 2: Godkendt. Ad 3: Godkendt.") == nil)
  }

  @Test(
    "changed, where the decision says so",
    arguments: [
      "Godkendt med den ændring, at pkt. 46 behandles før pkt. 44.",
      "Godkendt med følgende ændringer: Taksten er 40 kr.",
      "Tiltrådt med den tilføjelse, at der følges op i efteråret.",
      "Anbefales godkendt med følgende tilføjelse:\nMere lys.",
      "Indstillingen blev godkendt, dog således at fristen er 1. maj.", "Godkendt med undtagelse af punkt 3.",
      "Ad 1: Godkendt. Ad 2: Godkendt med de tilretninger, som blev aftalt.", "Vedtaget, dog med en frist på to år.",
      "Taget til efterretning med den tilføjelse, at sagen tages op igen.",
      "Godkendt med undtagelse af punkt 3, der udsættes.",
    ])
  func changed(decision: String) {
    #expect(course("Forvaltningen indstiller, at planen godkendes.", decision) == .changed)
    #expect(course(nil, decision) == .changed)
  }

  @Test(
    "postponed and rejected",
    arguments: [
      ("Udsat.", .postponed), ("Udvalget besluttede at udskyde behandling af sagen.", .postponed),
      ("Sagen blev udsat til næste møde.", .postponed), ("Ikke godkendt.", .rejected), ("Afvist.", .rejected),
      ("Indstillingen blev ikke tiltrådt.", .rejected), ("Forslaget blev forkastet.", .rejected),
      ("Kan ikke anbefales.", .rejected), ("Udvalget godkendte ikke indstillingen, dog med tak.", .rejected),
    ] as [(String, CourseOfDecision)])
  func ends(decision: String, expected: CourseOfDecision) {
    #expect(course("Forvaltningen indstiller, at planen godkendes.", decision) == expected)
  }

  @Test("what a minority wished changes nothing")
  func minority() {
    let decision = "Godkendt. Et mindretal (V) ønskede planen godkendt med den ændring, at vejen lukkes."
    #expect(course("at planen godkendes", decision) == nil)
  }

  @Test("other languages by their dialects")
  func languages() {
    #expect(course("Saken tas til orientering.", "Saken tas til orientering.", dialect: "norsk") == .asRecommended)
    #expect(course("Planen godkjennes.", "Innstillingen ble enstemmig vedtatt.", dialect: "norsk") == .asRecommended)
    #expect(course("Planen godkjennes.", "Vedtatt med følgende endring: 3 år.", dialect: "norsk") == .changed)
    #expect(
      course("That the plan be approved.", "The recommendation was approved.", dialect: "english") == .asRecommended)
    #expect(
      course("That the plan be approved.", "Approved, subject to the following: lights.", dialect: "english")
        == .changed)
  }

  @Test("a publisher's dialect adds phrases and takes some away")
  func dialects() throws {
    let text = """
      name: øby
      extends: generic
      changed: [med et nyt pip]
      asRecommended: [råbte]
      remarks: [sangen … trykt]
      remove: [med den ændring]
      """
    let dialect = try #require(try Dialect.load([("x.yml", Array(text.utf8))], known: Fixtures.dialects).last)
    func course(_ decision: String) -> CourseOfDecision? {
      let outcomes = OutcomeReader(dialect: dialect, otherItems: []).outcomes(of: [decision])
      return CourseReader(dialect: dialect, recommendation: ["at planen godkendes"])
        .course(of: [decision], outcomes: outcomes)
    }
    #expect(course("Godkendt med et nyt pip.") == .changed)
    #expect(course("Udvalget råbte godkendt. Sangen er nu trykt.") == .asRecommended)
    #expect(course("Godkendt med den ændring, at vejen lukkes.") == nil)
  }
}
