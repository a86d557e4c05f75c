//! Erases the type of a view, at the borders of components.
//!
//! Like Leptos' `into_any`, which also carries, for every view, the code to wake it up piece by piece. Only routes that
//! are loaded lazily need that; left out here, it is a sixth of what the browser has to load.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::children::{ChildrenOptContainer, ToChildren};
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::ssr::StreamBuilder;
use leptos::tachys::view::{Position, PositionState};

/// Erases the type of a view.
pub trait Erase {
    /// The view without its type.
    fn erase(self) -> AnyView;
}

impl<T: RenderHtml + Send> Erase for T {
    fn erase(self) -> AnyView {
        Whole(self).into_any()
    }
}

/// A view that wakes up as a whole: `RenderHtml::hydrate_async` is left at its default, which does just that.
struct Whole<T>(T);

impl<T: Render> Render for Whole<T> {
    type State = T::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
    }
}

impl<T: RenderHtml> AddAnyAttr for Whole<T> {
    type Output<A: Attribute> = Whole<T::Output<A>>;

    fn add_any_attr<A: Attribute>(self, attribute: A) -> Self::Output<A>
    where
        Self::Output<A>: RenderHtml,
    {
        Whole(self.0.add_any_attr(attribute))
    }
}

impl<T: RenderHtml> RenderHtml for Whole<T> {
    type AsyncOutput = T::AsyncOutput;
    type Owned = Whole<T::Owned>;

    const MIN_LENGTH: usize = T::MIN_LENGTH;
    const EXISTS: bool = T::EXISTS;

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    fn resolve(self) -> impl Future<Output = Self::AsyncOutput> + Send {
        self.0.resolve()
    }

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn to_html_async_with_buf<const OUT_OF_ORDER: bool>(
        self,
        buf: &mut StreamBuilder,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0.to_html_async_with_buf::<OUT_OF_ORDER>(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        Whole(self.0.into_owned())
    }
}

/// What stands between the tags of a component, without its type.
pub struct Content(Box<dyn FnOnce() -> AnyView + Send>);

impl Content {
    /// Makes the view of it.
    pub fn view(self) -> AnyView {
        (self.0)()
    }
}

impl<F, V> ToChildren<F> for Content
where
    F: FnOnce() -> V + Send + 'static,
    V: RenderHtml + Send,
{
    fn to_children(content: F) -> Self {
        Self(Box::new(move || content().erase()))
    }
}

/// Text alone, which `view!` hands over as it is.
impl<V> ToChildren<ChildrenOptContainer<V>> for Content
where
    V: RenderHtml + Send + 'static,
{
    fn to_children(content: ChildrenOptContainer<V>) -> Self {
        Self(Box::new(move || content.0.erase()))
    }
}
