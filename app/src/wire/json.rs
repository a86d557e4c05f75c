//! Reads JSON (RFC 8259) into what it says, and nothing else: no floats, because there are none on our wire (money is
//! whole minor units, other decimals are text), no positions in errors, because nobody reads them, and structs from
//! objects only. That makes it a quarter of serde_json in the browser's code. What it accepts it reads as serde_json
//! does; the tests compare the two.

use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};
use std::fmt;

/// A text that is not the JSON that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotJson;

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the JSON that was expected")
    }
}

impl std::error::Error for NotJson {}

// All but the first would only format a message first.
impl de::Error for NotJson {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// Reads a whole text.
///
/// # Errors
/// It is not JSON, or not such a value.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, NotJson> {
    let mut reader = Reader { text, at: 0 };
    let value = T::deserialize(&mut reader)?;
    if reader.peek().is_none() { Ok(value) } else { Err(NotJson) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(*byte);
            }
            self.at += 1;
        }
        None
    }

    fn next_byte(&mut self) -> Result<u8, NotJson> {
        let byte = *self.text.as_bytes().get(self.at).ok_or(NotJson)?;
        self.at += 1;
        Ok(byte)
    }

    /// Takes this byte if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        if is_next {
            self.at += 1;
        }
        is_next
    }

    fn expect(&mut self, byte: u8) -> Result<(), NotJson> {
        if self.take(byte) { Ok(()) } else { Err(NotJson) }
    }

    /// Takes this word if it comes next.
    fn take_word(&mut self, word: &str) -> bool {
        self.peek();
        let is_next = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        if is_next {
            self.at += word.len();
        }
        is_next
    }

    /// A whole number: its sign and its size.
    fn number(&mut self) -> Result<(bool, u64), NotJson> {
        let is_negative = self.take(b'-');
        let start = self.at;
        let mut size: u64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.text.as_bytes().get(self.at) {
            size = size.checked_mul(10).and_then(|size| size.checked_add(u64::from(digit - b'0'))).ok_or(NotJson)?;
            self.at += 1;
        }
        let digits = self.at - start;
        let has_idle_zero = digits > 1 && self.text.as_bytes()[start] == b'0';
        let is_float = matches!(self.text.as_bytes().get(self.at), Some(b'.' | b'e' | b'E'));
        if digits == 0 || has_idle_zero || is_float { Err(NotJson) } else { Ok((is_negative, size)) }
    }

    fn signed(&mut self) -> Result<i64, NotJson> {
        let (is_negative, size) = self.number()?;
        if is_negative { 0_i64.checked_sub_unsigned(size) } else { i64::try_from(size).ok() }.ok_or(NotJson)
    }

    fn unsigned(&mut self) -> Result<u64, NotJson> {
        let (is_negative, size) = self.number()?;
        if is_negative && size != 0 { Err(NotJson) } else { Ok(size) }
    }

    fn string(&mut self) -> Result<String, NotJson> {
        self.expect(b'"')?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while let Some(byte) = self.text.as_bytes().get(self.at) {
                match byte {
                    b'"' | b'\\' => break,
                    0..0x20 => return Err(NotJson),
                    _ => self.at += 1,
                }
            }
            // Quotes and backslashes are never inside a character, so this cuts between two.
            string.push_str(self.text.get(start..self.at).ok_or(NotJson)?);
            if self.next_byte()? == b'"' {
                return Ok(string);
            }
            string.push(self.escaped()?);
        }
    }

    /// The character after a backslash.
    fn escaped(&mut self) -> Result<char, NotJson> {
        Ok(match self.next_byte()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.hexadecimal()?;
                let code = if (0xd800..0xdc00).contains(&unit) {
                    if self.next_byte()? != b'\\' || self.next_byte()? != b'u' {
                        return Err(NotJson);
                    }
                    let second = self.hexadecimal()?;
                    let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400).ok_or(NotJson)?;
                    0x1_0000 + ((unit - 0xd800) << 10) + low
                } else {
                    unit
                };
                char::from_u32(code).ok_or(NotJson)?
            }
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            _ => return Err(NotJson),
        })
    }

    fn hexadecimal(&mut self) -> Result<u32, NotJson> {
        (0..4).try_fold(0, |sum, _| {
            let digit = char::from(self.next_byte()?).to_digit(16).ok_or(NotJson)?;
            Ok(sum * 16 + digit)
        })
    }

    /// Passes over a value that nobody asked for: one we do not know yet. Only brackets are counted, however deep.
    fn skip(&mut self) -> Result<(), NotJson> {
        let mut depth = 0_usize;
        loop {
            match self.peek().ok_or(NotJson)? {
                b'"' => {
                    self.string()?;
                }
                b'[' | b'{' => {
                    depth += 1;
                    self.at += 1;
                }
                b']' | b'}' => {
                    depth = depth.checked_sub(1).ok_or(NotJson)?;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => self.at += 1,
                b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'E' => {
                    while let Some(b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'E') =
                        self.text.as_bytes().get(self.at)
                    {
                        self.at += 1;
                    }
                }
                _ => return Err(NotJson),
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }
}

macro_rules! number {
    ($($method:ident => $visit:ident($read:ident),)*) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
                visitor.$visit(self.$read()?)
            }
        )*
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'_> {
    type Error = NotJson;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        match self.peek().ok_or(NotJson)? {
            b'"' => self.deserialize_str(visitor),
            b'[' => self.deserialize_seq(visitor),
            b'{' => self.deserialize_map(visitor),
            b't' | b'f' => self.deserialize_bool(visitor),
            b'n' => self.deserialize_unit(visitor),
            b'-' => visitor.visit_i64(self.signed()?),
            _ => visitor.visit_u64(self.unsigned()?),
        }
    }

    number! {
        deserialize_i8 => visit_i64(signed),
        deserialize_i16 => visit_i64(signed),
        deserialize_i32 => visit_i64(signed),
        deserialize_i64 => visit_i64(signed),
        deserialize_u8 => visit_u64(unsigned),
        deserialize_u16 => visit_u64(unsigned),
        deserialize_u32 => visit_u64(unsigned),
        deserialize_u64 => visit_u64(unsigned),
        deserialize_string => visit_string(string),
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        let is_true = self.take_word("true");
        if is_true || self.take_word("false") { visitor.visit_bool(is_true) } else { Err(NotJson) }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_str(visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        if self.take_word("null") { visitor.visit_unit() } else { Err(NotJson) }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        if self.take_word("null") { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.expect(b'[')?;
        let value = visitor.visit_seq(Items { reader: self, is_first: true })?;
        self.expect(b']')?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.expect(b'{')?;
        let value = visitor.visit_map(Items { reader: self, is_first: true })?;
        self.expect(b'}')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        if !self.take(b'{') {
            return visitor.visit_enum(self.string()?.into_deserializer());
        }
        let value = visitor.visit_enum(&mut *self)?;
        self.expect(b'}')?;
        Ok(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.skip()?;
        visitor.visit_unit()
    }

    // Nothing of ours is any of these.
    serde::forward_to_deserialize_any! { i128 u128 f32 f64 char bytes byte_buf unit_struct tuple_struct }
}

/// A variant that carries something: `{"variant":value}`, the brackets taken care of.
impl<'de> de::EnumAccess<'de> for &mut Reader<'_> {
    type Error = NotJson;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), NotJson> {
        let variant = seed.deserialize(&mut *self)?;
        self.expect(b':')?;
        Ok((variant, self))
    }
}

impl<'de> de::VariantAccess<'de> for &mut Reader<'_> {
    type Error = NotJson;

    fn unit_variant(self) -> Result<(), NotJson> {
        if self.take_word("null") { Ok(()) } else { Err(NotJson) }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, NotJson> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, NotJson> {
        de::Deserializer::deserialize_seq(self, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, NotJson> {
        de::Deserializer::deserialize_map(self, visitor)
    }
}

/// What stands between brackets, separated by commas.
struct Items<'r, 'a> {
    reader: &'r mut Reader<'a>,
    is_first: bool,
}

impl Items<'_, '_> {
    /// Is there one more? Takes the comma before it.
    fn has_next(&mut self, end: u8) -> Result<bool, NotJson> {
        if self.reader.peek() == Some(end) {
            return Ok(false);
        }
        if !self.is_first {
            self.reader.expect(b',')?;
        }
        self.is_first = false;
        Ok(true)
    }
}

impl<'de> de::SeqAccess<'de> for Items<'_, '_> {
    type Error = NotJson;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, NotJson> {
        if self.has_next(b']')? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

impl<'de> de::MapAccess<'de> for Items<'_, '_> {
    type Error = NotJson;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, NotJson> {
        if self.has_next(b'}')? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, NotJson> {
        self.reader.expect(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};
    use std::collections::BTreeMap;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Plain,
        Number(i64),
        Pair(u8, String),
        Named { is_it: bool },
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Id(u64);

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Thing {
        id: Id,
        text: String,
        amount: i64,
        kinds: Vec<Kind>,
        maybe: Option<(Kind, Option<i32>)>,
        map: BTreeMap<String, Result<bool, String>>,
    }

    fn kind() -> impl Strategy<Value = Kind> {
        prop_oneof![
            Just(Kind::Plain),
            any::<i64>().prop_map(Kind::Number),
            (any::<u8>(), any::<String>()).prop_map(|(a, b)| Kind::Pair(a, b)),
            any::<bool>().prop_map(|is_it| Kind::Named { is_it }),
        ]
    }

    fn thing() -> impl Strategy<Value = Thing> {
        (
            any::<u64>(),
            any::<String>(),
            any::<i64>(),
            prop::collection::vec(kind(), 0..4),
            prop::option::of((kind(), any::<Option<i32>>())),
            prop::collection::btree_map(any::<String>(), any::<Result<bool, String>>(), 0..3),
        )
            .prop_map(|(id, text, amount, kinds, maybe, map)| Thing {
                id: Id(id),
                text,
                amount,
                kinds,
                maybe,
                map,
            })
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_back(thing in thing()) {
            prop_assert_eq!(read::<Thing>(&serde_json::to_string(&thing).unwrap()), Ok(thing.clone()));
            prop_assert_eq!(read::<Thing>(&serde_json::to_string_pretty(&thing).unwrap()), Ok(thing));
        }

        #[test]
        fn no_text_panics_and_none_is_taken_that_serde_json_refuses(text in "[\\[\\]{}\",:0-9a-z\\\\ .-]{0,24}") {
            if let Ok(texts) = read::<Vec<String>>(&text) {
                prop_assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), texts);
            }
            if let Ok(numbers) = read::<Vec<Option<i64>>>(&text) {
                prop_assert_eq!(serde_json::from_str::<Vec<Option<i64>>>(&text).unwrap(), numbers);
            }
            let _ = (read::<Thing>(&text), read::<Kind>(&text), read::<serde_json::Value>(&text));
        }

        #[test]
        fn half_a_text_is_refused(thing in thing(), cut in any::<prop::sample::Index>()) {
            let text = serde_json::to_string(&thing).unwrap();
            let places: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
            prop_assert_eq!(read::<Thing>(&text[..*cut.get(&places)]), Err(NotJson));
        }
    }

    #[test]
    fn fields_that_we_do_not_know_are_passed_over() {
        let text = r#"{"new":{"a":[1,-2.5e3,null,{"b":"]}"}],"c":true},"is_it":true}"#;
        #[derive(Debug, PartialEq, Deserialize)]
        struct Known {
            is_it: bool,
        }
        assert_eq!(read(text), Ok(Known { is_it: true }));
        assert_eq!(read::<Known>(&format!(r#"{{"new":{}"#, "[".repeat(1_000_000))), Err(NotJson));
    }

    #[test]
    fn escapes_are_read_and_broken_ones_refused() {
        assert_eq!(read(r#""\u00e9\ud83d\ude00\n\/\"\\""#), Ok("é😀\n/\"\\".to_owned()));
        for text in [r#""\ud83d""#, r#""\ude00""#, r#""\ud83d\u0041""#, r#""\x""#, "\"\n\"", "\"a", r#""\u00g0""#] {
            assert_eq!(read::<String>(text), Err(NotJson), "{text}");
        }
    }

    #[test]
    fn numbers_that_do_not_fit_are_refused() {
        assert_eq!(read("-9223372036854775808"), Ok(i64::MIN));
        assert_eq!(read("18446744073709551615"), Ok(u64::MAX));
        for text in ["9223372036854775808", "-9223372036854775809", "01", "-", "1.5", "1e3", "+1"] {
            assert_eq!(read::<i64>(text), Err(NotJson), "{text}");
        }
        assert_eq!(read::<u8>("256"), Err(NotJson));
        assert_eq!(read::<u64>("-1"), Err(NotJson));
    }
}
