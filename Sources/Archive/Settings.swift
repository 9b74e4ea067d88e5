import Minutes

/// `site.yml`: what the publisher says about the site.
public struct Settings: Sendable {
  /// The name of the site.
  public var title = "Referater og dagsordener"
  /// Of the interface, as in HTML's `lang`.
  public var language = "da"
  /// Where site.yml names the language.
  public var languageLine: Int?
  /// `https://example.dk/arkiv/`; nil where the site's address is not known yet.
  public var baseURL: String?
  /// Who publishes the site, as its pages say it.
  public var publisher: String?
  /// The only municipality whose minutes these are, where there is one.
  public var municipality: String?
  /// Topics of the publisher's own, beside those of the case numbers.
  public var topics: [TopicRule] = []
  /// Strings that are taken out wherever they stand.
  public var redactions: [String] = []
  /// Strings shaped like a personal number that are none.
  public var allowed: Set<String> = []
  /// A closed item's decision is published, too.
  public var publishesClosedDecisions = false
  /// What the letters behind names mean, where they mean something of the municipality's own.
  public var parties: [PartyName] = []
  /// The site tells its visitors what the archive lacks.
  public var publishesCompleteness = false
  /// The publisher's mark in front of the site's name.
  public var logo: Logo?
  /// Colours in the place of the theme's.
  public var colours: [OwnColour] = []
  /// Links at the foot of every page.
  public var footerLinks: [FooterLink] = []
  /// The portal that `minutebook fetch` asks where the command names none.
  public var portal: PortalAddress?
  /// Where the publisher's accessibility statement is.
  public var accessibilityStatement: String?

  /// The settings of a site that has no site.yml.
  public init() {}

  /// A topic of the publisher's own.
  public struct TopicRule: Sendable, Hashable {
    /// As its page is titled.
    public var name: String
    /// An item that holds one of these words belongs here.
    public var words: [String]
    /// KLE subjects, subject groups or groups: "15.04.00", "15.04", "15".
    public var subjects: [String]
  }

  /// A party, or a list of voters that stands in one municipality only.
  public struct PartyName: Sendable, Hashable {
    /// As minutes print it behind a name: "L".
    public var letter: String
    public var name: String
    /// Without "Kommune"; nil where the letter means this in all of the archive.
    public var municipality: String?
    /// "2022-2025"; nil where the letter means this at all times.
    public var term: String?

    /// What a letter means.
    public init(letter: String, name: String, municipality: String? = nil, term: String? = nil) {
      self.letter = letter
      self.name = name
      self.municipality = municipality
      self.term = term
    }
  }

  /// A picture in the archive's folder.
  public struct Logo: Sendable, Hashable {
    /// Below the archive's folder.
    public var file: String
    public var line: Int
    public var column: Int
    public var sourceLine: String?

    /// A picture and where site.yml names it.
    public init(file: String, line: Int = 1, column: Int = 1, sourceLine: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.sourceLine = sourceLine
    }

    /// Where the site keeps it: named by its kind alone, so that a new logo of another name breaks no page.
    public var asset: String { "assets/logo." + (file.split(separator: ".").last.map { $0.lowercased() } ?? "svg") }
  }

  /// One colour of site.yml; whether the theme has it is for the theme to say.
  public struct OwnColour: Sendable, Hashable {
    /// "light" or "dark".
    public var scheme: String
    public var name: String
    public var value: String
    public var line: Int
    public var column: Int
    public var sourceLine: String?

    /// A colour without a place in a file.
    public init(scheme: String, name: String, value: String, line: Int = 1, column: Int = 1, sourceLine: String? = nil)
    {
      self.scheme = scheme
      self.name = name
      self.value = value
      self.line = line
      self.column = column
      self.sourceLine = sourceLine
    }
  }

  /// A link at the foot of every page.
  public struct FooterLink: Sendable, Hashable {
    public var title: String
    public var address: String

    /// A link and what it says.
    public init(title: String, address: String) {
      self.title = title
      self.address = address
    }
  }

  /// Whether a number was declared to be none of a person, in whatever spelling.
  func allows(_ number: PersonalNumber.Found) -> Bool {
    allowed.contains(number.text) || allowed.contains(number.digits) || allowedDigits.contains(number.digits)
  }

  private var allowedDigits: Set<String> {
    Set(allowed.flatMap { PersonalNumber.find(in: $0) }.map(\.digits))
  }

  /// Reads the file; a site without one has the settings above.
  ///
  /// Throws every mistake found.
  public static func read(_ path: String, shown: String) throws(DiagnosticsError) -> Settings {
    // A link that leads nowhere, or a folder nobody may enter, is no missing file: its redactions would be missed.
    if Files.isMissing(path) { return Settings() }
    let bytes: [UInt8]
    do { bytes = try Files.read(path) } catch { throw DiagnosticsError([error]) }
    var reader = SettingsReader(file: shown, bytes: bytes)
    return try reader.read()
  }
}
