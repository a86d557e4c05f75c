//! What lies over the page, and what is folded away.

use super::example::{Part, example};
use crate::ui::{
    Accordion, ActionButton, Dialog, Drawer, Erase, Fact, Facts, Fold, Form, FormActions, Glyph, Look, Menu, MenuItem,
    Popover, Press, Tab, Tabs, TextArea, Toast, Toasts, Tone, Tooltip,
};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "overlays",
        title: "Overlays, tabs, folds",
        source: include_str!("overlays.rs"),
        examples: vec![
            example!(
                "Dialog",
                "For an answer that is needed now. The title says what will happen, the buttons repeat it.",
                dialogs
            ),
            example!("Drawer", "For what is read or set beside the page; on a phone it comes from below.", drawers),
            example!("Menu", "Few further actions of one thing.", menus),
            example!("Popover", "Something small to read or set.", popovers),
            example!(
                "Tooltip",
                "A short explanation; never the only place where something that is needed is said.",
                tooltips
            ),
            example!("Toast, Toasts", "What just happened. Those of the region come when it is asked for.", toasts),
            example!("Tabs", "Several views of one thing, all on the page.", tabs),
            example!("Accordion, Fold", "Parts that are folded away; one at a time when they share a name.", accordion),
        ],
    }
}

fn dialogs() -> AnyView {
    view! {
        <ActionButton look=Look::Quiet press=Press::OpensDialog("dispute".into())>
            "Dispute invoice"
        </ActionButton>
        <Dialog id="dispute" title="Dispute invoice M-2026-90001?" close="Close" firm=true>
            <Form action="/gallery" asks=true>
                <p>"It will not be reminded of until we have answered you."</p>
                <TextArea label="What is wrong with it?" name="dispute_reason" rows=3 />
                <FormActions>
                    <ActionButton>"Dispute invoice"</ActionButton>
                    <ActionButton look=Look::Quiet press=Press::ClosesDialog("dispute".into())>
                        "Keep it as it is"
                    </ActionButton>
                </FormActions>
            </Form>
        </Dialog>
    }
    .erase()
}

fn drawers() -> AnyView {
    let facts = [Fact::of("Carrier", "Blue Van".to_owned()), Fact::of("Parcel", "JVGL 0612 3456".to_owned())];
    view! {
        <ActionButton look=Look::Quiet press=Press::OpensDialog("shipment".into())>
            "Show shipment"
        </ActionButton>
        <Drawer id="shipment" title="Shipment of 27 February" close="Close">
            <Facts facts=facts.into_iter().flatten().collect() />
            <p>"The parcel left our warehouse and is expected tomorrow before noon."</p>
        </Drawer>
    }
    .erase()
}

fn menus() -> AnyView {
    view! {
        <div class="gallery-row">
            <Menu
                id="order-menu"
                label="Actions"
                items=vec![
                    MenuItem::link("Order again", "#menus").with_icon(Glyph::Refresh),
                    MenuItem::link("Print", "#menus").with_icon(Glyph::Print),
                    MenuItem::dialog("Dispute …", "dispute").with_icon(Glyph::Question),
                    MenuItem::post("Cancel order", "/gallery").with_icon(Glyph::Trash).danger(),
                ]
            />
            <Menu
                id="view-menu"
                label="Language"
                look=Look::Bare
                icon=Glyph::Globe
                items=vec![MenuItem::link("English", "#menus").current(), MenuItem::link("Nederlands", "#menus")]
            />
        </div>
    }
    .erase()
}

fn popovers() -> AnyView {
    view! {
        <Popover id="who" label="Who can see this?" icon=Glyph::People>
            <p>"Owners and everybody with the role Finance."</p>
        </Popover>
    }
    .erase()
}

fn tooltips() -> AnyView {
    view! {
        <p>
            "Open amount "
            <Tooltip id="open-amount" label="About the open amount" text="What is still to be paid, after payments and credit notes." />
        </p>
    }
    .erase()
}

fn toasts() -> AnyView {
    view! {
        <div class="stack">
            <Toast tone=Tone::Positive close="Close">
                "The address was saved."
            </Toast>
            <Toast tone=Tone::Danger close="Close">
                "The file could not be sent. It is still in the list; try again."
            </Toast>
            <Toast tone=Tone::Accent close="Close">
                "A new invoice has arrived. " <a href="#toasts">"Show it"</a>
            </Toast>
        </div>
        <Toasts label="Messages" close="Close">
            ""
        </Toasts>
    }
    .erase()
}

fn tabs() -> AnyView {
    view! {
        <Tabs
            label="Product"
            tabs=vec![
                Tab::new("description", "Description", || view! { <p>"Strong white flour for bread that rises."</p> }),
                Tab::new("ingredients", "Ingredients", || view! { <p>"Wheat flour, type 65. Contains gluten."</p> }),
                Tab::new("storage", "Storage", || view! { <p>"Cool and dry; best within six months."</p> }),
            ]
        />
    }
    .erase()
}

fn accordion() -> AnyView {
    view! {
        <Accordion>
            <Fold title="When will my order arrive?" name="questions" open=true>
                <p>"Orders placed before noon leave on the same day."</p>
            </Fold>
            <Fold title="Can I change an order?" name="questions">
                <p>"Until it is packed: open the order and choose Change."</p>
            </Fold>
            <Fold title="How do I return something?" name="questions">
                <p>"Start a return from the order; we send you a label."</p>
            </Fold>
        </Accordion>
    }
    .erase()
}
