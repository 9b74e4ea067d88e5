import Minutes
import Testing

@testable import Parsing

/// What a decision's words say about how the item ended.
@Suite struct OutcomeTests {
  private func outcomes(_ text: String, dialect: String = "generic", others: Set<String> = []) -> [Outcome] {
    OutcomeReader(dialect: Fixtures.dialect(dialect), otherItems: others).outcomes(
      of: text.split(separator: "\n").map(String.init))
  }

  @Test(
    "words of approval, and of nothing more",
    arguments: [
      ("Godkendt.", [.approved]), ("Tiltrådt.", [.approved]), ("TILTRÅDT", [.approved]),
      ("Tiltraadt.", [.approved]), ("Enstemmigt vedtaget.", [.approved]), ("Godkendt som indstillet.", [.approved]),
      ("Som indstillet.", [.approved]), ("Udvalget tiltrådte indstillingen.", [.approved]),
      ("Byrådet vedtog indstillingen enstemmigt.", [.approved]), ("Indstillingen følges.", [.approved]),
      ("Udvalget besluttede at følge indstillingen.", [.approved]),
      ("Forvaltningens indstilling blev fulgt.", [.approved]),
      ("Forvaltningens indstilling følges.", [.approved]), ("Administrationens indstilling tiltrædes.", [.approved]),
      ("Administrationens indstilling blev godkendt.", [.approved]), ("Ansøgningen imødekommes.", [.approved]),
      ("Der bevilges 250.000 kr.", [.approved]), ("Godkendt med 5 stemmer mod 2.", [.approved]),
      ("Godkendt med bemærkning om, at sagen forelægges igen.", [.approved]),
      ("Godkendt under forudsætning af Byrådets godkendelse.", [.approved]),
      ("Tiltrådt, dog således at stk. 2 ændres.", [.approved]), ("Dagsordenen blev godkendt.", [.approved]),
      ("Udvalget besluttede, at sagen ikke skulle udsættes, og godkendte indstillingen.", [.approved]),
      ("Godkendt. Ingen bemærkninger.", [.approved]),
    ] as [(String, [Outcome])])
  func approvals(text: String, expected: [Outcome]) { #expect(outcomes(text) == expected) }

  @Test(
    "what is no approval, though the word may stand there",
    arguments: [
      ("Taget til efterretning.", [.noted]), ("Til efterretning.", [.noted]),
      ("Orienteringen blev taget til efterretning.", [.noted]), ("Taget til orientering.", [.noted]),
      ("Sagen blev forelagt til orientering.", [.noted]), ("Orientering givet.", [.noted]),
      ("Borgmesteren orienterede om sagen.", [.noted]), ("Udvalget tog orienteringen til efterretning.", [.noted]),
      ("Ikke godkendt.", [.rejected]), ("Indstillingen blev ikke godkendt.", [.rejected]),
      ("Udvalget godkendte ikke indstillingen.", [.rejected]), ("Indstillingen tiltrædes ikke.", [.rejected]),
      ("Kan ikke anbefales.", [.rejected]), ("Anbefales ikke.", [.rejected]), ("Afvist.", [.rejected]),
      ("Forslaget blev forkastet.", [.rejected]), ("Forslaget bortfaldt.", [.rejected]),
      ("Forslaget blev nedstemt med 4 stemmer mod 3.", [.rejected]), ("Ansøgningen afslås.", [.rejected]),
      ("Der gives afslag på ansøgningen.", [.rejected]),
      ("Et forslag om at udsætte sagen blev forkastet.", [.rejected]),
      ("Forslaget om udsættelse blev ikke vedtaget.", [.rejected]),
      ("Anbefales godkendt.", [.recommended]), ("Indstilles godkendt.", [.recommended]), ("Anbefales.", [.recommended]),
      ("Indstilles til Byrådets godkendelse.", [.recommended]),
      ("Udvalget anbefaler, at indstillingen godkendes.", [.recommended]),
      ("Indstillingen anbefales over for Økonomiudvalget og Byrådet.", [.recommended]),
      ("Økonomiudvalget indstiller til Byrådet, at bevillingen gives.", [.recommended]),
      ("Oversendes til Økonomiudvalget.", [.recommended]), ("Fremsendes til Byrådet.", [.recommended]),
      ("Forvaltningen indstiller, at sagen godkendes.\nIkke godkendt.", [.rejected]),
      ("Forvaltningen indstiller, at sagen drøftes.\nUdsat.", [.postponed]),
    ] as [(String, [Outcome])])
  func others(text: String, expected: [Outcome]) { #expect(outcomes(text) == expected) }

  @Test(
    "postponed, discussed, elected, nothing, and what no word tells",
    arguments: [
      ("Udsat.", [.postponed]), ("Udsættes til næste møde.", [.postponed]), ("Udsaettes.", [.postponed]),
      ("Udvalget besluttede at udskyde sagen.", [.postponed]), ("Udvalget valgte at udsætte sagen.", [.postponed]),
      ("Udvalget ønsker sagen udsat.", [.postponed]), ("Sagen blev ikke udsat.", [.other]),
      ("Drøftet.", [.discussed]), ("Udvalget drøftede sagen.", [.discussed]), ("Ikke drøftet.", [.other]),
      ("Drøftet og godkendt.", [.discussed, .approved]),
      ("Jens Hansen blev valgt til formand.", [.elected]), ("Bo Zabel udpeges.", [.elected]),
      ("Udvalget valgte Kamma Torup som næstformand.", [.elected]), ("Bo Zabel blev ikke valgt.", [.other]),
      ("Udvalget valgte ikke at gå videre.", [.other]),
      ("Intet.", [.none]), ("Ingen", [.none]), ("Ingen bemærkninger.", [.none]), ("Intet at bemærke.", [.none]),
      ("Der var ingen bemærkninger.", [.none]),
      ("Sagen udgår.", [.other]), ("Sagen sendes tilbage til forvaltningen.", [.other]),
      ("Liberal Alliance tager forbehold.", [.other]), ("", [.other]),
      ("Godkendt, idet punkt 3 udsættes til næste møde.", [.approved, .postponed]),
      ("Udvalget besluttede at godkende 1 og 2 og at udskyde 3.", [.approved, .postponed]),
    ] as [(String, [Outcome])])
  func endings(text: String, expected: [Outcome]) { #expect(outcomes(text) == expected) }

  @Test("each point has its own outcome, once")
  func points() {
    #expect(outcomes("Ad 1.: Tiltrådt. Ad 2.: Taget til efterretning.") == [.approved, .noted])
    #expect(outcomes("Ad 1: Godkendt.\nAd 2: Godkendt.\nAd 3: Udsat.") == [.approved, .postponed])
    #expect(outcomes("a) Anbefales godkendt\nb) Taget til efterretning") == [.recommended, .noted])
  }

  @Test("a sentence about another item is not about this one; one about a point of this item is")
  func otherItems() {
    #expect(outcomes("Dagsordenen godkendt. Punkt 90 udsættes til næste møde.", others: ["90"]) == [.approved])
    #expect(outcomes("Pkt. 90 udsættes.", others: ["90"]) == [.other])
    #expect(outcomes("Punkt 1: Tiltrådt. Punkt 2: Udsat.", others: ["1", "2"]) == [.approved, .postponed])
  }

  @Test(
    "what a minority wanted is not how the item ended",
    arguments: [
      "Godkendt. Et mindretal (V) ønskede sagen udsat.", "Godkendt. Mindretallet anbefaler, at forslaget afvises.",
      "Imod stemte V, der ønskede sagen udsat. Godkendt.",
      "Et flertal (A, C) godkendte indstillingen. Et mindretal (V) stemte imod.",
      "For stemte 5 (A, C). Imod stemte 2 (V). Indstillingen er dermed godkendt.",
    ])
  func minorities(text: String) { #expect(outcomes(text) == [.approved]) }

  @Test(
    "Norwegian words by their dialect",
    arguments: [
      ("Enstemmig vedtatt.", [.approved]), ("Protokollen godkjennes.", [.approved]),
      ("Saken tas til orientering.", [.noted]), ("Saken utsettes.", [.postponed]),
      ("Forslaget falt med 2 mot 5 stemmer.", [.rejected]), ("Ikke vedtatt.", [.rejected]),
      ("Ingen merknader.", [.none]),
    ] as [(String, [Outcome])])
  func norwegian(text: String, expected: [Outcome]) { #expect(outcomes(text, dialect: "norsk") == expected) }

  @Test(
    "English words by their dialect",
    arguments: [
      ("Approved.", [.approved]), ("Not approved.", [.rejected]), ("The report was received and noted.", [.noted]),
      ("Deferred to the next meeting.", [.postponed]), ("The motion was lost.", [.rejected]),
      ("Recommended to the Council that the budget be approved.", [.recommended]),
      ("Cllr Jane Smith was elected chair.", [.elected]), ("There were none.", [.none]),
    ] as [(String, [Outcome])])
  func english(text: String, expected: [Outcome]) { #expect(outcomes(text, dialect: "english") == expected) }
}
