//! Steps that are not done twice.
//!
//! A step is a function of its inputs. What it made last time is kept with what it was made from, and
//! taken again where that is the same; what nobody asked for this time is forgotten, so that memory
//! does not grow. An input is the same when it is the same `Arc` ([`Same`]) or an equal small value.
//! A run with nothing remembered and one with everything give the same: nothing here can be seen in
//! what is made.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

/// How many items a core takes at a time where most have to be made.
const FEW: usize = 8;
/// And where most only have to be compared.
const MANY: usize = 256;

/// A shared value that is equal to itself alone: that is known at once, however large it is.
#[derive(Debug)]
pub struct Same<T: ?Sized>(pub Arc<T>);

impl<T: ?Sized> Same<T> {
    /// The identity of a shared value.
    pub fn of(value: &Arc<T>) -> Same<T> {
        Same(Arc::clone(value))
    }
}

impl<T: ?Sized> Clone for Same<T> {
    fn clone(&self) -> Self {
        Same(Arc::clone(&self.0))
    }
}

impl<T: ?Sized> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Eq for Same<T> {}

impl<T: ?Sized> std::ops::Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// `new`, or the old value where it is equal: whoever was made from it need not be made again.
pub fn unless_equal<T: PartialEq>(old: Option<&Arc<T>>, new: T) -> Arc<T> {
    match old {
        Some(old) if **old == new => Arc::clone(old),
        _ => Arc::new(new),
    }
}

/// What a step made of each of its items, by key, with what it was made from.
#[derive(Debug)]
pub struct Remembered<K, I, V> {
    /// Sorted by key.
    made: Vec<(K, I, V)>,
    anew: usize,
}

impl<K, I, V> Default for Remembered<K, I, V> {
    fn default() -> Self {
        Remembered { made: Vec::new(), anew: 0 }
    }
}

impl<K, I, V> Remembered<K, I, V>
where
    K: Ord + Send + Sync,
    I: PartialEq + Send + Sync,
    V: Clone + Send + Sync,
{
    /// The value of each item, in the order of the items, each made on any core. `make` also gets
    /// what was made for the key from other inputs.
    pub fn each(
        &mut self,
        items: Vec<(K, I)>,
        make: impl Fn(&K, &I, Option<&V>) -> V + Sync,
    ) -> Vec<V> {
        self.each_while(items, |_| true, make)
    }

    /// [`each`](Remembered::each), for steps that looked up more than their inputs: `holds` says
    /// whether what a value was made from besides is still so.
    pub fn each_while(
        &mut self,
        items: Vec<(K, I)>,
        holds: impl Fn(&V) -> bool + Sync,
        make: impl Fn(&K, &I, Option<&V>) -> V + Sync,
    ) -> Vec<V> {
        let anew = AtomicUsize::new(0);
        let make = |key: &K, input: &I, old: Option<&V>| {
            anew.fetch_add(1, Ordering::Relaxed);
            make(key, input, old)
        };
        let same_keys = self.made.len() == items.len()
            && self.made.iter().zip(&items).all(|((known, ..), (key, _))| known == key);
        let values = match same_keys {
            true => self.in_place(items, holds, make),
            false => self.by_key(items, holds, make),
        };
        self.anew = anew.into_inner();
        values
    }

    /// The values where the items are those of the last time in the same order, which nearly all are.
    fn in_place(
        &mut self,
        items: Vec<(K, I)>,
        holds: impl Fn(&V) -> bool + Sync,
        make: impl Fn(&K, &I, Option<&V>) -> V + Sync,
    ) -> Vec<V> {
        let known = self.made.par_iter_mut().zip(items).with_min_len(MANY);
        let stale = known.filter_map(|((key, from, value), (_, input))| {
            (*from != input || !holds(value)).then_some((key, from, value, input))
        });
        let stale: Vec<_> = stale.collect();
        stale.into_par_iter().with_max_len(FEW).for_each(|(key, from, value, input)| {
            *value = make(key, &input, Some(value));
            *from = input;
        });
        self.made.iter().map(|(.., value)| value.clone()).collect()
    }

    fn by_key(
        &mut self,
        items: Vec<(K, I)>,
        holds: impl Fn(&V) -> bool + Sync,
        make: impl Fn(&K, &I, Option<&V>) -> V + Sync,
    ) -> Vec<V> {
        let known = &self.made;
        let made = items.into_par_iter().with_min_len(FEW).map(|(key, input)| {
            let old = known.binary_search_by(|(k, ..)| k.cmp(&key)).ok().map(|at| &known[at]);
            let value = match old {
                Some((_, from, value)) if *from == input && holds(value) => value.clone(),
                _ => make(&key, &input, old.map(|(.., value)| value)),
            };
            (key, input, value)
        });
        let mut made: Vec<(K, I, V)> = made.collect();
        let values = made.iter().map(|(.., value)| value.clone()).collect();
        // Items come sorted nearly always, which is seen at once.
        made.sort_by(|a, b| a.0.cmp(&b.0));
        self.made = made;
        values
    }

    /// How many values were made anew the last time.
    pub fn anew(&self) -> usize {
        self.anew
    }
}

impl<I, V> Remembered<(), I, V>
where
    I: PartialEq + Send + Sync,
    V: Clone + Send + Sync,
{
    /// The value of a step that has one item.
    pub fn one(&mut self, input: I, make: impl Fn(&I, Option<&V>) -> V + Sync) -> V {
        self.one_while(input, |_| true, make)
    }

    /// The same as [`each_while`](Remembered::each_while) is to [`each`](Remembered::each).
    pub fn one_while(
        &mut self,
        input: I,
        holds: impl Fn(&V) -> bool,
        make: impl Fn(&I, Option<&V>) -> V,
    ) -> V {
        if let Some((_, from, value)) = self.made.first()
            && *from == input
            && holds(value)
        {
            self.anew = 0;
            return value.clone();
        }
        let value = make(&input, self.made.first().map(|(.., value)| value));
        self.anew = 1;
        self.made = vec![((), input, value.clone())];
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_from_the_same_is_not_made_again() {
        let mut memory: Remembered<&str, u32, String> = Remembered::default();
        let make = |key: &&str, input: &u32, _: Option<&String>| format!("{key}{input}");
        assert_eq!(memory.each(vec![("a", 1), ("b", 2)], make), ["a1", "b2"]);
        assert_eq!(memory.anew(), 2);
        assert_eq!(memory.each(vec![("b", 2), ("a", 3)], make), ["b2", "a3"]);
        assert_eq!(memory.anew(), 1);
        assert_eq!(memory.each(vec![("a", 3)], make), ["a3"]);
        assert_eq!(memory.each(vec![("a", 3), ("b", 2)], make), ["a3", "b2"]);
        assert_eq!(memory.anew(), 1, "b was forgotten");
        assert_eq!(memory.each_while(vec![("a", 3)], |_| false, make), ["a3"]);
        assert_eq!(memory.anew(), 1, "what was looked up changed");
    }

    #[test]
    fn an_equal_value_is_the_old_one() {
        let old = Arc::new(vec![1, 2]);
        assert!(Arc::ptr_eq(&unless_equal(Some(&old), vec![1, 2]), &old));
        assert!(!Arc::ptr_eq(&unless_equal(Some(&old), vec![1]), &old));
        assert_ne!(Same(Arc::new(1)), Same(Arc::new(1)));
    }
}
