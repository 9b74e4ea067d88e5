/// How much a library lets an author get away with.
public enum TemplateMode: Sendable, Hashable {
  /// For sites: what would be lost in silence is an error when the templates are loaded.
  ///
  /// A missing or recursive partial, content that no block of a layout takes up, a name that cannot be a field;
  /// and `{{{x}}}` inserts `SafeHTML` only, while text is escaped there too.
  case strict
  /// As the Mustache specification has it: missing partials are empty, partials may recurse (down to
  /// `TemplateLibrary.depthLimit`) or be named by the data, and `{{{x}}}` inserts text unescaped.
  case flat
}
