/// The program's words in the reader's language.
///
/// Every text is written in English where it arises, and is said in another language at the program's edge, by a table of
/// whole texts with places for what is put in. So no room of the code knows of languages, and a text that no table has
/// is said in English.
public struct Wording: Sendable {
  /// Code of the language: `da`.
  public let language: String
  private let table: WordingTable?

  /// As the program writes.
  public static let english = Wording(language: "en", table: nil)

  /// Languages other than English that there are words in.
  public static let languages = ["da"]

  private init(language: String, table: WordingTable?) {
    self.language = language
    self.table = table
  }

  /// The words of a language; English where there are none.
  public init(language: String) {
    switch language {
    case "da":
      self.init(language: language, table: WordingTable(WordingTable.danish))
    default: self = .english
    }
  }

  /// By the variables that say what language messages are in, the strongest first (POSIX, "Internationalization Variables").
  public init(environment: [String: String]) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self.init(language: String(name.prefix { $0 != "_" && $0 != "." && $0 != "@" }))
  }

  /// A text in this language, what is put into it included.
  public func callAsFunction(_ english: String) -> String { table?.text(for: english) ?? english }
}
