// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/teach_dialog.h"

#include "theme/type.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto AfterTheLastKey = 150ms;
constexpr int LongestPattern = 2000;
constexpr int LongestSeries = 100;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // groups look like tags
    label->setWordWrap(true);
    return label;
}

QTableView *previewTable(QStandardItemModel *rows, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(rows);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeightFor(24, parent->font()));
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(rows->columnCount() - 1, QHeaderView::Stretch);
    return table;
}

} // namespace

TeachDialog::TeachDialog(const QString &model, const std::optional<training::TaughtText> &kept, QWidget *parent)
    : QDialog(parent)
    , m_pattern(new QLineEdit(this))
    , m_series(new QLineEdit(this))
    , m_note(plainLabel({}, this))
    , m_whose(plainLabel({}, this))
    , m_rows(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Teach a pattern"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("A regular expression that finds the values in this log. The group (?<value>…) is needed; "
                                    "(?<step>…), (?<epoch>…) and (?<name>…) tell more where the lines have them."),
                                 this));
    addFields(kept);
    layout->addWidget(m_note);
    m_rows->setHorizontalHeaderLabels({tr("Line", "of a log"), tr("Step"), tr("Epoch"), tr("Name"), tr("Value"), tr("Text")});
    auto *table = previewTable(m_rows, this);
    table->setAccessibleName(tr("What the pattern finds"));
    layout->addWidget(table, 1);
    m_whose->setText(model.isEmpty() ? tr("It is kept for jobs whose base model is not known.")
                                     : tr("It is kept for all jobs of %1.", "a base model").arg(model));
    layout->addWidget(m_whose);
    addButtons(kept.has_value());
    const int unit = QFontMetrics(font()).averageCharWidth();
    resize(unit * 120, unit * 75);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TeachDialog::tryNow);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TeachDialog::take);
    connect(m_pattern, &QLineEdit::textChanged, this, &TeachDialog::judge);
    connect(m_series, &QLineEdit::textChanged, this, &TeachDialog::judge);
    judge();
}

TeachDialog::~TeachDialog()
{
    if (m_stop)
        *m_stop = true;
    m_watcher.waitForFinished();
}

void TeachDialog::sayItIsForOneFile()
{
    m_whose->setText(tr("It is kept for this file."));
}

void TeachDialog::addFields(const std::optional<training::TaughtText> &kept)
{
    const auto add = [this](const QString &name, QLineEdit *field, int longest, const QString &text) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        field->setMaxLength(longest);
        field->setText(text);
        layout()->addWidget(label);
        layout()->addWidget(field);
    };
    add(tr("Pattern"), m_pattern, LongestPattern, kept ? kept->pattern : QString());
    add(tr("Name of the values"), m_series, LongestSeries, kept ? kept->series : QString());
    m_pattern->setFont(logFont({}, font()));
    m_pattern->setPlaceholderText(u"step (?<step>\\d+).* loss (?<value>\\S+)"_s);
    m_series->setPlaceholderText(u"loss"_s);
    m_pattern->setAccessibleName(tr("Pattern"));
    m_series->setAccessibleName(tr("Name of the values"));
}

void TeachDialog::addButtons(bool isKept)
{
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save", "a pattern"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_save->setProperty("look", u"primary"_s);
    m_save->setDefault(true);
    if (isKept) {
        auto *remove = buttons->addButton(tr("Remove", "a pattern"), QDialogButtonBox::DestructiveRole);
        remove->setAutoDefault(false);
        connect(remove, &QAbstractButton::clicked, this, [this] {
            Q_EMIT removed();
            accept();
        });
    }
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT saved(text());
        accept();
    });
}

training::TaughtText TeachDialog::text() const
{
    return {m_pattern->text(), m_series->text().simplified()};
}

void TeachDialog::setSample(std::shared_ptr<const LogSample> sample)
{
    m_sample = std::move(sample);
    judge();
}

/// Says at once what is wrong with the pattern; what it finds follows.
void TeachDialog::judge()
{
    m_pause.stop();
    const auto pattern = training::TaughtPattern::compile(text());
    m_save->setEnabled(pattern.has_value());
    if (pattern) {
        m_pause.start(AfterTheLastKey);
        return;
    }
    fillTable({});
    switch (pattern.error().kind) {
    case training::PatternFault::Kind::Empty:
        return say({});
    case training::PatternFault::Kind::NoValue:
        return say(tr("The pattern has no group (?<value>…) that holds the number."));
    case training::PatternFault::Kind::Syntax:
        //: %1 is what is wrong with a pattern, %2 the number of the character where it was noticed
        return say(tr("%1 at character %2").arg(pattern.error().detail, QLocale().toString(pattern.error().place + 1)));
    }
}

void TeachDialog::tryNow()
{
    const auto pattern = training::TaughtPattern::compile(text());
    if (!pattern || !m_sample)
        return;
    if (m_watcher.isRunning()) {
        *m_stop = true; // take() begins anew
        return;
    }
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run(
        [pattern = *pattern, sample = m_sample, stop = m_stop] { return tryPattern(pattern, *sample, *stop); }));
}

void TeachDialog::take()
{
    if (*m_stop)
        return tryNow();
    if (m_pause.isActive() || !m_save->isEnabled())
        return; // the pattern is another by now
    const TeachPreview preview = m_watcher.result();
    fillTable(preview);
    if (preview.isHopeless)
        say(tr("This pattern takes too long on these lines."));
    else
        say(tr("%n matches in %1 lines of this log", nullptr, int(preview.matches)).arg(QLocale().toString(preview.lines)));
}

void TeachDialog::fillTable(const TeachPreview &preview)
{
    m_rows->setRowCount(0);
    const auto number = [](const QString &text) {
        auto *item = new QStandardItem(text);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return item;
    };
    for (const TeachPreview::Row &row : preview.rows) {
        m_rows->appendRow({number(QLocale().toString(row.line + 1)), number(row.step), number(row.epoch),
                           new QStandardItem(row.series), number(row.value), new QStandardItem(row.text)});
    }
}

void TeachDialog::say(const QString &note)
{
    m_note->setText(note);
    m_pattern->setAccessibleDescription(note);
}
