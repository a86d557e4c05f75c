//! The page on which an administrator sets the portal's name and look. Its preview is made by the server from what is
//! typed; `frontend/enhance.js` asks for it while somebody types, and a button does so without scripts.

use super::{BRAND, BRAND_MAIL, BRAND_SAMPLE, server_fns};
use crate::address;
use crate::errors::told::problem_of;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Button, ColourField, Erase, ErrorSummary, FileDrop, Form, Loaded, Look, Notice, PageHeading, Press,
    Section, TextArea, TextField, Tone,
};
use crate::wire::load;
use domain::{BrandForm, BrandImage, BrandImageKind, BrandPage as Set, Colour, LINK_FIELDS, Problem, ProblemCode};
use language::{
    BrandAccentGood, BrandAccentHard, BrandIconHint, BrandImageLarge, BrandImageSmall, BrandLink, BrandLogoHint,
    BrandNameHint, BrandPick, BrandUseShade, Words,
};
use leptos::prelude::*;
use leptos_meta::{Stylesheet, Title};
use leptos_router::hooks::use_query_map;

/// Largest picture, in bytes, and least width of an icon, as `business::brand` takes them.
const LARGEST_PICTURE: u64 = 1024 * 1024;
const ICON_WIDTH: i64 = 192;

/// A form that was sent and not saved; the server puts it into the context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandAttempt {
    /// The form as typed; `None` when it was a picture.
    pub form: Option<BrandForm>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// The page.
#[component]
pub fn BrandPage() -> impl IntoView {
    request::plain(|| {
        let set = load(|| (), |()| server_fns::brand_page());
        view! { <Loaded resource=set view=|set| view! { <BrandSettings set /> }.erase() /> }.erase()
    })
}

#[component]
fn BrandSettings(set: Set) -> impl IntoView {
    let words = words();
    let query = use_query_map();
    let is_saved = query.with_untracked(|query| query.get("saved").is_some());
    let attempt = use_context::<BrandAttempt>();
    let problems = attempt.as_ref().map(|attempt| attempt.problems.clone()).unwrap_or_default();
    if !problems.is_empty() {
        request::set_status(422);
    }
    let typed = attempt.and_then(|attempt| attempt.form).or_else(|| {
        query.with_untracked(|query| {
            query.get("preview").is_some().then(|| {
                let mut form = BrandForm::empty();
                for (name, _) in BrandForm::empty().fields() {
                    form.fill(name, query.get(name).unwrap_or_default());
                }
                form
            })
        })
    });
    let form = typed.unwrap_or_else(|| set.form.clone()).with_rows();
    let told: Vec<_> = problems.iter().map(|problem| (problem.field.clone(), told(words, &form, problem))).collect();
    let summary =
        (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told.clone() /> });
    let pictures_told = told.clone();
    view! {
        <Title text=words.brand_title() />
        <Stylesheet href="/administration.css" />
        <div class="stack">
            <PageHeading>{words.brand_title()}</PageHeading>
            <p class="muted">{words.brand_about()}</p>
            {is_saved
                .then(|| {
                    view! {
                        <Notice tone=Tone::Positive urgent=true>
                            <p>{words.brand_saved()}</p>
                        </Notice>
                    }
                })} {summary}
            <div class="beside">
                <div class="stack">
                    <Fields form=form.clone() default_name=set.default_name told />
                    <Pictures logo=set.logo icon=set.icon told=pictures_told />
                </div>
                <Preview form />
            </div>
        </div>
    }
}

/// What is wrong, in words that fit this form.
fn told(words: Words, form: &BrandForm, problem: &Problem) -> String {
    let size = || words.size(LARGEST_PICTURE);
    match (problem.field.as_str(), &problem.code) {
        ("accent" | "band", ProblemCode::Malformed) => words.brand_colour_malformed().to_owned(),
        ("accent", ProblemCode::NotAChoice) => accent_told(words, form).unwrap_or_default(),
        (field, ProblemCode::Malformed) if field.ends_with("_address") => words.brand_link_malformed().to_owned(),
        ("logo" | "icon", ProblemCode::Malformed) => words.brand_image_malformed().to_owned(),
        ("logo" | "icon", ProblemCode::TooLong(_)) => words.tell(BrandImageLarge { limit: &size() }),
        ("icon", ProblemCode::TooShort(_)) => words.tell(BrandImageSmall { width: &words.number(ICON_WIDTH) }),
        (field, _) => problem_of(words, std::slice::from_ref(problem), field).unwrap_or_default(),
    }
}

/// How well the accent of this form can be read, in words; `None` when it is none.
fn accent_told(words: Words, form: &BrandForm) -> Option<String> {
    let check = request::check_accent(form.accent.parse().ok()?);
    let contrast = words.decimal(&format!("{}.{:02}", check.contrast / 100, check.contrast % 100), 1);
    Some(match check.nearest {
        Some(shade) => words.tell(BrandAccentHard { contrast: &contrast, shade: &shade.to_string() }),
        None => words.tell(BrandAccentGood { contrast: &contrast }),
    })
}

/// The shade that is offered in place of this form's accent.
fn shade_of(form: &BrandForm) -> Option<Colour> {
    request::check_accent(form.accent.parse().ok()?).nearest
}

#[component]
fn Fields(form: BrandForm, default_name: String, told: Vec<(String, String)>) -> impl IntoView {
    let words = words();
    let problem = |name: &str| told.iter().find(|(field, _)| field == name).map(|(_, told)| told.clone());
    let shade = shade_of(&form).map(|shade| {
        let label = words.tell(BrandUseShade { shade: &shade.to_string() });
        view! {
            <p class="brand-shade">
                <span class="swatch" data-colour=shade.to_string() aria-hidden="true">
                    {swatch(shade)}
                </span>
                <ActionButton look=Look::Quiet name="use_accent" value=shade.to_string()>
                    {label}
                </ActionButton>
            </p>
        }
        .erase()
    });
    let links = LINK_FIELDS
        .iter()
        .zip(&form.links)
        .enumerate()
        .map(|(index, ((label, address), row))| {
            let legend = words.tell(BrandLink { number: &(index + 1).to_string() });
            view! {
                <fieldset class="pair">
                    <legend class="unseen">{legend}</legend>
                    <TextField
                        label=words.brand_link_label()
                        name=label
                        value=row.label.clone()
                        problem=problem(label)
                    />
                    <TextField
                        label=words.brand_link_address()
                        name=address
                        value=row.address.clone()
                        problem=problem(address)
                        inputmode="url"
                    />
                </fieldset>
            }
            .erase()
        })
        .collect_view();
    let pick = |field: &str| words.tell(BrandPick { field });
    view! {
        <form class="form stack" method="post" action=BRAND data-once="" data-refresh="brand-preview">
            <TextField
                label=words.brand_name()
                name="name"
                value=form.name.clone()
                problem=problem("name")
                autocomplete="organization"
                hint=words.tell(BrandNameHint { name: &default_name })
            />
            <ColourField
                label=words.brand_accent()
                name="accent"
                value=form.accent.clone()
                hint=words.brand_accent_hint()
                pick=pick(words.brand_accent())
                problem=problem("accent")
            />
            {shade}
            <ColourField
                label=words.brand_band()
                name="band"
                value=form.band.clone()
                hint=words.brand_band_hint()
                pick=pick(words.brand_band())
                problem=problem("band")
            />
            <fieldset class="brand-links">
                <legend>{words.brand_links()}</legend>
                {links}
            </fieldset>
            <TextArea
                label=words.brand_mail_footer()
                name="mail_footer"
                value=form.mail_footer.clone()
                hint=words.brand_mail_footer_hint()
                problem=problem("mail_footer")
            />
            <div class="form-actions">
                <Button>{words.brand_save()}</Button>
                <button type="submit" class="button button-quiet" formmethod="get" name="preview" value="1">
                    {words.brand_try()}
                </button>
            </div>
        </form>
    }
    .erase()
}

/// A drawn square of a colour: a policy that allows no styles on elements allows drawings.
fn swatch(colour: Colour) -> AnyView {
    view! {
        <svg width="24" height="24" viewBox="0 0 24 24">
            <rect width="24" height="24" rx="4" fill=colour.to_string() />
        </svg>
    }
    .erase()
}

#[component]
fn Pictures(logo: Option<BrandImage>, icon: Option<BrandImage>, told: Vec<(String, String)>) -> impl IntoView {
    let words = words();
    let limit = words.size(LARGEST_PICTURE);
    let logo_hint = words.tell(BrandLogoHint { limit: &limit });
    let icon_hint = words.tell(BrandIconHint { limit: &limit, width: &words.number(ICON_WIDTH) });
    view! {
        <Section title=words.brand_pictures() id="pictures">
            <div class="brand-pictures">
                {picture(BrandImageKind::Logo, logo, logo_hint, &told)}
                {picture(BrandImageKind::Icon, icon, icon_hint, &told)}
            </div>
        </Section>
    }
    .erase()
}

/// One picture: what it is now, and the forms to replace and to remove it.
fn picture(kind: BrandImageKind, image: Option<BrandImage>, hint: String, told: &[(String, String)]) -> AnyView {
    let words = words();
    let (label, upload, remove, file) = match kind {
        BrandImageKind::Logo => (words.brand_logo(), words.brand_upload_logo(), words.brand_remove_logo(), "logo"),
        BrandImageKind::Icon => (words.brand_icon(), words.brand_upload_icon(), words.brand_remove_icon(), "icon-192"),
    };
    let name = kind.name();
    let problem = told.iter().find(|(field, _)| field == name).map(|(_, told)| told.clone());
    let action = format!("{BRAND}/{name}");
    let now = image.map(|image| {
        let src = format!("/brand/{}/{file}.png", image.digest);
        view! {
            <form class="brand-picture" method="post" action=format!("{action}/remove")>
                <img class="brand-logo" src=src alt=label height="56" />
                <ActionButton look=Look::Bare press=Press::Sends>
                    {remove}
                </ActionButton>
            </form>
        }
        .erase()
    });
    view! {
        <div class="stack">
            {now} <Form action=action files=true label=label>
            <FileDrop
                label=label
                name=name
                prompt=words.brand_choose_picture()
                accept="image/png,image/jpeg,image/webp"
                hint=hint
                problem=problem
                required=true
            />
            <div class="form-actions">
                <ActionButton look=Look::Quiet>{upload}</ActionButton>
            </div>
        </Form>
        </div>
    }
    .erase()
}

/// What the form would look like: a page in light and in dark, and a mail.
#[component]
fn Preview(form: BrandForm) -> impl IntoView {
    let words = words();
    let address = |path: &str, theme: &'static str| {
        let mut fields = form.fields();
        fields.push(("theme", theme));
        address::with_query(path, &fields)
    };
    let frames = [
        (words.brand_preview_light(), address(BRAND_SAMPLE, "light")),
        (words.brand_preview_dark(), address(BRAND_SAMPLE, "dark")),
        (words.brand_preview_mail(), address(BRAND_MAIL, "")),
    ];
    let accent = accent_told(words, &form).map(|told| view! { <p role="status">{told}</p> });
    let frames = frames
        .into_iter()
        .map(|(title, src)| {
            view! {
                <figure class="brand-frame">
                    <figcaption>{title}</figcaption>
                    // To be looked at: nobody has to tab through what does nothing.
                    <iframe src=src title=title inert=true></iframe>
                </figure>
            }
        })
        .collect_view();
    view! {
        <section id="brand-preview" class="stack" aria-labelledby="brand-preview-heading">
            <h2 id="brand-preview-heading">{words.brand_preview()}</h2>
            {accent}
            {frames}
        </section>
    }
    .erase()
}
