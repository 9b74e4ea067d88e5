import Minutes

/// The names, without ending, under which the documents of one meeting stand beside one another.
enum MeetingFileName {
  /// In the order in which supplements are filed.
  static let supplements = ["supplement"] + (2...9).map { "supplement-\($0)" }
  /// In the order in which documents are read.
  static let all = [Meeting.Kind.agenda.rawValue, Meeting.Kind.minutes.rawValue] + supplements

  /// "agenda" of "herlev/byraadet/2026-03-25/agenda.md".
  static func name(of file: String) -> String {
    let last = file.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }
}
