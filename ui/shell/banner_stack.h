// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QVBoxLayout;

/// Messages about states, below the top bar: one row each, at most two; more are counted. A message goes away with its
/// state, never by itself.
class BannerStack : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Note, Warning, Alarm };

    explicit BannerStack(QWidget *parent = nullptr);

    /// Shows or changes the message called `id`; an empty message takes it away. The newest stands first.
    void set(const QString &id, Tone tone, const text::Message &message);

    /// What is on screen, newest first; for tests and screen readers.
    QStringList texts() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Banner
    {
        QString id;
        Tone tone = Tone::Note;
        text::Message message;
    };
    void show();
    QLabel *row(int index);
    void paintRow(QLabel *label, Tone tone);

    std::vector<Banner> m_banners; ///< newest first
    QVBoxLayout *m_layout;
    std::vector<QLabel *> m_rows;
};
