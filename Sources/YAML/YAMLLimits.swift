/// What a hostile or mistaken file may not exceed, in reading and in writing alike.
enum YAMLLimits {
  static let depth = 64
  static let bytes = 1 << 20

  static func tooDeep(at position: YAMLPosition) -> YAMLError {
    YAMLError(
      position: position, message: "more than \(depth) levels stand inside one another",
      advice: "Write the inner levels as a list of their own")
  }

  static func tooLarge(at position: YAMLPosition) -> YAMLError {
    YAMLError(
      position: position, message: "the YAML text is larger than \(bytes >> 10) KiB",
      advice: "Move the long texts out of it, into the file's body")
  }

  static func duplicate(_ key: String, at position: YAMLPosition, first: YAMLPosition) -> YAMLError {
    YAMLError(
      position: position, message: "the key “\(key)” stands here a second time, first on line \(first.line)",
      advice: "Keep one of the two")
  }

  static func outOfMemory(at position: YAMLPosition) -> YAMLError {
    YAMLError(position: position, message: "there is no memory left", advice: "Close other programs and try again")
  }
}
