// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gallery.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Widget> Widget *hover(Widget *widget)
{
    widget->setAttribute(Qt::WA_UnderMouse);
    return widget;
}

template <typename Widget> Widget *place(Widget *widget, QPoint at)
{
    widget->adjustSize();
    widget->move(at);
    return widget;
}

} // namespace

Gallery::Gallery(const Tokens &tokens)
    : m_tokens(tokens)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    resize(780, 240);
    placeButtons();
    placeSegments();
    placeChoices();
    placeFields();
}

QPushButton *Gallery::push(const QString &text, int x, Icon sign)
{
    auto *button = new QPushButton(text, this);
    button->setIcon(iconFor(sign, m_tokens));
    return place(button, {x, 7});
}

QPushButton *Gallery::solid(int x)
{
    auto *button = new QPushButton(u"Connect"_s, this);
    button->setProperty("look", u"primary"_s);
    return place(button, {x, 7});
}

QToolButton *Gallery::tool(const char *look, const QString &text, QPoint at)
{
    auto *button = new QToolButton(this);
    button->setProperty("look", QString::fromLatin1(look));
    button->setText(text);
    return place(button, at);
}

QToolButton *Gallery::iconButton(int x)
{
    auto *button = new QToolButton(this);
    button->setIcon(iconFor(Icon::Refresh, m_tokens));
    return place(button, {x, 69});
}

QLineEdit *Gallery::line(const QString &text, QPoint at)
{
    auto *edit = new QLineEdit(text, this);
    edit->addAction(iconFor(Icon::Search, m_tokens), QLineEdit::LeadingPosition);
    edit->move(at);
    edit->resize(150, edit->sizeHint().height());
    return edit;
}

void Gallery::placeButtons()
{
    normal = push(u"Save"_s, 12, Icon::ToEnd);
    hovered = hover(push(u"Save"_s, 98, Icon::ToEnd));
    pressed = push(u"Save"_s, 184, Icon::ToEnd);
    pressed->setDown(true);
    focused = push(u"Save"_s, 270, Icon::ToEnd);
    disabled = push(u"Save"_s, 356, Icon::ToEnd);
    disabled->setEnabled(false);
    primary = solid(442);
    primaryHovered = hover(solid(528));
    toggled = push(u"Notify"_s, 615, Icon::Bookmark);
    toggled->setCheckable(true);
    toggled->setChecked(true);
    primaryDisabled = solid(700);
    primaryDisabled->setEnabled(false);
}

void Gallery::placeSegments()
{
    track = new QWidget(this);
    track->setProperty("look", u"track"_s);
    auto *row = new QHBoxLayout(track);
    for (const QString &word : {u"Step"_s, u"Epoch"_s, u"Time"_s}) {
        QToolButton *segment = tool("segment", word, {});
        segment->setCheckable(true);
        segment->setAutoExclusive(true);
        row->addWidget(segment);
        if (word == u"Step")
            chosenSegment = segment;
        otherSegment = segment;
    }
    chosenSegment->setChecked(true);
    track->ensurePolished();
    place(track, {12, 69});
    chip = tool("chip", u"Any status"_s, {178, 69});
    chipSet = tool("chip", u"Failed, Running"_s, {289, 69});
    chipSet->setProperty("isSet", true);
    outline = tool("outline", u"Log Y"_s, {178, 100});
}

void Gallery::placeChoices()
{
    slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(0, 99);
    slider->setValue(60);
    slider->setGeometry(428, 71, 96, 24);
    auto *check = new QCheckBox(this);
    check->setChecked(true);
    checked = place(check, {540, 69});
    unchecked = place(new QCheckBox(this), {564, 69});
    auto *radio = new QRadioButton(this);
    radio->setAutoExclusive(false);
    radio->setChecked(true);
    chosen = place(radio, {588, 69});
    unchosen = place(new QRadioButton(this), {612, 69});
    icon = iconButton(657);
    iconHovered = hover(iconButton(689));
    iconOn = iconButton(721);
    iconOn->setCheckable(true);
    iconOn->setChecked(true);
}

void Gallery::placeFields()
{
    field = line({}, {12, 131});
    field->setPlaceholderText(u"Search log"_s);
    fieldFocused = line(u"nan"_s, {178, 131});
    fieldInvalid = line(u"loss("_s, {344, 131});
    fieldInvalid->setProperty("invalid", true);
    pill = tool("pill", u"12 new lines"_s, {510, 131});
    pill->setIcon(iconFor(Icon::ArrowDown, m_tokens));
    pill->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    pill->adjustSize();
    auto *box = new QComboBox(this);
    box->addItems({u"System"_s, u"Light"_s});
    combo = place(box, {12, 175});
    spin = place(new QSpinBox(this), {178, 175});
    fieldDisabled = line(u"off"_s, {344, 175});
    fieldDisabled->setEnabled(false);
    link = new QPushButton(u"Try the demo, no key needed"_s, this);
    link->setProperty("look", u"link"_s);
    link->setIcon(iconFor(Icon::Play, m_tokens));
    place(link, {510, 175});
}
