extension YAMLNode {
  /// A null value, written `null`.
  public static let null = YAMLNode.plain("null")

  /// A text, which stays text when it is read back, whatever it says.
  public static func string(_ text: String) -> YAMLNode {
    YAMLNode(.scalar(YAMLScalar(text: text, isQuoted: true)))
  }

  /// A value written without quotes where YAML allows it, as a date is: `2026-03-25`.
  public static func plain(_ text: String) -> YAMLNode {
    YAMLNode(.scalar(YAMLScalar(text: text, isQuoted: false)))
  }

  /// A whole number.
  public static func integer(_ value: Int) -> YAMLNode {
    .plain(String(value))
  }

  /// `true` or `false`.
  public static func bool(_ value: Bool) -> YAMLNode {
    .plain(value ? "true" : "false")
  }

  /// A list, one line for each element, or `[a, b]` when `isFlow` is set.
  public static func sequence(_ elements: [YAMLNode], isFlow: Bool = false) -> YAMLNode {
    YAMLNode(.sequence(elements), isFlow: isFlow)
  }

  /// A list of texts.
  public static func strings(_ texts: [String], isFlow: Bool = false) -> YAMLNode {
    .sequence(texts.map { .string($0) }, isFlow: isFlow)
  }

  /// Keys and values in the order given, one line for each pair, or `{a: b}` when `isFlow` is set.
  ///
  /// A key given twice is found by `YAMLWriter.write`, which refuses it.
  public static func mapping(_ pairs: [(String, YAMLNode)], isFlow: Bool = false) -> YAMLNode {
    YAMLNode(.mapping(pairs.map { YAMLPair(key: $0.0, value: $0.1) }), isFlow: isFlow)
  }
}
