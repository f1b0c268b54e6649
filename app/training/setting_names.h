// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Hyper-parameters across services: what they are called, and when two values of them are one.
namespace training {

/// What a hyper-parameter means, whatever its spelling: `n_epochs`, `num_train_epochs` and `epochs` give one name, so do
/// `learningRate` and `lr`. `learning_rate_multiplier` is another one: it is no rate. Case and separators do not count.
QString settingMeaning(const QString &name);

/// Whether two values of a hyper-parameter mean the same: numbers are compared as numbers, `1.6e-5` is `0.000016`; yes and
/// no without their case.
bool isSameSetting(const QString &one, const QString &other);

} // namespace training
