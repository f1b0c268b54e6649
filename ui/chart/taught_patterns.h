// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/taught_pattern.h"

#include <QObject>
#include <optional>

class Settings;

/// The patterns that a person taught, one for each base model: jobs of one model write the same kind of log. A local file, of
/// which no model is known, has one of its own under its path. Kept in
/// Settings with every change. Main thread.
class TaughtPatterns : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive this.
    explicit TaughtPatterns(Settings *settings, QObject *parent = nullptr);

    std::optional<training::TaughtText> of(const QString &model) const;
    void set(const QString &model, const training::TaughtText &text);
    void remove(const QString &model);

Q_SIGNALS:
    void changed(const QString &model);

private:
    Settings *m_settings;
};
