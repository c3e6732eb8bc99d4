//! The stable codes. A code is never reused and never changes its meaning.
//!
//! The letter is the part of the guide that is wrong: S files, Y YAML, C content, V versions,
//! M Markdown, L links and addresses, F flowcharts, T theme, O output, W what is
//! outside the guide.

use std::cmp::Ordering;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth mending; the guide can be published.
    Warning,
    /// The guide cannot be published.
    Error,
}

impl Severity {
    /// `warning` or `error`, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// Which problem, for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code {
    /// A letter and three digits, such as `F012`.
    pub id: &'static str,
    /// The severity it has unless the content asks for another.
    pub severity: Severity,
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Code) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Code) -> Ordering {
        self.id.cmp(other.id)
    }
}

impl Code {
    /// The code with this id, in any case.
    pub fn find(id: &str) -> Option<Code> {
        codes::ALL.iter().copied().find(|code| code.id.eq_ignore_ascii_case(id))
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal $severity:ident;)*) => {
        /// Every code.
        pub mod codes {
            use super::{Code, Severity};
            $($(#[doc = $doc])+ pub const $name: Code = Code { id: $id, severity: Severity::$severity };)*
            /// All codes in the order of the list.
            pub const ALL: &[Code] = &[$($name),*];
        }
    };
}

codes! {
    /// A file name that is not plain UTF-8 or has a part such as `..`.
    BAD_FILE_NAME = "S001" Error;
    /// A symbolic link that leads out of the root.
    LINK_LEAVES_ROOT = "S002" Error;
    /// A symbolic link to a folder.
    LINK_TO_FOLDER = "S003" Error;
    /// A symbolic link that leads nowhere or to itself.
    DEAD_LINK = "S004" Error;
    /// A file too large to be a text of a guide.
    FILE_TOO_LARGE = "S005" Error;
    /// A file that is not UTF-8.
    NOT_UTF8 = "S006" Error;
    /// A file that the system refuses to give.
    UNREADABLE = "S007" Error;
    /// A required file is not there.
    FILE_MISSING = "S008" Error;
    /// A file that belongs to nothing.
    STRAY_FILE = "S009" Warning;
    /// A file with both sides of a merge in it.
    MERGE_CONFLICT = "S010" Error;
    /// A line of `content/anchors.txt` that is neither a name nor a remark.
    NO_PUBLISHED_NAME = "S011" Error;
    /// A flowchart in a folder of its own under `diagrams/`.
    CHART_IN_FOLDER = "S012" Error;
    /// A file of which Git has the pointer only.
    LFS_POINTER = "S015" Error;
    /// A file beside a text, or one of the publisher's own, with a name that cannot be an address.
    FILE_NAME = "S021" Error;
    /// A file beside a text that is not what its name says, or is not whole.
    FILE_FLAWED = "S022" Error;
    /// A drawing with a script, something from elsewhere or a declaration.
    DRAWING_REFUSED = "S023" Error;
    /// Two files beside a text whose names differ in capitals alone.
    FILE_CASE = "S024" Error;
    /// One of the publisher's own files at an address that the site needs.
    OWN_FILE_IN_THE_WAY = "S025" Error;
    /// A file that changed or went while the site was made.
    FILE_CHANGED = "S026" Error;
    /// A file of the publisher's own asks something of the outside.
    OWN_FILE_ASKS = "S027" Error;
    /// Text that was being moved when the program was stopped.
    UNFINISHED_MOVE = "S020" Error;
    /// More problems of one kind in one file than a report holds.
    NOT_LISTED = "S019" Error;

    /// YAML that cannot be read.
    YAML_SYNTAX = "Y001" Error;
    /// A key that does not exist.
    UNKNOWN_KEY = "Y002" Error;
    /// A required key that is absent.
    MISSING_KEY = "Y003" Error;
    /// A value of another kind than expected.
    WRONG_KIND = "Y004" Error;
    /// A key given twice.
    DUPLICATE_KEY = "Y005" Error;
    /// Aliases or nesting that would grow without end.
    YAML_BUDGET = "Y006" Error;
    /// A word that is not one of the choices.
    UNKNOWN_CHOICE = "Y007" Error;
    /// An id that is not lower-case words joined by hyphens.
    BAD_ID = "Y008" Error;
    /// A date that does not exist.
    BAD_DATE = "Y009" Error;
    /// A text given in one language only.
    MISSING_LANGUAGE = "Y010" Error;
    /// A text that is empty.
    EMPTY_TEXT = "Y011" Error;
    /// A schema version that this tool does not know.
    UNKNOWN_SCHEMA = "Y012" Error;
    /// An address on the web that is none.
    BAD_URL = "Y013" Error;
    /// A mail address that is none.
    BAD_EMAIL = "Y014" Error;
    /// A guide in the form of an earlier version of this tool.
    OLD_SCHEMA = "Y015" Warning;
    /// The rest of a line of a value that YAML takes for a comment.
    VALUE_CUT = "Y016" Error;
    /// A sign with which YAML gives a value a type or a name, and which is no part of it.
    YAML_SIGN = "Y017" Error;
    /// A value between curly quotes, which are part of it.
    CURLY_QUOTES = "Y018" Warning;
    /// A control character, mostly written as an escape.
    YAML_CONTROL_CHARACTER = "Y019" Error;
    /// A web or mail address that cannot exist, or that has a part which does not belong in it.
    IMPOSSIBLE_ADDRESS = "Y020" Error;
    /// A key in front matter that belongs somewhere else.
    FRONT_MATTER_ELSEWHERE = "Y030" Error;
    /// A text in a language that the guide does not have.
    NEEDLESS_LANGUAGE = "Y031" Warning;

    /// A folder under `sections/` whose name is not the id inside.
    ID_IS_NOT_FOLDER = "C001" Error;
    /// A section that the contents do not list.
    SECTION_NOT_LISTED = "C002" Error;
    /// The contents list a section that does not exist.
    LISTED_SECTION_MISSING = "C003" Error;
    /// The contents list a section twice.
    SECTION_LISTED_TWICE = "C004" Error;
    /// The text in the authoritative language is missing.
    TEXT_MISSING = "C005" Error;
    /// A translation is missing.
    TRANSLATION_MISSING = "C006" Warning;
    /// A translation follows an older version.
    TRANSLATION_OUTDATED = "C007" Warning;
    /// A text without front matter.
    FRONT_MATTER_MISSING = "C008" Error;
    /// Front matter that is not closed.
    FRONT_MATTER_OPEN = "C009" Error;
    /// One wording claimed by two terms.
    FORM_TWICE = "C010" Error;
    /// A wording that the glossary advises against.
    FORBIDDEN_WORDING = "C011" Warning;
    /// `languages` is not one or two of Dutch and English.
    LANGUAGES = "C012" Error;
    /// A repealed section without a successor that exists.
    REPLACED_BY_UNKNOWN = "C013" Error;
    /// A source lacks what its kind needs to build an address.
    SOURCE_INCOMPLETE = "C014" Error;
    /// An id used twice.
    DUPLICATE_ID = "C015" Error;
    /// A translation that a person has not confirmed.
    TRANSLATION_UNCONFIRMED = "C016" Warning;
    /// A column of a spreadsheet whose choices do not go with what it holds.
    COLUMN_CHOICES = "C017" Error;
    /// A spreadsheet that cannot be made.
    SPREADSHEET_NOT_MADE = "C018" Error;
    /// A synonym that leads to a word that is nowhere.
    SYNONYM_LEADS_NOWHERE = "C019" Warning;
    /// Words that `leidraad new` wrote and nobody replaced.
    PLACEHOLDER = "C020" Error;
    /// A number of a source that its register does not give.
    IDENTIFIER_FORM = "C021" Error;
    /// A character that no reader sees, or that is not the one that was meant.
    ODD_CHARACTER = "C024" Warning;
    /// A source that was seen, and nobody says how much of it.
    EXTENT_MISSING = "C025" Warning;
    /// A source that was read, and nobody says when.
    READING_WITHOUT_DAY = "C026" Error;
    /// What is said of the reading of a source contradicts itself.
    READING_CONTRADICTED = "C027" Error;
    /// A source that was not seen, and no source that we saw tells of it.
    KNOWN_FROM_MISSING = "C028" Warning;
    /// A language of a source that is none.
    UNKNOWN_LANGUAGE = "C029" Error;
    /// A source that nothing in the guide cites.
    SOURCE_UNCITED = "C030" Warning;
    /// A source of which nobody says whether it has an address.
    ADDRESS_UNSAID = "C031" Warning;
    /// A source that has an address and is said to have none.
    ADDRESS_DENIED = "C032" Error;
    /// A rule that is said to hold, and nobody says when that was checked.
    STATUS_UNCHECKED = "C033" Warning;
    /// A law that was adopted, without the day from which it holds.
    ADOPTED_WITHOUT_DAY = "C034" Error;
    /// A day from which something holds that is no law.
    DAY_WITHOUT_LAW = "C035" Error;
    /// A law that was adopted and by now holds.
    ADOPTED_HOLDS = "C036" Warning;
    /// Something that rests on nothing but what we have not seen.
    RESTS_ON_UNSEEN = "C037" Warning;
    /// Words of a source that are more than a quotation.
    WORDS_TOO_LONG = "C038" Warning;
    /// A fact that embeds a fact.
    FACT_IN_FACT = "C040" Error;
    /// A fact that nothing embeds.
    FACT_UNUSED = "C041" Warning;
    /// A fact where none can stand, or in another form than it is embedded in.
    FACT_MISPLACED = "C042" Error;
    /// Two pages of one language with the same title.
    TITLE_TWICE = "C045" Warning;
    /// A figure, day, source, link or name of a translation is not that of the text.
    TRANSLATION_DIFFERS = "C060" Error;
    /// A heading, list, table or other block of a translation has another shape than in the text.
    TRANSLATION_SHAPE = "C061" Error;
    /// Blocks that a translation splits, joins or puts in another order.
    TRANSLATION_PIECES = "C062" Warning;
    /// Words in the language of the other text.
    WRONG_LANGUAGE = "C063" Warning;
    /// A difference that is said to be meant and is not there.
    DIFFERENCE_UNUSED = "C064" Warning;
    /// A difference of which nobody says why it is meant.
    DIFFERENCE_UNEXPLAINED = "C065" Error;
    /// A link to a term under words that the glossary advises against for it.
    TERM_LINK_FORBIDDEN = "C066" Error;
    /// No such tag.
    UNKNOWN_TAG = "C070" Error;
    /// A tag that no section has.
    TAG_UNUSED = "C071" Warning;
    /// A tag that stands somewhere twice.
    TAG_TWICE = "C072" Error;
    /// A text of a guide in one language that says which version it translates.
    TRANSLATES_NOTHING = "C073" Warning;
    /// No such shared text.
    UNKNOWN_SHARED = "C080" Error;
    /// A shared text without a text in a language in which it is shown.
    SHARED_LANGUAGE = "C081" Error;
    /// A shared text that nothing shows.
    SHARED_UNSHOWN = "C082" Warning;
    /// A shared text with something that can stand in none.
    SHARED_HOLDS = "C083" Error;
    /// A shared text where none can be shown, or in another form than it is shown in.
    SHARED_MISPLACED = "C084" Error;

    /// Text that is not that of the newest version.
    UNRELEASED = "V001" Error;
    /// A digest that is not of the form the tool writes.
    BAD_DIGEST = "V002" Error;
    /// Versions that are not newest first.
    VERSION_ORDER = "V003" Error;
    /// A version number given twice.
    VERSION_TWICE = "V004" Error;
    /// A ledger without an entry.
    NO_VERSION = "V005" Error;
    /// The newest version is not in force yet and its predecessor cannot be read.
    NOT_YET_IN_FORCE = "V006" Error;
    /// A translation of a version that does not exist.
    TRANSLATES_UNKNOWN = "V007" Error;
    /// The text of a version is nowhere in the repository.
    VERSION_TEXT_LOST = "V008" Error;
    /// The text of a version is not in this shallow copy of the repository.
    SHALLOW_CLONE = "V009" Error;
    /// A version number that cannot stand in an address.
    BAD_VERSION_NUMBER = "V010" Error;
    /// An edition that cannot be read from Git or has mistakes.
    EDITION_UNREADABLE = "V011" Error;
    /// A section whose newest version repeals it, and that does not say so.
    REPEAL_NOT_SAID = "V012" Error;
    /// A section that is said to be repealed by no version.
    REPEAL_WITHOUT_VERSION = "V013" Error;
    /// A repeal of something that cannot be repealed.
    REPEAL_OF_DATA = "V014" Error;
    /// A version that holds before an older one that it contains.
    VERSION_OVERTAKES = "V015" Error;
    /// A version without a page: its text comes from Git, and there is no history here.
    VERSION_WITHOUT_PAGE = "V016" Error;
    /// A newest commit that was made in the future or at no readable time.
    COMMIT_DATE = "V017" Warning;
    /// A time zone that does not exist.
    UNKNOWN_TIME_ZONE = "V018" Error;
    /// A version that was published in a language that the guide no longer has.
    LANGUAGE_GIVEN_UP = "V030" Warning;

    /// Raw HTML.
    RAW_HTML = "M001" Error;
    /// A link with a scheme that is not allowed.
    SCHEME_NOT_ALLOWED = "M002" Error;
    /// A heading without an id.
    HEADING_WITHOUT_ID = "M003" Error;
    /// Two headings with one id.
    HEADING_ID_TWICE = "M004" Error;
    /// An image.
    IMAGE_NOT_ALLOWED = "M005" Error;
    /// A heading of level 1, or one that skips a level.
    HEADING_LEVEL = "M006" Error;
    /// An embed that is not alone in its paragraph.
    EMBED_NOT_ALONE = "M007" Error;
    /// A footnote that is used but not defined.
    FOOTNOTE_UNDEFINED = "M008" Error;
    /// A footnote that is defined but not used.
    FOOTNOTE_UNUSED = "M009" Warning;
    /// A link without text where none can be made up.
    LINK_WITHOUT_TEXT = "M010" Error;
    /// A link to a file or path instead of a section.
    PATH_LINK = "M011" Error;
    /// Headings that differ between the languages.
    HEADINGS_DIFFER = "M012" Warning;
    /// `[text][label]` whose label is not defined.
    LINK_LABEL_UNDEFINED = "M013" Error;
    /// Lists or quotes nested deeper than any reader can follow.
    NESTED_TOO_DEEP = "M014" Error;
    /// An id on a heading that is not lower-case words joined by hyphens.
    BAD_HEADING_ID = "M015" Error;
    /// A footnote defined twice.
    FOOTNOTE_TWICE = "M016" Error;
    /// Text that the page does not show.
    TEXT_NOT_SHOWN = "M017" Error;
    /// Markup that is printed as it was typed.
    MARKUP_STAYED_TEXT = "M018" Error;
    /// A row of a table with more or fewer cells than the head.
    TABLE_CELLS = "M019" Error;
    /// A heading without words.
    HEADING_EMPTY = "M020" Error;
    /// Code or a comment that is opened and closed nowhere.
    NOT_CLOSED = "M021" Error;
    /// Code that is code only because its lines start with spaces.
    CODE_BY_INDENT = "M022" Error;
    /// An address with a label that no link uses, or that is given twice.
    LINK_LABEL_UNUSED = "M023" Warning;
    /// Syntax of another program, which would be published as it stands.
    FOREIGN_MARKUP = "M024" Error;
    /// A control character in a text.
    CONTROL_CHARACTER = "M025" Error;
    /// A number of a list that readers would see as another.
    LIST_NUMBERS = "M026" Warning;
    /// A text that is shown as it was read when its version was recorded.
    READ_AS_RECORDED = "M027" Warning;
    /// Text that may be meant as markup.
    PERHAPS_MARKUP = "M029" Warning;
    /// A phrase that is marked as being in a language that there is not.
    PHRASE_LANGUAGE = "M030" Error;
    /// A language mark without words, or with the language of the text around it.
    PHRASE_MARK_IDLE = "M031" Warning;
    /// Key points that are none: elsewhere, too few, too many, or with more than points.
    KEY_POINTS = "M032" Error;
    /// A fold that cannot be one: without a title, with a link in it, with nothing to fold.
    FOLD = "M040" Error;
    /// A caption of a table without a table above it.
    TABLE_CAPTION = "M041" Warning;
    /// A picture that tells nothing to those who do not see it.
    PICTURE_UNDESCRIBED = "M042" Error;
    /// A link, note, fact or picture in the description of a picture.
    PICTURE_DESCRIPTION = "M043" Error;

    /// No such term.
    UNKNOWN_TERM = "L001" Error;
    /// No such section.
    UNKNOWN_SECTION = "L002" Error;
    /// No such heading in that section.
    UNKNOWN_ANCHOR = "L003" Error;
    /// No such source.
    UNKNOWN_SOURCE = "L004" Error;
    /// No such indicator.
    UNKNOWN_INDICATOR = "L005" Error;
    /// No such flowchart.
    UNKNOWN_DIAGRAM = "L006" Error;
    /// No such step.
    UNKNOWN_STEP = "L007" Error;
    /// No such factor.
    UNKNOWN_FACTOR = "L008" Error;
    /// Two pages at one address.
    ADDRESS_TWICE = "L009" Error;
    /// Two addresses that are one file on some disks.
    ADDRESS_CASE = "L010" Error;
    /// A published anchor that is gone.
    ANCHOR_LOST = "L011" Error;
    /// An id or slug that the tool needs itself.
    RESERVED_WORD = "L012" Error;
    /// A published name that is not in `content/anchors.txt`.
    ANCHOR_UNRECORDED = "L013" Warning;
    /// No such spreadsheet.
    UNKNOWN_SPREADSHEET = "L014" Error;
    /// Something that was published under a name and is gone.
    NAME_LOST = "L015" Error;
    /// An alias that cannot be one.
    BAD_ALIAS = "L016" Error;
    /// A link to another place than a reader thinks.
    LOOKALIKE_LINK = "L017" Warning;
    /// A link to a web or mail address that cannot exist.
    IMPOSSIBLE_LINK = "L018" Error;
    /// No such page.
    UNKNOWN_PAGE = "L024" Error;
    /// A place that the source does not have.
    UNKNOWN_LOCATOR = "L020" Error;
    /// No such fact.
    UNKNOWN_FACT = "L021" Error;
    /// A picture or attachment that does not stand beside the text.
    FILE_NOT_BESIDE = "L031" Error;
    /// A name that something had earlier.
    EARLIER_NAME = "L030" Warning;

    /// A branch to a step that does not exist.
    CHART_UNKNOWN_NODE = "F001" Error;
    /// A step of an actor that does not exist.
    CHART_UNKNOWN_ACTOR = "F002" Error;
    /// A step in a track that does not exist.
    CHART_UNKNOWN_TRACK = "F003" Error;
    /// A situation that does not exist.
    CHART_UNKNOWN_SITUATION = "F004" Error;
    /// A track without a start.
    CHART_NO_START = "F005" Error;
    /// A step that no start leads to.
    CHART_UNREACHABLE = "F006" Error;
    /// A step from which no outcome can be reached.
    CHART_NO_OUTCOME = "F007" Error;
    /// A decision with fewer than two answers.
    CHART_FEW_ANSWERS = "F008" Error;
    /// A decision with the same answer twice.
    CHART_SAME_ANSWER = "F009" Error;
    /// A branch into a step that the situation lacks.
    CHART_ABSENT_NODE = "F010" Error;
    /// A legal claim without a basis.
    CHART_NO_BASIS = "F011" Error;
    /// A proposed law used as one in force.
    CHART_PROPOSED_LAW = "F012" Error;
    /// A label longer than a box can show at a glance.
    CHART_LONG_LABEL = "F013" Warning;
    /// An answer longer than a branch can show.
    CHART_LONG_ANSWER = "F014" Warning;
    /// A decision that is no question.
    CHART_NO_QUESTION = "F015" Warning;
    /// A loop that is not marked as one.
    CHART_LOOP = "F016" Warning;
    /// More steps than a reader can survey.
    CHART_MANY_NODES = "F017" Warning;
    /// An actor without steps.
    CHART_IDLE_ACTOR = "F018" Warning;
    /// Another lane order would cross less.
    CHART_LANE_ORDER = "F019" Warning;
    /// `lane_order` does not list each actor once.
    CHART_LANES_INCOMPLETE = "F020" Error;
    /// The drawing could not be made well.
    CHART_NOT_DRAWN = "F021" Error;
    /// A character that no font of the drawings has.
    CHART_MISSING_GLYPH = "F022" Error;
    /// A way out that this kind of step cannot have.
    CHART_WRONG_EXIT = "F023" Error;
    /// Not exactly one situation is the default.
    CHART_DEFAULT_SITUATION = "F024" Error;
    /// A situation under an adopted law, without the day from which it holds.
    CHART_ADOPTED_WITHOUT_DAY = "F025" Error;
    /// A day from which a situation holds that is no law.
    CHART_DAY_WITHOUT_LAW = "F026" Error;
    /// A situation under an adopted law that by now holds.
    CHART_ADOPTED_HOLDS = "F027" Warning;
    /// One of the drawings could not be made; the others are there.
    CHART_VIEW_LEFT_OUT = "F028" Warning;

    /// A template that cannot be used.
    TEMPLATE = "T001" Error;
    /// A file of strings that cannot be read.
    STRINGS = "T002" Error;
    /// A colour that cannot be read on another.
    CONTRAST = "T003" Warning;
    /// Something that a browser would fetch outside the site.
    OUTSIDE_REQUEST = "T004" Error;
    /// A word of the theme that nothing asks for.
    STRING_UNUSED = "T005" Warning;
    /// A page that does not carry the policy of the site.
    POLICY_MISSING = "T006" Error;
    /// A word of a guide's own that cannot be said in the place of ours.
    STRING_WRONG = "T007" Error;
    /// A word that a file of a guide's own has twice.
    STRING_TWICE = "T008" Warning;

    /// An address outside at which there is nothing any more.
    OUTSIDE_GONE = "W001" Error;
    /// An address outside that has moved for good.
    OUTSIDE_MOVED = "W002" Warning;
    /// An address outside that a program may not look at.
    OUTSIDE_REFUSED = "W003" Warning;
    /// An address outside that could not be reached.
    OUTSIDE_UNREACHED = "W004" Warning;
    /// A branch or folder to which links for editors lead and where the text does not stand.
    EDIT_PLACE = "W005" Warning;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_used_once() {
        let mut ids: Vec<_> = codes::ALL.iter().map(|code| code.id).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }
}
