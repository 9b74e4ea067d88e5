/// Words that stand between a body and the date of its meeting, in lower case.
enum MentionWords {
  static let weekdays: Set<String> = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]

  /// A meeting's own body, as its minutes call it; with the genitive's s where a word of a meeting follows.
  static let own: Set<String> = ["udvalget", "rådet", "nævnet"]
  static let ownGenitives: Set<String> = ["udvalgets", "udvalgs", "rådets", "råds", "nævnets", "nævns"]

  static let meeting: Set<String> = ["møde", "mødet", "møder", "møderne"]
  static let definiteMeeting: Set<String> = ["mødet", "møderne"]
  /// In front of "møde" in one word: "budgetmødet", "decembermødet". Other compounds ("temamøde") are no body's meeting.
  static let meetingPrefixes: Set<String> = [
    "budget", "ekstra", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]
  /// "på sit ordinære møde", "ved sidste møde": which meeting, not whose.
  static let meetingQualities: Set<String> = [
    "sit", "sine", "ordinære", "ordinært", "ekstraordinære", "ekstraordinært", "konstituerende", "sidste", "seneste",
    "forrige", "næste", "kommende", "første", "førstkommende", "fælles", "åbne", "åbent", "lukkede", "lukket",
  ]
  /// In front of a meeting without a name: "på møde", "fra møde".
  static let meetingPrepositions: Set<String> = ["på", "fra", "ved"]

  /// Words that say nothing between a body and a date.
  static let bridges: Set<String> = [
    "den", "d", "på", "i", "-", "har", "havde", "hhv", "henholdsvis", "også", "ligeledes", "tidligere", "efterfølgende",
    "herefter", "derefter", "enstemmigt", "allerede", "først", "endeligt", "endelig",
  ]
  /// Only with a verb of treatment or a meeting beside them: "er behandlet", "mødet er".
  static let auxiliaries: Set<String> = ["er", "var", "blev", "bliver", "blevet", "skal", "vil", "kan", "fik", "får"]

  /// What a body does with an item.
  static let verbs: Set<String> = [
    "godkendte", "besluttede", "vedtog", "behandlede", "drøftede", "tiltrådte", "anbefalede", "indstillede", "udsatte",
    "udskød", "afviste", "forkastede", "bad", "anmodede", "ønskede", "nedsatte", "bevilgede", "valgte", "udpegede",
    "bemyndigede", "fastsatte", "fastlagde", "prioriterede", "bekræftede", "igangsatte", "frigav", "noterede",
    "konstituerede", "traf", "forelagdes", "drøftedes", "behandledes", "mødtes", "holdt", "afholdt", "tilsluttede",
    "gav",
    "godkender", "beslutter", "vedtager", "behandler", "drøfter", "tiltræder", "anbefaler", "mødes", "holder",
    "afholder", "tog",
    "godkende", "beslutte", "vedtage", "behandle", "drøfte", "tiltræde", "anbefale",
    "behandles", "drøftes", "godkendes", "besluttes", "vedtages", "forelægges", "fremlægges", "orienteres",
    "præsenteres", "indstilles", "anbefales", "udsættes", "udskydes", "afholdes", "holdes", "genoptages", "tiltrædes",
    "behandlet", "drøftet", "godkendt", "besluttet", "vedtaget", "tiltrådt", "forelagt", "fremlagt", "orienteret",
    "præsenteret", "anbefalet", "indstillet", "udsat", "udskudt", "afvist", "forkastet", "genoptaget", "bevilget",
    "prioriteret", "bedt", "anmodet",
  ]
  /// What is treated: "anbefalede indstillingen den".
  static let objects: Set<String> = [
    "sagen", "indstillingen", "punktet", "forslaget", "dette", "det", "denne", "sag",
  ]
  /// "Byrådets 2. behandling", "udvalgets budgetdrøftelse".
  private static let treatments = [
    "behandling", "behandlingen", "beslutning", "beslutningen", "drøftelse", "drøftelsen", "drøftelser", "indstilling",
    "godkendelse", "vedtagelse", "anbefaling",
  ]
  static func isTreatment(_ word: String) -> Bool { treatments.contains { word.ends(with: $0) } }
  /// "Byrådets 1. behandling"
  static let ordinals: Set<String> = ["1", "2", "3", "første", "anden", "tredje"]

  /// In front of a date that is no meeting's: a deadline, a beginning, the day of a count or a letter.
  static let otherDates: Set<String> = [
    "pr", "per", "fra", "senest", "til", "inden", "siden", "efter", "før", "af", "ultimo", "primo", "medio", "gældende",
    "indtil", "omkring", "mellem", "virkning", "kraft", "år",
  ]

  /// Two words in front of a body that is not where a meeting was, but what a person joined, was sent to or waits for.
  static let otherRelations: Set<String> = [
    "valg", "valget", "valgt", "kommunalvalg", "kommunalvalget", "regionsrådsvalget", "indtræder", "indtrådte",
    "indtræde", "indtrådt", "udtræder", "udtrådte", "udtræde", "udtrådt", "medlem", "medlemmer", "medlemmerne", "frist",
    "fristen", "deadline", "høringsfrist", "høringsfristen", "svarfrist", "sendt", "udsendt", "fremsendt", "sendes",
    "sendte", "udsendes", "udsendte", "mail", "e-mail", "brev", "mailet", "opstillet", "opstiller",
  ]
  static let relationPrepositions: Set<String> = ["i", "af", "til", "for", "ind", "fra"]
  /// Bodies of others: "Folketingets Social- og Ældreudvalg", "KL's Børneudvalg".
  static let otherOwners: Set<String> = ["folketingets", "kl's", "kl’s", "kls", "ministeriets", "regeringens", "eu's"]

  /// Behind a date: a meeting with or between others is not the body's own.
  static let otherCompany: Set<String> = ["med", "mellem", "for", "hos"]
  /// The last part of words for those who are no municipal body: "mødet den 3. maj 2026 i styregruppen".
  static let otherGroups = [
    "gruppen", "bestyrelsen", "foreningen", "laget", "klubben", "komiteen", "styrelsen", "ministeriet", "selskabet",
    "samarbejdet", "rådet", "forummet", "kl",
  ]

  // MARK: - Items

  static let item: Set<String> = [
    "punkt", "punkterne", "punkter", "pkt", "dagsordenspunkt", "dagsordenpunkt", "dagsordenspunkterne",
  ]
  /// Between a date and the number of an item: "behandlet sagen som punkt 11", "se dagsordenens punkt 4".
  static let itemBridges: Set<String> = [
    "som", "sagen", "sagerne", "under", "jf", "jfr", "se", "dagsorden", "dagsordenen", "dagsordenens", "åbent", "åben",
    "lukket", "på", "i", "har", "blev", "møde", "mødet", "kl", "tillægsdagsorden", "-", "ekstraordinært",
    "ordinært", "den", "åbne", "lukkede", "protokollens", "referatets",
  ]
  /// Between the number of an item and the meeting behind it: "punkt 4 på dagsordenen for mødet den".
  static let frontBridges: Set<String> = [
    "på", "fra", "i", "til", "for", "ved", "af", "under", "dagsorden", "dagsordenen", "referat", "referatet",
    "beslutningsprotokollen", "protokollen", "det", "den", "møde", "mødet", "som", "blev", "behandlet", "åbne",
    "lukkede", "ordinære", "ekstraordinære", "sidste", "seneste", "forrige",
  ]
  /// What an item's number may stand in; "punkt 5 i vedtægten" is no item of a meeting.
  static let itemPlaces = ["dagsorden", "referat", "protokol", "beslutningsprotokol", "udvalg", "den", "det"]
}
