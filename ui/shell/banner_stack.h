// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "banner.h"

#include <QHash>
#include <QSet>
#include <QWidget>
#include <chrono>
#include <optional>

class BannerRow;
class QTimer;
class QVBoxLayout;

/// Messages about states, below the top bar: alarms before warnings before notes, the newest of them first, two at most
/// until a person asks for the others. A message goes away with its state; one that says a success goes by itself, when nobody is reading it.
class BannerStack : public QWidget
{
    Q_OBJECT

public:
    using Tone = Banner::Tone;

    explicit BannerStack(QWidget *parent = nullptr);

    /// Shows a message, or what it says now. One that a person closed stays away until remove() was called for it.
    void set(const Banner &banner);
    /// The same without icon and button; an empty message removes.
    void set(const QString &id, Tone tone, const text::Message &message);
    void remove(const QString &id);
    /// `banners` are all messages whose ids begin with `prefix`, most urgent first: the others of them go away.
    void setGroup(const QString &prefix, const Banners &banners);

    std::optional<Banner> find(const QString &id) const;
    /// What is known, in this order, as lead and sentence; for tests and screen readers.
    QStringList texts() const;
    /// How long a success stays; 10 s unless said otherwise.
    void setStay(std::chrono::milliseconds stay) { m_stay = stay; }

Q_SIGNALS:
    void buttonPressed(const QString &id); ///< find() knows its remedy and its account
    void closed(const QString &id);
    void announced(const QString &id); ///< screen readers were told: once a message, not for each second of a countdown

private:
    struct Entry
    {
        Banner banner;
        BannerRow *row = nullptr;
        QTimer *leave = nullptr; ///< of a success; child of the row
    };
    void close(const QString &id);
    void announce(Entry &entry);
    void letGo(const QString &id);
    void stayAWhile(Entry &entry);
    void arrange();
    BannerRow *makeRow(const QString &id);
    std::vector<Entry>::iterator entryOf(const QString &id);

    std::vector<Entry> m_entries; ///< in the order of the screen
    QSet<QString> m_closed;
    QVBoxLayout *m_layout;
    std::chrono::milliseconds m_stay{std::chrono::seconds(10)};
    bool m_isOpen = false; ///< all messages are on screen
};
