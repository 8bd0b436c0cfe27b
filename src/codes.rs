//! The ledger of all rules. A number is never used again, a retired rule stays here with its card.

use crate::finding::{Code, Severity};

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $CODE:ident $number:literal $name:literal $severity:ident;)*) => {
        $(
            $(#[doc = $doc])+
            pub static $CODE: Code = Code {
                number: $number,
                name: $name,
                severity: Severity::$severity,
                card: include_str!(concat!("cards/", $name, ".md")),
            };
        )*

        /// Every rule, by number.
        pub static ALL: &[&Code] = &[$(&$CODE),*];
    };
}

codes! {
    /// A file of the workspace cannot be read, or is none.
    UNREADABLE_FILE "S001" "unreadable-file" Error;
    /// A file is saved in another encoding.
    NOT_UTF8 "S002" "not-utf8" Error;
    /// A character that has no place in a paper.
    FORBIDDEN_CHARACTER "S003" "forbidden-character" Error;
    /// Any other fault of TOML's grammar.
    BROKEN_TOML "S004" "broken-toml" Error;
    /// A key written twice.
    REPEATED_KEY "S005" "repeated-key" Error;
    /// A key without `=`.
    MISSING_EQUALS_SIGN "S006" "missing-equals-sign" Error;
    /// A value without quotes.
    UNQUOTED_TEXT "S007" "unquoted-text" Error;
    /// A quote or bracket that is never closed.
    UNCLOSED "S008" "unclosed" Error;
    /// A date with the day first.
    DOTTED_DATE "S009" "dotted-date" Error;
    /// A date that the calendar does not have.
    IMPOSSIBLE_DATE "S010" "impossible-date" Error;
    /// A day in quotes, or with a time.
    QUOTED_DATE "S011" "quoted-date" Error;
    /// A kind of document that does not exist.
    UNKNOWN_KIND "S012" "unknown-kind" Error;
    /// A key that does not exist here.
    UNKNOWN_KEY "S013" "unknown-key" Error;
    /// A key that must be there.
    MISSING_KEY "S014" "missing-key" Error;
    /// A value of another type.
    WRONG_TYPE "S015" "wrong-type" Error;
    /// A word that is not one of the allowed ones.
    UNKNOWN_WORD "S016" "unknown-word" Error;
    /// A number that cannot be.
    IMPOSSIBLE_NUMBER "S017" "impossible-number" Error;
    /// Letters that are no term.
    NOT_A_TERM "S018" "not-a-term" Error;
    /// A term that ends before it starts.
    REVERSED_TERM "S019" "reversed-term" Error;
    /// Letters that are no id or reference.
    NOT_AN_ID "S020" "not-an-id" Error;
    /// A language that the workspace does not have.
    UNKNOWN_LANGUAGE "S021" "unknown-language" Error;
    /// A text that lacks one of the workspace's languages.
    MISSING_TRANSLATION "S022" "missing-translation" Warning;
    /// A text with no letters in it.
    EMPTY_TEXT "S023" "empty-text" Error;
    /// Letters that are no address of a site.
    NOT_AN_ADDRESS "S024" "not-an-address" Error;
    /// Letters that are no colour.
    NOT_A_COLOR "S025" "not-a-color" Error;
    /// A colour with which text cannot be read.
    UNREADABLE_COLOR "S026" "unreadable-color" Error;

    /// An id given twice.
    DUPLICATE_ID "R001" "duplicate-id" Error;
    /// A reference to nothing.
    UNKNOWN_REFERENCE "R002" "unknown-reference" Error;
    /// A reference to a thing of another sort.
    WRONG_REFERENCE "R003" "wrong-reference" Error;
    /// A role or office that two held at once.
    ROLE_HELD_TWICE "R004" "role-held-twice" Error;
    /// A role or office that nobody held on the day.
    ROLE_NOT_HELD "R005" "role-not-held" Warning;
    /// An approved paper that rests on a draft.
    DRAFT_REFERENCE "R006" "draft-reference" Warning;
    /// A number used twice in a series.
    REPEATED_NUMBER "R007" "repeated-number" Error;
    /// A document that belongs to no organisation.
    NO_ORGANIZATION "R008" "no-organization" Error;
    /// A waiver whose last day is over.
    EXPIRED_WAIVER "R009" "expired-waiver" Warning;
    /// A waiver of nothing.
    UNUSED_WAIVER "R010" "unused-waiver" Warning;

    // R009 and R010: waivers.

    /// Days between two editions of an act that neither covers.
    EDITION_GAP "R011" "edition-gap" Warning;
    /// Two editions of an act in force on one day.
    EDITION_OVERLAP "R012" "edition-overlap" Error;
    /// A value of an edition that is written in another way than its rule reads.
    MISREAD_VALUE "R013" "misread-value" Error;
    /// A value of an edition that no rule reads.
    UNREAD_VALUE "R014" "unread-value" Warning;
    /// Editions that extend each other in a circle.
    EDITION_CIRCLE "R015" "edition-circle" Error;
    /// A sort of post that no edition knows.
    UNKNOWN_POST_TYPE "R016" "unknown-post-type" Error;
    /// A waiver for more than a year.
    LONG_WAIVER "R017" "long-waiver" Warning;

    /// A meeting without a chair.
    NO_CHAIR "D001" "no-chair" Warning;
    /// A meeting without a secretary.
    NO_SECRETARY "D002" "no-secretary" Warning;
    /// One person as chair and secretary.
    CHAIR_IS_SECRETARY "D003" "chair-is-secretary" Error;
    /// Nothing said about who was there.
    NO_ATTENDANCE "D004" "no-attendance" Warning;
    /// One person both present and absent.
    PRESENT_AND_ABSENT "D005" "present-and-absent" Error;
    /// Present without being a member or a guest.
    STRANGER_PRESENT "D006" "stranger-present" Warning;
    /// Too few members for a decision.
    NO_QUORUM "D007" "no-quorum" Error;
    /// More votes than people.
    MORE_VOTES_THAN_PRESENT "D008" "more-votes-than-present" Error;
    /// An item that was decided but not heard.
    ITEM_NOT_HEARD "D009" "item-not-heard" Warning;
    /// An item that was heard but not decided.
    ITEM_NOT_DECIDED "D010" "item-not-decided" Warning;
    /// A decision that nobody answers for.
    NO_RESPONSIBLE "D011" "no-responsible" Warning;
    /// A decision without a term.
    NO_TERM "D012" "no-term" Warning;
    /// A term that ended before the paper.
    TERM_BEFORE_PAPER "D013" "term-before-paper" Error;
    /// A paper without a number.
    NO_NUMBER "D014" "no-number" Warning;
    /// A meeting without a place.
    NO_PLACE "D015" "no-place" Warning;
    /// Numbers that rise while dates fall.
    NUMBERS_AGAINST_DATES "D016" "numbers-against-dates" Warning;
    /// An approved paper of a day to come.
    FUTURE_DATE "D017" "future-date" Warning;
    /// A measure without a term.
    MEASURE_WITHOUT_TERM "D018" "measure-without-term" Warning;
    /// A measure without a kind of work.
    MEASURE_WITHOUT_FORM "D019" "measure-without-form" Warning;
    /// A measure that nobody answers for.
    MEASURE_WITHOUT_RESPONSIBLE "D020" "measure-without-responsible" Warning;
    /// A measure outside the plan's school year.
    OUTSIDE_SCHOOL_YEAR "D021" "outside-school-year" Warning;
    /// A stage of the attestation that the plan lacks.
    MISSING_STAGE "D022" "missing-stage" Warning;
    /// Stages of the attestation in reverse.
    REVERSED_STAGES "D023" "reversed-stages" Warning;
    /// An approved plan that does not say who approved it.
    NO_APPROVAL "D024" "no-approval" Warning;
    /// An order that nobody signs.
    NO_SIGNATORY "D025" "no-signatory" Warning;
    /// An order that rests on nothing.
    NO_BASIS "D026" "no-basis" Warning;
    /// An order that is older than what it rests on.
    BASIS_AFTER_ORDER "D027" "basis-after-order" Error;
    /// One person listed twice.
    LISTED_TWICE "D028" "listed-twice" Error;
    /// A report that is older than what it reports on.
    REPORT_BEFORE_DECISION "D029" "report-before-decision" Error;
    /// A chair or secretary who was not there.
    CHAIR_NOT_PRESENT "D030" "chair-not-present" Warning;
    /// An approved paper in which a text is still to be written.
    UNFINISHED_TEXT "D031" "unfinished-text" Error;
    /// A composition that is older than the order that approved it.
    COMPOSITION_BEFORE_ORDER "D032" "composition-before-order" Error;
    /// A signed file that is missing, is no PDF, or does not lie in the workspace.
    UNUSABLE_SIGNED_FILE "D033" "unusable-signed-file" Error;
    /// A signed file that is not the one that was signed.
    ANOTHER_SIGNED_FILE "D034" "another-signed-file" Error;
    /// A signed file without its fingerprint.
    NO_SIGNED_SUM "D035" "no-signed-sum" Error;
    /// Data of a signed paper that nobody watches.
    UNWATCHED_SIGNED_DATA "D036" "unwatched-signed-data" Note;
    /// Data that changed after the paper was signed.
    DATA_CHANGED_SINCE_SIGNED "D037" "data-changed-since-signed" Warning;
    /// A draft that is said to be signed.
    SIGNED_DRAFT "D038" "signed-draft" Warning;

    // Family A, attestation law. A001 to A019: claims.

    /// A category claimed out of order.
    CLAIM_OUT_OF_ORDER "A001" "claim-out-of-order" Error;
    /// A category of another sort of post.
    CLAIM_OF_ANOTHER_POST "A002" "claim-of-another-post" Error;
    /// Confirmation of a category that is not held, or award of one that is.
    PROCEDURE_AGAINST_CLAIM "A003" "procedure-against-claim" Error;
    /// Experience shorter than the step asks for.
    EXPERIENCE_TOO_SHORT "A004" "experience-too-short" Error;
    /// Early attestation too soon after the last one.
    EARLY_TOO_SOON "A005" "early-too-soon" Error;
    /// Early award with fewer achievements than it asks for.
    EARLY_WITH_FEW_ACHIEVEMENTS "A006" "early-with-few-achievements" Error;
    /// The award of another category before the term, not said to be early.
    EARLY_NOT_DECLARED "A007" "early-not-declared" Warning;
    /// A category lowered by an early attestation that failed.
    EARLY_LOWERED "A008" "early-lowered" Error;
    /// An award without attestation on a ground that does not give it.
    AWARD_WITHOUT_GROUND "A009" "award-without-ground" Error;
    /// A category that a commission of this level does not award.
    BEYOND_COMPETENCE "A010" "beyond-competence" Error;
    /// A second attestation of one person in a school year.
    ATTESTED_TWICE "A011" "attested-twice" Error;
    /// A current category that the register contradicts.
    CURRENT_AGAINST_REGISTER "A012" "current-against-register" Warning;
    /// Attestation of a person who is barred from it.
    BARRED "A013" "barred" Error;
    /// A current category whose term had ended before the sitting.
    EXPIRED "A014" "expired" Warning;
    /// A category given before the term of a lowered one has ended.
    LOWERED_TERM_RUNS "A015" "lowered-term-runs" Warning;

    // A020 to A039: tests, portfolios and what they force.

    /// A fact of a case that is later than the decision.
    FACT_AFTER_DECISION "A020" "fact-after-decision" Error;
    /// A test result that was no longer valid.
    TEST_EXPIRED "A021" "test-expired" Error;
    /// More points than the test has.
    SCORE_ABOVE_MAXIMUM "A022" "score-above-maximum" Error;
    /// A test with another number of tasks than the post's.
    WRONG_TEST_SIZE "A023" "wrong-test-size" Error;
    /// A category above what the test result allows.
    CATEGORY_ABOVE_TEST "A024" "category-above-test" Error;
    /// A breach of the rules of the test that had no consequence.
    BREACH_WITHOUT_CONSEQUENCE "A025" "breach-without-consequence" Error;
    /// A late application that had no consequence.
    LATE_WITHOUT_CONSEQUENCE "A026" "late-without-consequence" Error;
    /// False data in a portfolio that had no consequence.
    FALSE_DATA_WITHOUT_CONSEQUENCE "A027" "false-data-without-consequence" Error;
    /// A test result that a breach annuls.
    SCORE_DESPITE_BREACH "A028" "score-despite-breach" Error;
    /// An exemption from the test without its ground.
    EXEMPTION_WITHOUT_GROUND "A029" "exemption-without-ground" Error;
    /// A claim granted with neither test nor exemption.
    NO_TEST "A030" "no-test" Error;
    /// A portfolio reviewed outside the season.
    PORTFOLIO_OUT_OF_SEASON "A031" "portfolio-out-of-season" Error;
    /// A portfolio with too few points for the claim.
    PORTFOLIO_BELOW_TOTAL "A032" "portfolio-below-total" Error;
    /// A claim granted with a criterion that is not met.
    UNMET_CRITERION "A033" "unmet-criterion" Error;
    /// A claim granted without a portfolio.
    NO_PORTFOLIO "A034" "no-portfolio" Error;
    /// A breach counted as the first after another one.
    BREACH_COUNTED_FIRST "A035" "breach-counted-first" Warning;

    // A040 to A059: commissions, their sittings and votes.

    /// A commission with too few members.
    COMMISSION_TOO_SMALL "A040" "commission-too-small" Error;
    /// A commission with an even number of members.
    COMMISSION_EVEN "A041" "commission-even" Error;
    /// A commission that was formed late.
    COMMISSION_FORMED_LATE "A042" "commission-formed-late" Error;
    /// A sitting outside the commission's mandate.
    SITTING_OUTSIDE_MANDATE "A043" "sitting-outside-mandate" Error;
    /// A chair who is no member of the commission.
    CHAIR_NOT_MEMBER "A044" "chair-not-member" Error;
    /// A chair for more terms in a row than allowed.
    CHAIR_TOO_LONG "A045" "chair-too-long" Error;
    /// A secretary among the members.
    SECRETARY_IS_MEMBER "A046" "secretary-is-member" Error;
    /// A member without the category that the level asks for.
    MEMBER_WITHOUT_CATEGORY "A047" "member-without-category" Error;
    /// A member with too few years of work.
    MEMBER_WITHOUT_EXPERIENCE "A048" "member-without-experience" Error;
    /// A member whose own case is heard during the mandate.
    MEMBER_ATTESTED_HERE "A049" "member-attested-here" Error;
    /// A commission's sitting without a quorum.
    COMMISSION_WITHOUT_QUORUM "A050" "commission-without-quorum" Error;
    /// An outcome against the vote.
    OUTCOME_AGAINST_VOTE "A051" "outcome-against-vote" Error;
    /// A tie without the chair's vote.
    TIE_WITHOUT_CHAIR "A052" "tie-without-chair" Error;
    /// An outcome and an awarded category that contradict each other.
    OUTCOME_AGAINST_CATEGORY "A053" "outcome-against-category" Error;
    /// A decision on categories that is not the own attestation commission's.
    DECISION_OF_ANOTHER_BODY "A054" "decision-of-another-body" Error;
    /// An application of an earlier school year.
    APPLICATION_OF_ANOTHER_YEAR "A055" "application-of-another-year" Warning;
    /// A person who is not of the organisation on that day.
    NOT_OF_THE_ORGANIZATION "A056" "not-of-the-organization" Warning;

    // A060 to A079: orders, certificates, plans and cited law.

    /// An order that puts a refused case into force.
    ORDER_OF_REFUSED_CASE "A060" "order-of-refused-case" Error;
    /// A registration number of two certificates.
    REPEATED_CERTIFICATE_NUMBER "A061" "repeated-certificate-number" Error;
    /// A certificate that is older than its order.
    CERTIFICATE_BEFORE_ORDER "A062" "certificate-before-order" Error;
    /// A certificate that is valid for another time than the category.
    CERTIFICATE_FOR_WRONG_TIME "A063" "certificate-for-wrong-time" Error;
    /// A certificate of a case that no order puts into force.
    CERTIFICATE_OF_REFUSED_CASE "A064" "certificate-of-refused-case" Error;
    /// A second order or certificate of one case.
    SECOND_PAPER_OF_CASE "A065" "second-paper-of-case" Error;
    /// An order that is not the attesting body's.
    ORDER_OF_ANOTHER_BODY "A066" "order-of-another-body" Error;
    /// A plan with more cycles than a school year has.
    PLAN_CYCLES "A070" "plan-cycles" Error;
    /// A cited edition that was not in force.
    LAW_NOT_IN_FORCE "A071" "law-not-in-force" Error;
    /// An edition cited as a draft that was law already.
    DRAFT_ALREADY_LAW "A072" "draft-already-law" Error;

    // Family P: private facts.

    /// Private facts in `data/`.
    PRIVATE_IN_DATA "P001" "private-in-data" Error;
    /// The surname of a person who did not agree to be named, in a text that everybody may read.
    SURNAME_IN_TEXT "P002" "surname-in-text" Warning;
    /// A signed file that tells what is not for everybody.
    SECRET_IN_SIGNED_FILE "P003" "secret-in-signed-file" Warning;
    /// A signed file whose text nobody can look through.
    UNREAD_SIGNED_FILE "P004" "unread-signed-file" Warning;
    /// A sitting or an order of which everybody may see no case.
    NO_CASE_FOR_EVERYBODY "P005" "no-case-for-everybody" Note;
    /// The surname of a person who did not agree to be named, in the address of a page.
    SURNAME_IN_ADDRESS "P006" "surname-in-address" Warning;
}

/// The rule of a number (`D007`) or name (`no-quorum`), in any case of letters.
pub fn find(query: &str) -> Option<&'static Code> {
    ALL.iter()
        .copied()
        .find(|code| code.number.eq_ignore_ascii_case(query) || code.name.eq_ignore_ascii_case(query))
}
