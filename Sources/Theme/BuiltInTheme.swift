/// The default theme, carried in the program: a publisher's folder needs to hold only what is to be different.
public enum BuiltInTheme {
  /// One file of the theme.
  public struct File: Sendable {
    /// Below the templates' folder: `item.html`, `assets/style.css`.
    public let path: String
    /// As it stands in `Templates/`.
    public let bytes: [UInt8]
  }

  /// Every file of `Templates/`, in the order of their paths. A test holds the list against the folder.
  public static let files: [File] = [
    File(path: "404.html", bytes: PackageResources._04_html),
    File(path: "about.html", bytes: PackageResources.about_html),
    File(path: "accessibility.html", bytes: PackageResources.accessibility_html),
    File(path: "agenda-row.html", bytes: PackageResources.agenda_row_html),
    File(path: "agenda.html", bytes: PackageResources.agenda_html),
    File(path: "answer.html", bytes: PackageResources.answer_html),
    File(path: "assets/icon.svg", bytes: PackageResources.icon_svg),
    File(path: "assets/search-page.js", bytes: PackageResources.search_page_js),
    File(path: "assets/search.js", bytes: PackageResources.search_js),
    File(path: "assets/social.png", bytes: PackageResources.social_png),
    File(path: "assets/style.css", bytes: PackageResources.style_css),
    File(path: "away.html", bytes: PackageResources.away_html),
    File(path: "body-list.html", bytes: PackageResources.body_list_html),
    File(path: "body.html", bytes: PackageResources.body_html),
    File(path: "breadcrumbs.html", bytes: PackageResources.breadcrumbs_html),
    File(path: "browse.html", bytes: PackageResources.browse_html),
    File(path: "calendar.html", bytes: PackageResources.calendar_html),
    File(path: "case.html", bytes: PackageResources.case_html),
    File(path: "cases.html", bytes: PackageResources.cases_html),
    File(path: "closed-mark.html", bytes: PackageResources.closed_mark_html),
    File(path: "colours.yml", bytes: PackageResources.colours_yml),
    File(path: "contents.html", bytes: PackageResources.contents_html),
    File(path: "decisions.html", bytes: PackageResources.decisions_html),
    File(path: "event-row.html", bytes: PackageResources.event_row_html),
    File(path: "follow.html", bytes: PackageResources.follow_html),
    File(path: "gaps.html", bytes: PackageResources.gaps_html),
    File(path: "home.html", bytes: PackageResources.home_html),
    File(path: "item-row.html", bytes: PackageResources.item_row_html),
    File(path: "item.html", bytes: PackageResources.item_html),
    File(path: "law.html", bytes: PackageResources.law_html),
    File(path: "laws.html", bytes: PackageResources.laws_html),
    File(path: "layout.html", bytes: PackageResources.layout_html),
    File(path: "meeting-date-row.html", bytes: PackageResources.meeting_date_row_html),
    File(path: "meeting-row.html", bytes: PackageResources.meeting_row_html),
    File(path: "meeting.html", bytes: PackageResources.meeting_html),
    File(path: "members.html", bytes: PackageResources.members_html),
    File(path: "municipality.html", bytes: PackageResources.municipality_html),
    File(path: "name.html", bytes: PackageResources.name_html),
    File(path: "outcome-list.html", bytes: PackageResources.outcome_list_html),
    File(path: "outcome.html", bytes: PackageResources.outcome_html),
    File(path: "outcomes.html", bytes: PackageResources.outcomes_html),
    File(path: "own-item-row.html", bytes: PackageResources.own_item_row_html),
    File(path: "people.html", bytes: PackageResources.people_html),
    File(path: "person.html", bytes: PackageResources.person_html),
    File(path: "record.html", bytes: PackageResources.record_html),
    File(path: "reference.html", bytes: PackageResources.reference_html),
    File(path: "search-form.html", bytes: PackageResources.search_form_html),
    File(path: "search.html", bytes: PackageResources.search_html),
    File(path: "server/Caddyfile", bytes: PackageResources.Caddyfile),
    File(path: "server/_headers", bytes: PackageResources._headers),
    File(path: "server/apache.htaccess", bytes: PackageResources.apache_htaccess),
    File(path: "server/nginx.conf", bytes: PackageResources.nginx_conf),
    File(path: "strings/da.yml", bytes: PackageResources.da_yml),
    File(path: "strings/en.yml", bytes: PackageResources.en_yml),
    File(path: "topic-row.html", bytes: PackageResources.topic_row_html),
    File(path: "topic.html", bytes: PackageResources.topic_html),
    File(path: "topics.html", bytes: PackageResources.topics_html),
    File(path: "ways.html", bytes: PackageResources.ways_html),
  ]
}
