/// Words by which a plan of meetings is read, in lower case.
enum PlanWords {
  /// Parts of words that say in a title that the item is a plan of meetings.
  static let plans = [
    "mødeplan", "mødekalender", "mødedato", "møderække", "mødetid", "mødeoversigt", "mødedage", "mødeliste",
    "mødefrekvens",
    "mødeaktivitet",
  ]
  /// Beside "møder" in a title: "kalender for møder", "fastsættelse af møder".
  static let planning = [
    "plan", "kalender", "datoer", "oversigt", "fastsættelse", "fastlæggelse", "planlægning", "tidspunkt", "rækkefølge",
  ]
  /// In a title that is about meetings that were, or about other ones.
  static let otherTitles = ["referat", "evaluering", "temamøde", "borgermøde", "dialogmøde", "stormøde", "fællesmøde"]
  /// In a title or a decision by which there is no plan.
  static let withdrawn: Set<String> = [
    "udgår", "udgået", "udgik", "udsat", "udsættes", "udsatte", "udskudt", "udskydes", "udskød", "tilbagetrukket",
    "trukket",
    "annulleret", "aflyst", "bortfalder", "bortfaldet", "forkastet", "forkastede", "afvist", "afviste", "tilbagesendt",
    "tilbagesendes", "dagsordenen",
  ]
  static let approved: Set<String> = [
    "godkendt", "godkendte", "godkendes", "tiltrådt", "tiltrådte", "tiltrædes", "vedtaget", "vedtog", "vedtages",
    "fastsat",
    "fastlagt", "efterretning", "besluttet",
  ]

  /// The first words of headings under which dates are not the plan's.
  static let otherSections = [
    "bilag", "relateret", "procedure", "sagens forløb", "sagsforløb", "forløb", "tidligere", "deltager", "fravær",
    "afbud",
    "lovgrundlag", "historik",
  ]

  /// Meetings are held: what leads to a list of their dates.
  static let holding: Set<String> = [
    "holdes", "afholdes", "fastsættes", "fastsat", "foreslås", "planlagt", "planlægges", "ligger", "lægges", "placeres",
    "er", "bliver", "begynder", "starter", "finder", "følgende", "således",
  ]
  /// What was, what is not, or what others did with the plan.
  static let past: Set<String> = [
    "har", "havde", "blev", "var", "godkendte", "besluttede", "vedtog", "drøftede", "ikke", "ingen", "uden",
  ]

  /// Beside a date that is not held.
  static let cancelled = ["aflys", "udgår", "udgået", "bortfald", "annuller", "slettes", "sløjfes", "reserve"]
  static let moved = [
    "flyttes til", "flyttet til", "rykkes til", "rykket til", "ændres til", "ændret til", "udsat til",
  ]
  /// Beside a date, or heading a column, that is no meeting's.
  static let otherEvents = [
    "frist", "deadline", "udsend", "aflever", "indlever", "tilmeld", "seminar", "konference", "studietur", "ferie",
    "helligdag", "valgdag", "høring", "offentliggør", "dagsorden", "referat", "kursus", "folkemøde", "temamøde",
    "borgermøde", "temadag",
  ]
  /// Words of a line beside its dates that say no more than that there is a meeting.
  static let plain: Set<String> = [
    "møde", "mødet", "møder", "møderne", "mødedato", "mødedatoer", "dato", "datoer", "nr", "ordinært", "ordinære",
    "ekstraordinært", "konstituerende", "første", "sidste", "udvalgsmøde", "budgetmøde", "byrådsmøde", "uge",
  ]
  /// "møderne", "mødedatoer", "udvalgsmøder"; no "topmøde".
  static func isMeeting(_ word: String) -> Bool {
    word.begins(with: "møde")
      || ["udvalgsmøde", "rådsmøde", "bestyrelsesmøde", "budgetmøde"].contains(where: word.containsText)
  }
  static let joins: Set<String> = ["og", "samt", "den", "d", "kl", "fra", "-", "&"]
  /// Two or more first letters of a weekday: "ons", "ti".
  static func isWeekday(_ word: String) -> Bool { weekday(word) != nil }

  /// Monday is 0; also "onsdage" and the first letters.
  static func weekday(_ word: String) -> Int? {
    let names = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
    let core = word.ends(with: "dage") ? String(word.dropLast()) : word
    guard core.utf8.count >= 2 else { return nil }
    return names.firstIndex { $0.begins(with: core) }
  }

  static func contains(_ parts: [String], in text: String) -> Bool { parts.contains { text.containsText($0) } }
}
