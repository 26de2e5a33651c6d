//! The states of a report: every step that is allowed, and no other.

use domain::state::{STEPS, State, Step};

const ALL_STEPS: [Step; 6] =
    [Step::Submit, Step::Return, Step::Accept, Step::Publish, Step::Correct, Step::Withdraw];

/// Where these steps lead from a draft.
fn walk(steps: &[Step]) -> Option<State> {
    steps.iter().try_fold(State::Draft, |state, step| state.after(*step))
}

#[test]
fn a_report_goes_from_its_unit_by_review_to_the_public() {
    use Step::{Accept, Correct, Publish, Return, Submit, Withdraw};
    assert_eq!(walk(&[Submit, Accept, Publish]), Some(State::Published));
    assert_eq!(walk(&[Submit, Return, Submit, Accept, Publish]), Some(State::Published));
    assert_eq!(walk(&[Publish, Correct, Publish]), Some(State::Published), "without review");
    assert_eq!(walk(&[Publish, Correct, Withdraw]), Some(State::Withdrawn));
}

#[test]
fn no_step_skips_review_or_undoes_a_release() {
    let refused = [
        (State::Draft, Step::Accept),
        (State::Draft, Step::Withdraw),
        (State::Submitted, Step::Publish),
        (State::Returned, Step::Publish),
        (State::Returned, Step::Accept),
        (State::Published, Step::Return),
        (State::Published, Step::Submit),
    ];
    for (state, step) in refused {
        assert_eq!(state.after(step), None, "{state:?} {step:?}");
    }
    for step in ALL_STEPS {
        assert_eq!(State::Withdrawn.after(step), None, "a withdrawn report stays withdrawn: {step:?}");
    }
}

#[test]
fn a_step_leads_to_one_state_and_the_table_is_all_there_is() {
    let mut seen = Vec::new();
    for state in State::ALL {
        let allowed: Vec<_> = state.steps().collect();
        for step in ALL_STEPS {
            assert_eq!(state.after(step).is_some(), allowed.contains(&step), "{state:?} {step:?}");
            seen.extend(state.after(step).map(|to| (state, step, to)));
        }
    }
    assert_eq!(seen.len(), STEPS.len());
    assert!(seen.iter().all(|step| STEPS.contains(step)));
}

#[test]
fn every_state_can_be_reached_and_only_releases_are_public() {
    let mut reached = vec![State::Draft];
    for _ in State::ALL {
        let next: Vec<_> =
            STEPS.iter().filter(|(from, ..)| reached.contains(from)).map(|(_, _, to)| *to).collect();
        reached.extend(next);
    }
    for state in State::ALL {
        assert!(reached.contains(&state), "{state:?}");
        assert_eq!(State::find(state.code()), Some(state));
        assert_eq!(state.is_public(), matches!(state, State::Published | State::Correcting));
        assert!(!state.name().zh.is_empty() && !state.name().en.is_empty());
    }
    assert_eq!(State::find("kept"), None);
}

#[test]
fn a_report_that_nobody_reviews_is_a_draft_published_or_being_corrected() {
    assert_eq!(State::unreviewed(false, false), State::Draft);
    assert_eq!(State::unreviewed(false, true), State::Draft);
    assert_eq!(State::unreviewed(true, false), State::Published);
    assert_eq!(State::unreviewed(true, true), State::Correcting);
}
